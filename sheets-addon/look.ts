import { columnLetters } from '../core/report/cell-names';
import { lookAtTable } from '../core/report/look-at-table';
import { lookAtReport } from '../core/report/refresh-report';
import { tagOf } from './find-report';
import { readTable } from './read-table';
import type { LookCall, SheetLook } from './wire';
import { openWorkbook } from './workbook';

/** What the panel believes about a tab. */
export function look({ sheet, roles, dates }: LookCall): SheetLook {
  const workbook = openWorkbook();
  const tab = workbook.tab(sheet);
  const tag = sheet === undefined ? tagOf(tab) : null;
  if (tag) {
    const report = lookAtReport({ id: String(tab.getSheetId()), name: tab.getName() }, tag);
    return { ...report, seen: { lastColumn: 'A', timeZone: workbook.timeZone() } };
  }
  const source = readTable(workbook, sheet);
  const columns = source.rows[0]?.length ?? 1;
  return {
    ...lookAtTable(source, roles, workbook.today(), dates),
    seen: { lastColumn: columnLetters(columns - 1), timeZone: workbook.timeZone() },
  };
}
