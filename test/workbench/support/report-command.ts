import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Workbook as ExcelWorkbook, type Worksheet } from '@cj-tech-master/excelts';

export const root = join(__dirname, '..', '..', '..');

/** Runs `npm run report` with these arguments, without npm in between. */
export function runReportCommand(...args: string[]) {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, join(root, 'workbench', 'report.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  // A build that was needed is told on stderr; it is no message about the call.
  return { status, stdout, stderr: stderr.replace(/^Building .*\n/gm, '') };
}

export async function readBook(file: string): Promise<ExcelWorkbook> {
  const book = new ExcelWorkbook();
  await book.xlsx.readFile(file);
  return book;
}

export interface ShownCell {
  readonly address: string;
  readonly shown: unknown;
  readonly formula: string | undefined;
}

/** Every cell with content: what it shows, and its formula if it has one. */
export function cellsOf(sheet: Worksheet): ShownCell[] {
  const cells: ShownCell[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const { formula } = cell;
      cells.push({ address: cell.address, shown: formula === undefined ? cell.value : cell.result, formula });
    });
  });
  return cells;
}
