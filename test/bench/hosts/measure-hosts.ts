import { serialOf } from '../../../core/customers/dates';
import { purchases } from '../data/purchases';
import { END, roster, SEGMENT, SEGMENTS, START, VALUE } from '../data/roster';
import type { Cells } from '../workload';
import { columnOf, excelFunctions, middle, type Call } from './functions-in-excel';
import { sheetsFunctions, type SheetsCalls } from './functions-in-sheets';
import { buildInExcel, buildInSheets, PERIOD, type BuildCost } from './report-builds';

/** Formulas of Excel, from the message that holds them to the last answer. */
export interface ExcelFormulas {
  readonly what: string;
  readonly first: number;
  readonly again: number;
  /** Of `again`, what our functions took. */
  readonly own: number;
  readonly bytes: number;
}

export interface SheetsFormula extends Omit<SheetsCalls, 'answers'> {
  readonly what: string;
}

export interface HostFigures {
  readonly rows: number;
  readonly fewRows: number;
  readonly excel: readonly ExcelFormulas[];
  readonly sheets: readonly SheetsFormula[];
  readonly builds: { readonly excel: readonly BuildCost[]; readonly sheets: readonly BuildCost[] };
  /** Where answers that must be the same are not. */
  readonly wrong: readonly string[];
}

/** What is measured, and how much of it. */
export interface HostTask {
  /** The folder of the built add-ins. */
  readonly dist: string;
  readonly rows: number;
  /** Rows below 200 cells at once. */
  readonly fewRows: number;
  readonly rounds: number;
  readonly customers: readonly number[];
}

const MONTHS = Array.from({ length: 25 }, (_, month) => [
  serialOf(2024, 7 + month, 1),
  serialOf(2024, 8 + month, 1) - 1,
]);
const STRETCH = [MONTHS[0]![0]!, MONTHS[MONTHS.length - 1]![1]!] as const;

/** One formula for each segment in each of 25 months, and the table that answers all of them. */
function twoHundred(table: Cells): { readonly cells: Call[]; readonly one: Call; readonly trend: Call } {
  const [starts, segments] = [columnOf(table, START), columnOf(table, SEGMENT)];
  const cells = MONTHS.flatMap(([from, to]) =>
    [...SEGMENTS].sort().map((segment) => ({ name: 'INCOMING', args: [starts, from, to, [segments, [[segment]]]] })),
  );
  const trend = { name: 'GROWTHTREND', args: [table, ...STRETCH, 'month', 'Segment', null, null, null, null] };
  return { cells, one: cells[0]!, trend };
}

/** Everything that this section of the benchmark tells. */
export async function measureHosts({ dist, rows, fewRows, rounds, customers }: HostTask): Promise<HostFigures> {
  const wrong: string[] = [];
  const [table, few] = [roster(rows, { idLength: 0 }), roster(fewRows, { idLength: 0 })];
  const [starts, ends, values, segments] = [START, END, VALUE, SEGMENT].map((at) => columnOf(table, at));
  const excel: ExcelFormulas[] = [];
  const inExcel = await excelFunctions(dist);
  const askExcel = async (what: string, calls: readonly Call[]): Promise<readonly unknown[]> => {
    const { first, all, own, bytes, answers } = await middle(rounds, () => inExcel(calls));
    excel.push({ what, first, again: all, own, bytes });
    for (const answer of answers) {
      const message = (answer as { readonly message?: string } | null)?.message;
      if (message !== undefined) wrong.push(`${what}: ${message}`);
    }
    return answers;
  };
  const card: Call = { name: 'REPORTCARD', args: [table, PERIOD, null, 'Segment', null, null, null, null] };
  const one: Call = { name: 'INCOMING', args: [starts, PERIOD, null, null] };
  const columns: Call = {
    name: 'NETVALUE',
    args: [starts, ends, values, PERIOD, null, [segments, [['<>Nobody']], columnOf(table, 4), [['<>Nothing']]]],
  };
  await askExcel('INCOMING, one column', [one]);
  await askExcel('REPORTCARD, one range of 5 columns', [card]);
  await askExcel('NETVALUE, 5 columns apart', [columns]);
  const grid = twoHundred(few);
  await askExcel('one INCOMING by segment', [grid.one]);
  const counted = await askExcel('200 such cells', grid.cells);
  const [trend] = await askExcel('GROWTHTREND, which answers all 200', [grid.trend]);
  const ledger = purchases(fewRows);
  await askExcel('PREDICTCLV, whose model is remembered', [
    { name: 'PREDICTCLV', args: [ledger, null, 12, ...Array<null>(7).fill(null)] },
  ]);
  const listed = incomingOf(trend as unknown[][]);
  if (counted.join() !== listed.join()) wrong.push('200 cells and GROWTHTREND differ');

  const inSheets = sheetsFunctions(dist);
  const sheets: SheetsFormula[] = [];
  const askSheets = (what: string, call: Call): unknown => {
    const { answers, ...cost } = inSheets(Array<Call>(rounds).fill(call));
    sheets.push({ what, ...cost });
    return answers[0];
  };
  const asDates = (column: Cells): Cells => column.map(([day]) => [new Date(((day as number) - 25_569) * 86_400_000)]);
  const inCells = [starts!, PERIOD] as const;
  const plain = askSheets('INCOMING, one column of numbers', { name: 'INCOMING', args: inCells });
  const dated = askSheets('INCOMING, one column of dates', { name: 'INCOMING', args: [asDates(starts!), PERIOD] });
  if (plain !== dated) wrong.push('INCOMING of numbers and of dates differ');
  askSheets('REPORTCARD, one range of 5 columns', { name: 'REPORTCARD', args: [table, PERIOD, '', 'Segment'] });
  askSheets('MARBLES, which reads no column', { name: 'MARBLES', args: [10, 1] });

  const builds: { excel: BuildCost[]; sheets: BuildCost[] } = { excel: [], sheets: [] };
  for (const size of customers) {
    builds.excel.push(await buildInExcel(dist, size));
    builds.sheets.push(await buildInSheets(dist, size));
  }
  return { rows, fewRows, excel, sheets, builds, wrong };
}

/** The incoming customers of every line of a trend by segment, totals left out. */
function incomingOf([header = [], ...lines]: readonly (readonly unknown[])[]): unknown[] {
  const [segment, incoming] = [header.indexOf('Segment'), header.indexOf('Incoming')];
  return lines.flatMap((line) => (SEGMENTS.includes(String(line[segment])) ? [line[incoming]] : []));
}
