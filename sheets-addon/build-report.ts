import type { BuiltReport } from '../core/host';
import { layOutReport } from '../core/report/lay-out-report';
import type { ReportPlan } from '../core/report/plan';
import { countReport } from '../core/report/plan-report';
import { sampleTab } from '../core/report/sample';
import { noteStep, stopIfCancelled } from './build-notes';
import { CALLS_BESIDE_WRITING, CALLS_OF_A_LOOK, CALLS_PER_BUILD } from './call-budget';
import { takeDocumentLock } from './lock';
import { readTable } from './read-table';
import type { BuildCall } from './wire';
import { openWorkbook, type OpenWorkbook } from './workbook';
import { writeTabs } from './write-tabs';

/** Reads the customers, plans the report and writes it: the whole build in CALLS_PER_BUILD service calls. */
export function buildReport({ report, token, seen }: BuildCall): BuiltReport {
  const workbook = openWorkbook(seen?.timeZone);
  takeDocumentLock();
  const source = readTable(workbook, report.sheet, seen?.lastColumn);
  const builtOn = workbook.today();
  const counted = countReport(source, report, builtOn);
  const facts = {
    builtOn,
    pictureScale: 1,
    // The token is unlike that of any other build.
    reportId: token,
    sourceId: String(workbook.tab(report.sheet).getSheetId()),
  } as const;
  const plan = withFreeNames(workbook, (tabNames) => layOutReport(counted, { ...facts, tabNames }));
  stopIfCancelled(token);
  noteStep(token, 'writing customers');
  const spent = CALLS_BESIDE_WRITING + (seen ? 0 : CALLS_OF_A_LOOK);
  const made = writeTabs(workbook, plan.tabs, plan, CALLS_PER_BUILD - spent);
  const tabOf = (name: string): { id: string; name: string } => {
    const tab = made[plan.tabs.findIndex((planned) => planned.name === name)];
    if (!tab) throw new Error(`The plan has no tab "${name}".`);
    return { id: String(tab.getSheetId()), name };
  };
  const movements = plan.tabs.find((tab) => tab.kind === 'list');
  return {
    tab: tabOf(plan.showTab),
    movementsTab: tabOf(movements?.name ?? plan.showTab),
    summary: plan.summary,
  };
}

/** Inserts the sample customers and shows them; as much is spent on a single list as on a whole report. */
export function insertSample(): void {
  const workbook = openWorkbook();
  takeDocumentLock();
  const wanted = sampleTab([]);
  const taken = workbook.takenNames([wanted.name]);
  const sample = taken.length === 0 ? wanted : sampleTab(taken);
  writeTabs(
    workbook,
    [sample],
    { styles: {}, fontName: 'Arial', ink: '#000000' },
    CALLS_PER_BUILD - CALLS_BESIDE_WRITING,
  );
}

/**
 * Plans with names that are free. Looking up one name costs no service call, listing all tabs does; so
 * the report is laid out for an empty spreadsheet first, and again only when one of its names is taken.
 */
function withFreeNames(workbook: OpenWorkbook, plan: (tabNames: readonly string[]) => ReportPlan): ReportPlan {
  const taken: string[] = [];
  for (;;) {
    const planned = plan(taken);
    const alsoTaken = workbook.takenNames(planned.tabs.map((tab) => tab.name));
    if (alsoTaken.every((name) => taken.includes(name))) return planned;
    taken.push(...alsoTaken);
  }
}
