import { parseArgs } from 'node:util';
import { Problem } from '../problem';

/** The parts that a column can be named for on the command line, by option. */
export const COLUMN_OPTIONS = {
  id: 'id',
  by: 'segment',
  start: 'start',
  end: 'end',
  value: 'value',
  reason: 'reason',
} as const;
export type ColumnOption = keyof typeof COLUMN_OPTIONS;

export interface ReportOptions {
  readonly file: string;
  readonly out: string;
  readonly host: 'excel' | 'sheets';
  /** Sheet with the customers; the active one when absent. */
  readonly sheet: string | undefined;
  /** "2026-Q3" or "2026-07-01/2026-09-30"; the period that the product suggests when absent. */
  readonly period: string | undefined;
  /** How days are written that no text of their column settles. */
  readonly dates: 'day first' | 'month first' | undefined;
  /** Header texts by option. */
  readonly columns: ReadonlyMap<ColumnOption, string>;
  /** As the product takes them: "came and went: leave out"; empty for none. */
  readonly settings: string;
}

export const USAGE = `Builds the report card of a customer list, without a window.

  npm run report -- FILE --period 2026-Q3 --out report.xlsx

  FILE             a .csv or .xlsx file with one row per customer or contract
  --out FILE       the .xlsx file to write; one that exists is replaced
  --period TEXT    2026, 2026-Q3 or 2026-09 (the latest complete one when left out)
  --from, --to     first and last day instead, such as --from 2026-07-01 --to 2026-09-30
  --dates ORDER    day-first or month-first: how days such as 03/04/2026 are written, where the list leaves it open
  --sheet NAME     the sheet with the customers (the first one when left out)
  --host NAME      excel or sheets: which of the two add-ins builds it (excel when left out)
  --by HEADER      the column to report by
  --id HEADER      the column with the customer id
  --start HEADER   the column with the day a customer came
  --end HEADER     the column with the day a customer left
  --value HEADER   the column with what a customer is worth
  --reason HEADER  the column with the reason for leaving
  --setting TEXT   a definition other than the usual, such as --setting "free customers: count"; may be repeated
  --help           this text

Columns that are not named are recognised by their headers and contents.
Exit status: 0 when the report was written, 2 when something in the call or the file has to be put right.`;

const TEXT = { type: 'string' } as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: TEXT,
        period: TEXT,
        from: TEXT,
        to: TEXT,
        dates: TEXT,
        sheet: TEXT,
        host: TEXT,
        by: TEXT,
        id: TEXT,
        start: TEXT,
        end: TEXT,
        value: TEXT,
        reason: TEXT,
        setting: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [sentence = 'The options cannot be read'] = (error as Error).message.split(/\.\s|\n/);
    throw new Problem(`${sentence}. Try --help.`);
  }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** 2026, 2026-Q3, 2026-09, 2026-W05, or two days with a stroke between. */
const PERIOD = /^\d{4}(-(q[1-4]|0[1-9]|1[0-2]|w(0[1-9]|[1-4]\d|5[0-3])))?$|^[\d-]{10}\/[\d-]{10}$/i;

function periodOf({ period, from, to }: { period?: string; from?: string; to?: string }): string | undefined {
  if (from === undefined && to === undefined) {
    if (period === undefined || PERIOD.test(period.trim())) return period?.trim();
    throw new Problem(
      `--period: found "${period}", expected a period such as 2026, 2026-Q3 or 2026-09, or two days by --from and --to.`,
    );
  }
  if (period !== undefined) throw new Problem('Found --period and --from or --to: give one or the other.');
  for (const [option, day] of [
    ['--from', from],
    ['--to', to],
  ] as const) {
    if (day === undefined) throw new Problem('--from and --to belong together: give the first and the last day.');
    if (!isDay(day)) throw new Problem(`${option}: found "${day}", expected a day such as 2026-09-30.`);
  }
  return `${from}/${to}`;
}

function datesOf(order: string | undefined): ReportOptions['dates'] {
  if (order === undefined) return undefined;
  const said = order.toLowerCase().replace('-', ' ');
  if (said === 'day first' || said === 'month first') return said;
  throw new Problem(`--dates: found "${order}", expected day-first or month-first.`);
}

/** Reads the command line; `null` asks for the help text. Throws Problem. */
export function reportOptions(args: readonly string[]): ReportOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [file, ...others] = positionals;
  if (file === undefined)
    throw new Problem('Which file? For example: npm run report -- customers.csv --out report.xlsx');
  if (others.length > 0) throw new Problem(`Found more than one file: ${positionals.join(', ')}. Give one.`);
  if (values.out === undefined) throw new Problem('Where to? Add --out report.xlsx.');
  if (!/\.xlsx$/i.test(values.out))
    throw new Problem(`--out: found "${values.out}", expected a name that ends in .xlsx.`);
  const { host = 'excel' } = values;
  if (host !== 'excel' && host !== 'sheets') throw new Problem(`--host: found "${host}", expected excel or sheets.`);
  const columns = new Map<ColumnOption, string>();
  for (const option of Object.keys(COLUMN_OPTIONS) as ColumnOption[]) {
    const header = values[option];
    if (header !== undefined) columns.set(option, header);
  }
  const settings = (values.setting ?? []).join('\n');
  const [period, dates] = [periodOf(values), datesOf(values.dates)];
  return { file, out: values.out, host, sheet: values.sheet, period, dates, columns, settings };
}
