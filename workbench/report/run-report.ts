import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readWorkbookFile } from '../files/read-file';
import { writeXlsx } from '../files/write-xlsx';
import { Problem } from '../problem';
import { NativeCalculator } from '../workbook/calculate-natively';
import type { Workbook } from '../workbook/model';
import { chosenColumns, completeRoles } from './choose-columns';
import { openProduct } from './open-product';
import type { ReportOptions } from './options';
import type { Built, Look } from './product';

export interface WrittenReport {
  readonly built: Built;
  readonly cost: string;
  readonly file: string;
}

/** The sheet with the customers, brought to the front. */
function chooseSheet(workbook: Workbook, name: string | undefined): string {
  if (name === undefined) return workbook.activeSheet.name;
  const sheet = workbook.sheetByName(name);
  if (!sheet) {
    const names = workbook.sheets.map((each) => each.name).join(', ');
    throw new Problem(`--sheet: there is no sheet "${name}"; the sheets are ${names}.`);
  }
  workbook.activate(sheet.id);
  return sheet.name;
}

/** What the product refuses it says in words to the person at the sheet; here they are a problem with the call or the file. */
async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    // Not `instanceof Error`: the product runs in a realm of its own.
    const message = String((error as { message?: unknown } | undefined)?.message ?? error);
    throw new Problem(message.replace(/^(period|from|to): /, '--$1: '));
  }
}

/** All of the file or none of it: a scheduled run that dies leaves last month's report whole. */
async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const half = `${path}.${process.pid}.part`;
  try {
    await writeFile(half, content);
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw new Problem(
      `${path}: the report cannot be written there (${(error as NodeJS.ErrnoException).code ?? error}).`,
    );
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A report without the rows in question would be wrong and look right. */
function openDates({ example, readings }: NonNullable<Look['dateQuestion']>): Problem {
  const [dayFirst, monthFirst] = [readings['day first'], readings['month first']];
  return new Problem(
    `Is ${example} ${dayFirst} or ${monthFirst}? No day of the list tells: add --dates day-first or --dates month-first.`,
  );
}

/** Reads the file, lets the product build its report card in it, calculates, writes the .xlsx file. Throws Problem. */
export async function runReport(options: ReportOptions): Promise<WrittenReport> {
  const file = resolve(options.out);
  if (file === resolve(options.file)) throw new Problem('--out names the file that is read; give another name.');
  const folder = dirname(file);
  if (!(await isFolder(folder)))
    throw new Problem(`--out: there is no folder ${folder}; make it, or name another file.`);
  const workbook = await readWorkbookFile(options.file);
  const sheet = chooseSheet(workbook, options.sheet);
  const source = new Set(workbook.sheets);
  const product = await openProduct(options.host, workbook);

  const dates = options.dates && { dates: options.dates };
  const first = await asking(product.look({ sheet, ...dates }));
  const chosen = chosenColumns(options.columns, first.columns);
  const look = options.columns.size > 0 ? await asking(product.look({ sheet, roles: chosen, ...dates })) : first;
  const roles = completeRoles(look);
  if (look.dateQuestion && !dates) throw openDates(look.dateQuestion);
  const period = options.period ?? look.suggestedPeriod;
  if (period === null) throw new Problem(`${options.file}: found no dates to report on. Name a period with --period.`);
  const built = await asking(product.build({ sheet, roles, period, settings: options.settings, ...dates }));

  await new NativeCalculator({ sheets: (each) => !source.has(each) }).calculate(workbook);
  const card = workbook.sheetByName(built.tab.name);
  if (card) workbook.activate(card.id);
  await replaceFile(file, await writeXlsx(workbook));
  return { built, cost: product.cost(), file };
}
