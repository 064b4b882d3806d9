import { lookAtTable } from '../core/report/look-at-table';
import { letters } from './a1';
import { readTable } from './read-table';
import type { LookCall, SheetLook } from './wire';
import { openWorkbook } from './workbook';

/** What the panel believes about a tab. */
export function look({ sheet, roles, dates }: LookCall): SheetLook {
  const workbook = openWorkbook();
  const source = readTable(workbook, sheet);
  const columns = source.rows[0]?.length ?? 1;
  return {
    ...lookAtTable(source, roles, workbook.today(), dates),
    seen: { lastColumn: letters(columns - 1), timeZone: workbook.timeZone() },
  };
}
