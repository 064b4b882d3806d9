import type { AbortSignalLike, BuildProgress, BuiltReport, PanelHost, ReportRequest, TableLook } from '../core/host';
import { lookAtReport } from '../core/report/refresh-report';
import { sampleTab } from '../core/report/sample';
import { addressLists, runsOf } from './addresses';
import { findReport, reportInFront } from './find-report';
import { withPrefix } from './function-prefix';
import { loadFunctionHelp } from './load-function-help';
import { inPlainWords } from './plain-words';
import type { Planner } from './planner';
import { readSource } from './read-source';
import { readStanding } from './read-standing';
import { readWorkbook } from './read-workbook';
import type { WorkbookBefore } from './read-workbook';
import {
  beginTemporary,
  putBack,
  refuseToSpoil,
  removeTemporary,
  rewriteTabs,
  writeTemporary,
  type Rewriting,
} from './refresh-report';
import { withPlanner } from './with-planner';
import { blocksOf, removeTabs, writeTabs } from './write-report';
import type { NextBlock, OnRequest, TabsToWrite, WrittenTab } from './write-report';

/** The workbook in front, as the panel sees it. */
export const excelHost: PanelHost = {
  kind: 'excel',

  look: ({ sheet, roles, dates } = {}): Promise<TableLook> =>
    withPlanner((planner) =>
      run(async (context) => {
        const report = sheet === undefined ? await reportInFront(context) : null;
        if (report) return lookAtReport(report.tab, report.tag);
        await readSource(context, sheet, planner, nothing);
        const look = await planner.look(roles, today(), dates);
        return look.formula === undefined ? look : { ...look, formula: withPrefix(look.formula) };
      }),
    ),

  build: (request, progress) => withPlanner((planner) => run((context) => build(context, request, planner, progress))),

  refresh: ({ id }, progress) => withPlanner((planner) => run((context) => refresh(context, id, planner, progress))),

  showTab: ({ id }) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      await context.sync();
      if (sheet.isNullObject) throw new Error('That tab is no longer in this workbook.');
      sheet.activate();
      await context.sync();
    }),

  selectRows: (sheetName, rows) =>
    run(async (context) => {
      const runs = runsOf(rows).map(([first, last]) => `${first}:${last}`);
      const [addresses] = addressLists(runs);
      if (runs[0] === undefined || addresses === undefined) return;
      const sheet = context.workbook.worksheets.getItem(sheetName);
      sheet.activate();
      // Several areas at once can be selected from ExcelApi 1.18 on; before that, the first of them.
      if (Office.context.requirements.isSetSupported('ExcelApi', '1.18')) sheet.getRanges(addresses).select();
      else sheet.getRange(runs[0]).select();
      await context.sync();
    }),

  insertSampleData: () =>
    run(async (context) => {
      const before = await readWorkbook(context);
      const tab = sampleTab(before.sheets.map(({ name }) => name));
      const plan = { tabs: [tab], showTab: tab.name, styles: {} };
      await writeOrNothing(context, plan, blocksOf(plan.tabs), before, { begin: nothing, stopIfCancelled: nothing });
    }),

  functionHelp: loadFunctionHelp,
};

async function build(
  context: Excel.RequestContext,
  request: ReportRequest,
  planner: Planner,
  progress: BuildProgress,
): Promise<BuiltReport> {
  const { begin, stopIfCancelled } = watchOf(progress);
  begin('reading');
  const before = await readWorkbook(context);
  await readSource(context, request.sheet, planner, (share) => begin('reading', share));
  begin('counting');
  await timeToPaint();
  stopIfCancelled();
  const source = before.sheets.find(({ name }) => name.toLowerCase() === request.sheet.toLowerCase());
  const facts = {
    tabNames: before.sheets.map(({ name }) => name),
    builtOn: today(),
    reportId: newReportId(),
    ...(source ? { sourceId: source.id } : {}),
  };
  const plan = await orCancelled(planner.plan(request, facts), progress.signal);
  const nextBlock: NextBlock = (list) => planner.nextBlock(list);
  const written = await writeOrNothing(context, plan, nextBlock, before, { begin, stopIfCancelled });

  const [tab] = written.filter(({ name }) => name === plan.showTab);
  const [movementsTab] = written.filter((_, index) => plan.tabs[index]?.kind === 'list');
  if (!tab || !movementsTab) throw new Error('The plan of the report lacks a tab.');
  return { tab, movementsTab, summary: plan.summary };
}

interface Watch {
  readonly begin: OnRequest;
  /** Throws an AbortError when Cancel was pressed. */
  readonly stopIfCancelled: () => void;
}

const nothing = (): void => undefined;

/** Tells the panel of each step, and stops before the next when Cancel was pressed. */
function watchOf(progress: BuildProgress): Watch {
  const stopIfCancelled = (): void => {
    if (progress.signal.aborted) throw cancelled();
  };
  return {
    stopIfCancelled,
    begin(step, share) {
      stopIfCancelled();
      progress.onStep(step, share);
    },
  };
}

/**
 * Reads the customers again and rewrites both tabs in place. The new list is first written onto a hidden sheet, so
 * that nothing of the report changes before a single last request.
 */
async function refresh(
  context: Excel.RequestContext,
  tabId: string,
  planner: Planner,
  progress: BuildProgress,
): Promise<BuiltReport> {
  const { begin, stopIfCancelled } = watchOf(progress);
  begin('reading');
  const before = await readWorkbook(context);
  const found = await findReport(context, before, tabId);
  const standing = await readStanding(context, found);
  await readSource(context, found.source.name, planner, (share) => begin('reading', share));
  begin('counting');
  await timeToPaint();
  stopIfCancelled();
  const tabNames = before.sheets.map(({ name }) => name);
  const facts = {
    tabNames,
    builtOn: today(),
    sourceId: found.source.id,
    standing: { pageName: found.page.name, movementsName: found.list.name, notes: standing.notes },
  };
  const { plan, moved } = await orCancelled(planner.planAgain(found.tag, facts), progress.signal);
  refuseToSpoil(found, standing, plan);

  begin('writing customers');
  const temporary = await beginTemporary(context, found, standing, tabNames);
  const rewriting: Rewriting = { found, standing, plan, temporary: temporary.id };
  try {
    await writeTemporary(context, rewriting, (list) => planner.nextBlock(list), begin);
    begin('writing report card');
    stopIfCancelled();
  } catch (error) {
    await run((fresh) => removeTemporary(fresh, temporary.id)).catch(() => {
      const { message } = inPlainWords(error);
      throw new Error(`${message} The report is as it was; please delete the hidden tab ${temporary.name}.`);
    });
    throw error;
  }
  try {
    await rewriteTabs(context, rewriting);
  } catch (error) {
    const { message } = inPlainWords(error);
    await run((fresh) => putBack(fresh, rewriting)).catch(() => {
      throw new Error(
        `${message} The report is only partly refreshed. What stood there before is kept on the hidden tab ${temporary.name}; undo what happened, or refresh again.`,
      );
    });
    throw new Error(`${message} The report holds what it held before; refresh it again.`);
  }
  return { tab: found.page, movementsTab: found.list, summary: plan.summary, moved };
}

/** All tabs, or the workbook as it was. */
async function writeOrNothing(
  context: Excel.RequestContext,
  plan: TabsToWrite,
  nextBlock: NextBlock,
  before: WorkbookBefore,
  { begin, stopIfCancelled }: Watch,
): Promise<WrittenTab[]> {
  try {
    const written = await writeTabs(context, plan, nextBlock, before, begin);
    stopIfCancelled(); // a click during the last request
    return written;
  } catch (error) {
    const names = plan.tabs.map(({ name }) => name);
    // A context of its own: the failed one may still hold calls that were queued and not sent.
    await run((fresh) => removeTabs(fresh, names, before)).catch(() => {
      const { message } = inPlainWords(error);
      throw new Error(`${message} What was begun could not be removed; please delete the tabs ${names.join(', ')}.`);
    });
    throw error;
  }
}

/** One conversation with Excel, which waits while a cell is being edited. Failures reject in plain words. */
async function run<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw inPlainWords(error);
  }
}

/** What was asked for, unless Cancel is pressed before it is there: then at once an AbortError. */
function orCancelled<Result>(asked: Promise<Result>, signal: AbortSignalLike): Promise<Result> {
  return Promise.race([
    asked,
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(cancelled()))),
  ]);
}

function cancelled(): Error {
  return Object.assign(new Error('The report was not built.'), { name: 'AbortError' });
}

/** Without a worker counting keeps the page busy; before it the panel shows the step, and a click on Cancel comes through. */
function timeToPaint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Unlike any other report's; it is not a secret. */
function newReportId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

/** The day on the user's calendar as a serial day; serial 25569 is 1 January 1970. */
function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
}
