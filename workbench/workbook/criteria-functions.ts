import type { Workbook as ExcelWorkbook } from '@cj-tech-master/excelts';
import { matcher, type Matcher } from './criterion';
import { Kind, type Block, type Scalar } from './engine-values';

/**
 * COUNTIFS and its family as Excel has them (Microsoft, "COUNTIFS function" and "SUMIFS function").
 * ExcelTS 10.2 has them too, but takes a blank cell for a 0, so that ">=0" counts blanks.
 */

type Argument = Scalar | Block;

const number = (value: number): Scalar => ({ kind: Kind.number, value });
const error = (code: string): Scalar => ({ kind: Kind.error, code });

const block = (argument: Argument | undefined): Block =>
  argument === undefined
    ? { kind: Kind.block, rows: [] }
    : argument.kind === Kind.block
      ? argument
      : { kind: Kind.block, rows: [[argument]] };
const single = (argument: Argument | undefined): Scalar =>
  (argument?.kind === Kind.block ? argument.rows[0]?.[0] : argument) ?? { kind: Kind.blank };

/** The cells of `values` whose row and column meet every criterion; null when the ranges differ in size. */
function chosen(values: Block, pairs: readonly Argument[]): Scalar[] | null {
  const tests: { rows: Block['rows']; matches: Matcher }[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const { rows } = block(pairs[i]);
    if (rows.length !== values.rows.length || rows[0]?.length !== values.rows[0]?.length) return null;
    tests.push({ rows, matches: matcher(single(pairs[i + 1])) });
  }
  const cells: Scalar[] = [];
  values.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (tests.every(({ rows, matches }) => matches(rows[r]?.[c] ?? { kind: Kind.blank }))) cells.push(cell);
    });
  });
  return cells;
}

const numbers = (cells: readonly Scalar[]) => cells.flatMap((cell) => (cell.kind === Kind.number ? [cell.value] : []));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

type Summary = (cells: readonly Scalar[]) => Scalar;
const count: Summary = (cells) => number(cells.length);
const total: Summary = (cells) => cells.find((cell) => cell.kind === Kind.error) ?? number(sum(numbers(cells)));
const average: Summary = (cells) => {
  const values = numbers(cells);
  return values.length === 0 ? error('#DIV/0!') : number(sum(values) / values.length);
};

/** Replaces COUNTIF, COUNTIFS, SUMIF, SUMIFS, AVERAGEIF, AVERAGEIFS and EXACT in a workbook that is to be calculated. */
export function registerCriteriaFunctions(book: ExcelWorkbook): void {
  const register = (name: string, answer: (args: readonly Argument[]) => Scalar[] | null, summary: Summary) =>
    book.registerFunction(name, (args) => {
      const cells = answer(args as Argument[]);
      return cells === null ? error('#VALUE!') : summary(cells);
    });
  const overPairs = (args: readonly Argument[]) => chosen(block(args[0]), args);
  const overValues = (args: readonly Argument[]) => chosen(block(args[0]), args.slice(1));
  const overOne = ([range, criterion, values = range]: readonly Argument[]) =>
    range && criterion ? chosen(block(values), [range, criterion]) : null;
  register('COUNTIF', overOne, count);
  register('COUNTIFS', overPairs, count);
  register('SUMIF', overOne, total);
  register('SUMIFS', overValues, total);
  register('AVERAGEIF', overOne, average);
  register('AVERAGEIFS', overValues, average);
  // The engine's own EXACT knows single cells only; inside SUMPRODUCT spreadsheets answer for every cell of a range.
  book.registerFunction('EXACT', (args) => {
    const [range, text] = (args as Argument[]).map((argument) => block(argument));
    const same = (range?.rows ?? []).map((row) => row.map((cell) => isExactly(cell, text?.rows[0]?.[0])));
    if (same.length === 1 && same[0]?.length === 1) return { kind: Kind.truth, value: same[0][0] === true };
    return { ...range, rows: same.map((row) => row.map((is) => number(is ? 1 : 0))) };
  });
}

function isExactly(cell: Scalar, text: Scalar | undefined): boolean {
  const words = (each: Scalar | undefined): string => (each && 'value' in each ? String(each.value) : '');
  return words(cell) === words(text);
}
