import type { InvocationResult } from './functions-service';
import type { InvocationMessage } from './native-host';

/** Of functions.json, what Excel needs to hand over arguments. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
}

export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** What a cell shows: a value or a rectangle of values, or an error with the message that Excel shows beside it. */
export interface FunctionOutcome {
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}

export interface RuntimeParts {
  readonly metadata: FunctionsMetadata;
  /** Names under which the add-in has associated functions, in capitals. */
  associated(): readonly string[];
  /** Hands calls to the custom-functions runtime inside office.js. */
  invoke(messages: readonly InvocationMessage[]): void;
  onResult(listener: (result: InvocationResult) => void): void;
}

const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const ERRORS_ALLOWED = 4;
const CALLING_CELL = 'Sheet1!A1';

/** By the runtime's own number of the error: the cell error, and whether Excel shows the message. */
const ERROR_CODES: Readonly<Record<number, { code: string; shows: boolean }>> = {
  1: { code: '#N/A', shows: true },
  5: { code: '#DIV/0!', shows: false },
  6: { code: '#NUM!', shows: false },
  7: { code: '#VALUE!', shows: true },
  8: { code: '#NULL!', shows: false },
  9: { code: '#NAME?', shows: false },
  10: { code: '#NAME?', shows: false },
};

/** Calls the add-in's worksheet functions as a formula in a cell does: through functions.json and the real runtime. */
export class FunctionsRuntime {
  private readonly parts: RuntimeParts;
  private readonly functions: ReadonlyMap<string, FunctionMetadata>;
  private readonly waiting = new Map<number, (outcome: FunctionOutcome) => void>();
  private outbox: InvocationMessage[] = [];
  private nextId = 1;

  constructor(parts: RuntimeParts) {
    this.parts = parts;
    this.functions = new Map(parts.metadata.functions.map((entry) => [entry.name.toUpperCase(), entry]));
    parts.onResult((result) => {
      this.waiting.get(result.id)?.(outcomeOf(result));
      this.waiting.delete(result.id);
    });
  }

  /**
   * `args` as the formula has them: a range as rows of cells, blanks as null, errors as
   * `{ error: '#N/A' }`, a left-out optional argument as undefined or not at all (null will do for a
   * range, whose blanks stand in rows), the pairs of a repeating argument one after the other. Never rejects.
   */
  call(name: string, args: readonly unknown[]): Promise<FunctionOutcome> {
    const entry = this.functions.get(name.toUpperCase());
    const isAssociated = entry && this.parts.associated().includes(entry.id.toUpperCase());
    if (!entry || !isAssociated) {
      const missing = entry ? 'has no implementation in functions.js' : 'is not in functions.json';
      return Promise.resolve(failure('#NAME?', `${name} ${missing}.`));
    }
    const packed = packArguments(entry, args);
    if ('error' in packed) return Promise.resolve(packed);
    const error = firstError(packed.values);
    if (error && this.parts.metadata.allowErrorForDataTypeAny !== true) return Promise.resolve(failure(error));
    const values = packed.values.map(onTheWire);
    if (JSON.stringify(values).length > PAYLOAD_LIMIT) return Promise.resolve(failure('#CALC!'));
    return new Promise((resolve) => {
      const id = this.nextId++;
      this.waiting.set(id, resolve);
      if (this.outbox.length === 0) setTimeout(() => this.flush(), 0);
      this.outbox.push([id, entry.id, values, CALLING_CELL, ERRORS_ALLOWED]);
    });
  }

  /** Calls made in one turn travel together, as those of one recalculation do. */
  private flush(): void {
    const messages = this.outbox;
    this.outbox = [];
    this.parts.invoke(messages);
  }
}

function failure(code: string, message = ''): FunctionOutcome & { error: { code: string; message: string } } {
  return { error: { code, message } };
}

function packArguments(
  entry: FunctionMetadata,
  args: readonly unknown[],
): { values: unknown[] } | ReturnType<typeof failure> {
  const values: unknown[] = [];
  for (const [index, parameter] of entry.parameters.entries()) {
    const isMatrix = parameter.dimensionality === 'matrix';
    if (parameter.repeating === true) {
      const rest = args.slice(index);
      values.push(rest.length === 0 ? null : rest.map((value) => (isMatrix ? asMatrix(value) : value)));
      return { values };
    }
    const given = args[index];
    const isLeftOut = given === undefined || (given === null && isMatrix && parameter.optional === true);
    if (isLeftOut) {
      if (parameter.optional !== true) return failure('#VALUE!', "You've entered too few arguments for this function.");
      values.push(null);
      continue;
    }
    const single = isMatrix ? asMatrix(given) : asSingle(given);
    if (single === undefined) return failure('#VALUE!', `${parameter.name} takes a single cell.`);
    values.push(single);
  }
  if (args.length > entry.parameters.length) {
    return failure('#VALUE!', "You've entered too many arguments for this function.");
  }
  return { values };
}

function asMatrix(value: unknown): unknown {
  return Array.isArray(value) ? value : [[value ?? null]];
}

/** A range of one cell is that cell; a larger one does not fit a single-cell argument. */
function asSingle(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const rows = value as unknown[][];
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : undefined;
}

function isCellError(value: unknown): value is { error: string } {
  return typeof value === 'object' && value !== null && 'error' in value;
}

function firstError(value: unknown): string | null {
  if (isCellError(value)) return value.error;
  if (!Array.isArray(value)) return null;
  for (const item of value) {
    const error = firstError(item);
    if (error !== null) return error;
  }
  return null;
}

function onTheWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onTheWire);
  if (isCellError(value)) return { type: 'CustomFunctionError', code: value.error };
  return value ?? null;
}

function outcomeOf(result: InvocationResult): FunctionOutcome {
  if (!result.succeeded) {
    const known = ERROR_CODES[result.errorCode];
    return failure(known?.code ?? '#VALUE!', known?.shows && typeof result.value === 'string' ? result.value : '');
  }
  const { value } = result;
  if (!Array.isArray(value)) return isErrorObject(value) ? errorOutcome(value) : { value: shown(value) };
  const rows = value as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isRectangle = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!isRectangle) return failure('#VALUE!', 'The function returned rows of different lengths.');
  return { value: (rows as unknown[][]).map((row) => row.map(shown)) };
}

interface ErrorObject {
  readonly type: 'Error';
  readonly basicValue: string;
  readonly message?: string;
}

function isErrorObject(value: unknown): value is ErrorObject {
  return typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Error';
}

function errorOutcome(value: ErrorObject): FunctionOutcome {
  return failure(value.basicValue, value.message ?? '');
}

/** Null (to which JSON also turns NaN and undefined) shows as 0, whether anybody meant that or not. */
function shown(value: unknown): unknown {
  if (value === null || value === undefined) return 0;
  if (isErrorObject(value)) return { error: value.basicValue };
  return typeof value === 'object' && 'basicValue' in value ? (value as { basicValue: unknown }).basicValue : value;
}
