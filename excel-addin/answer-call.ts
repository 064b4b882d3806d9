import { callFunction } from '../core/functions/call';
import { CustomerMathError } from '../core/errors';
import type { FunctionAnswer, FunctionEntry, FunctionParts } from '../core/functions/function-entry';
import { PartNeeded } from '../core/functions/part-needed';
import { plainArgument, plainCell } from './cells-from-excel';
import { loadPart } from './load-part';

/** What a worksheet function gives Excel. */
export type CellAnswer = number | string | (number | string | CustomFunctions.Error)[][];

/**
 * The function that Excel calls for one entry of the catalogue. It is pure, and its failures are
 * CustomFunctions.Error of the two kinds that show their message in the cell, #VALUE! and #N/A
 * (Microsoft, "Handle and return errors from your custom function"). It answers at once, or, where a part has to
 * be loaded first, with a promise: the cell shows #BUSY! until then.
 */
export function excelFunction(entry: FunctionEntry): (...received: unknown[]) => CellAnswer | Promise<CellAnswer> {
  const answer = (received: readonly unknown[], parts: Partial<FunctionParts>): CellAnswer =>
    cellAnswer(callFunction(entry.name, argumentsOf(entry, received), parts));
  return (...received) => {
    try {
      return answer(received, {});
    } catch (error) {
      if (!(error instanceof PartNeeded)) return fail(error);
      return loadPart(error.part)
        .then((parts) => answer(received, parts))
        .catch(fail);
    }
  };
}

function fail(error: unknown): never {
  throw cellError(error); // made by Excel's runtime, which knows it by its own class
}

/**
 * The arguments a person wrote, in order. Excel puts an invocation object behind them in every call, hands all
 * repeated arguments over as one list, and each of those as a block, a lone criterion too.
 */
export function argumentsOf(entry: FunctionEntry, received: readonly unknown[]): unknown[] {
  const written = received.slice(0, Math.min(entry.args.length, received.length - 1));
  if (!entry.args[entry.args.length - 1]?.repeats || written.length < entry.args.length) {
    return written.map(plainArgument);
  }
  const repeated = (written.pop() ?? []) as unknown[];
  return [...written.map(plainArgument), ...repeated.map((block, index) => halfOfPair(block, index))];
}

/** Even places hold criteria ranges, odd ones criteria; a criterion is one cell. */
function halfOfPair(block: unknown, index: number): unknown {
  const isCriterion = index % 2 === 1;
  if (!isCriterion || !Array.isArray(block)) return plainArgument(block);
  const rows = block as unknown[][];
  return rows.length === 1 && rows[0]?.length === 1 ? plainCell(rows[0][0]) : plainArgument(rows);
}

/** Excel shows null and NaN inside a block as 0 and leaves ragged blocks undefined, so neither leaves here. */
function cellAnswer(answer: FunctionAnswer): CellAnswer {
  if (!Array.isArray(answer)) {
    if (typeof answer === 'number' && !Number.isFinite(answer)) throw new Error('The result is not a finite number.');
    return answer;
  }
  const width = Math.max(1, ...answer.map((row) => row.length));
  return answer.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? '';
      if (typeof cell === 'string' || Number.isFinite(cell)) return cell;
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
    }),
  );
}

function cellError(error: unknown): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  if (error instanceof CustomerMathError) {
    return new CustomFunctions.Error(error.kind === 'notAvailable' ? notAvailable : invalidValue, error.message);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new CustomFunctions.Error(invalidValue, `Customer Math could not work this out. ${reason}`);
}
