import type { PlanTab, ReportPlan } from '../core/report/plan';
import { listSteps } from './list-steps';
import { pageSteps } from './page-steps';
import { affordable, must, type Step } from './step';
import type { OpenWorkbook } from './workbook';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;
type Looks = Pick<ReportPlan, 'styles' | 'fontName' | 'ink'>;

/**
 * Writes tabs in at most so many service calls; the last one is on screen afterwards. All or nothing:
 * when one fails, those already made are deleted and the tab that was on screen is again.
 *
 * @returns the new tabs, in the order of the plan
 */
export function writeTabs(workbook: OpenWorkbook, tabs: readonly PlanTab[], looks: Looks, calls: number): Tab[] {
  const { spreadsheet } = workbook;
  const before = spreadsheet.getActiveSheet();
  // To the right of the tab on screen; each new one before those it refers to, so that the report card
  // comes before its customers.
  const place = before.getIndex();
  const made: Tab[] = [];
  const steps = tabs.flatMap((plan, index): Step[] => {
    const tab = (): Tab => {
      const found = made[index];
      if (!found) throw new Error(`The tab "${plan.name}" was not made.`);
      return found;
    };
    const insert = must(() => void made.push(spreadsheet.insertSheet(plan.name, place)));
    return [insert, ...(plan.kind === 'list' ? listSteps(tab, plan) : pageSteps(tab, plan, looks))];
  });
  try {
    for (const step of affordable(steps, calls)) step.run();
    SpreadsheetApp.flush();
    return made;
  } catch (error) {
    for (const tab of made) deleteIfThere(spreadsheet, tab);
    spreadsheet.setActiveSheet(before);
    SpreadsheetApp.flush();
    throw error;
  }
}

/** Somebody else may have deleted the tab in the meantime, and then there is nothing to undo. */
function deleteIfThere(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, tab: Tab): void {
  const found = spreadsheet.getSheetById(tab.getSheetId());
  if (found) spreadsheet.deleteSheet(found);
}
