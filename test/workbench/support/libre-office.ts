import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Workbook as ExcelWorkbook } from '@cj-tech-master/excelts';

/** Whether LibreOffice is installed. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** Without this LibreOffice trusts the stored results of every file that says it comes from Excel. */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The .xlsx files after LibreOffice has opened them, recalculated every formula and saved them. */
export async function recalculated(files: readonly string[]): Promise<ExcelWorkbook[]> {
  const profile = mkdtempSync(join(tmpdir(), 'libre-office-'));
  try {
    mkdirSync(join(profile, 'user'));
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE_ALWAYS);
    const out = join(profile, 'out');
    const settings = ['--headless', '--norestore', `-env:UserInstallation=file://${profile}`];
    const { status, stderr } = spawnSync('soffice', [...settings, '--convert-to', 'xlsx', '--outdir', out, ...files], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`LibreOffice: ${stderr}`);
    return await Promise.all(
      files.map(async (file) => {
        const book = new ExcelWorkbook();
        await book.xlsx.readFile(join(out, basename(file)));
        return book;
      }),
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
