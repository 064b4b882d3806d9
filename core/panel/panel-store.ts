import type {
  BuildProgress,
  BuiltReport,
  DateOrder,
  LookOptions,
  PanelHost,
  Role,
  RoleChoice,
  TableLook,
} from '../host';
import { emptyPanel, panelReducer, sameColumns, type PanelAction, type PanelState } from './panel-state';
import { isCancelled, problemWords } from './problem-words';
import { missingFor, requestOf } from './report-request';

/** The panel without its looks: what it knows, and what a click does. Every method may be called at any time and never throws. */
export interface PanelStore {
  state(): PanelState;
  subscribe(listener: () => void): () => void;
  /** Plain changes of the form, which need no host. */
  dispatch(action: PanelAction): void;
  open(): Promise<void>;
  lookAgain(): Promise<void>;
  chooseColumn(role: Role, column: number | null): Promise<void>;
  /** Answers the question of how days are written. */
  chooseDates(dates: DateOrder): Promise<void>;
  insertSample(): Promise<void>;
  build(): Promise<void>;
  /** Refreshes the report whose tab is in front. */
  refresh(): Promise<void>;
  cancel(): void;
  buildAnother(): Promise<void>;
  showTab(tab: { readonly id: string }): Promise<void>;
  showRows(rows: readonly number[]): Promise<void>;
  /** Shows the worksheet functions, which are asked of the host the first time. */
  openFunctions(): Promise<void>;
}

export function createPanelStore(host: PanelHost): PanelStore {
  let current = emptyPanel;
  /** Only the newest look may change the panel: an answer that was overtaken is dropped. */
  let newestLook = 0;
  let abort: AbortController | null = null;
  let fetchingFunctions = false;
  const listeners = new Set<() => void>();

  const dispatch = (action: PanelAction): void => {
    current = panelReducer(current, action);
    listeners.forEach((listener) => listener());
  };

  const newTurn = (): (() => boolean) => {
    const turn = ++newestLook;
    return () => turn === newestLook;
  };

  /** Looks at a sheet; the person's columns are kept where the table is the one they were chosen for. */
  async function lookKeepingChoices(sheet?: string): Promise<{ look: TableLook; roles: RoleChoice }> {
    const { look: before, chosen, dates } = current;
    const look = await host.look(sheet === undefined ? {} : { sheet });
    const saidNothing = Object.keys(chosen).length === 0 && dates === null;
    if (!before || saidNothing || !sameColumns(before, look)) return { look, roles: {} };
    return { look: await host.look({ sheet: look.sheet, ...saidNow() }), roles: chosen };
  }

  /** What the person said of the table so far. */
  function saidNow(): Pick<LookOptions, 'roles' | 'dates'> {
    const { chosen: roles, dates } = current;
    return dates === null ? { roles } : { roles, dates };
  }

  async function look(options: { sheet?: string; byPerson: boolean }): Promise<void> {
    const isNewest = newTurn();
    const { byPerson } = options;
    dispatch({ type: 'lookStarted' });
    try {
      const { look, roles } = await lookKeepingChoices(options.sheet);
      if (!isNewest()) return;
      if (look.report) dispatch({ type: 'reportFound', report: look.report, byPerson });
      else if (look.columns.length > 0) dispatch({ type: 'looked', look, roles, byPerson });
      else dispatch({ type: 'noTable', reason: look.sentence, byPerson });
    } catch (error) {
      if (isNewest()) dispatch({ type: 'noTable', reason: problemWords(error, 'reading the sheet'), byPerson });
    }
  }

  async function chooseColumn(role: Role, column: number | null): Promise<void> {
    if (!current.look) return;
    const isNewest = newTurn();
    dispatch({ type: 'columnChosen', role, column });
    const roles = current.chosen;
    try {
      const look = await host.look({ sheet: current.look.sheet, ...saidNow() });
      if (isNewest()) dispatch({ type: 'looked', look, roles, byPerson: true });
    } catch (error) {
      if (isNewest()) dispatch({ type: 'columnRefused', reason: problemWords(error, 'changing the column') });
    }
  }

  async function chooseDates(dates: DateOrder): Promise<void> {
    const { look: before, dates: saidBefore, chosen: roles } = current;
    if (!before) return;
    const isNewest = newTurn();
    dispatch({ type: 'datesChosen', dates });
    try {
      const look = await host.look({ sheet: before.sheet, ...saidNow() });
      if (isNewest()) dispatch({ type: 'looked', look, roles, byPerson: true });
    } catch (error) {
      const reason = problemWords(error, 'reading the days');
      if (isNewest()) dispatch({ type: 'datesRefused', reason, dates: saidBefore });
    }
  }

  async function insertSample(): Promise<void> {
    if (current.busy) return;
    const isNewest = newTurn();
    dispatch({ type: 'sampleStarted' });
    try {
      await host.insertSampleData();
    } catch (error) {
      if (isNewest()) dispatch({ type: 'failed', reason: problemWords(error, 'inserting the sample data') });
      return;
    }
    if (isNewest()) await look({ byPerson: true });
  }

  async function build(): Promise<void> {
    if (current.stage !== 'table' || current.busy) return;
    if (missingFor(current).length > 0) {
      dispatch({ type: 'missingShown' });
      return;
    }
    const request = requestOf(current);
    dispatch({ type: 'buildStarted' });
    await follow((progress) => host.build(request, progress), 'building the report card');
  }

  async function refresh(): Promise<void> {
    const { stage, busy, report } = current;
    if (stage !== 'report' || busy || !report?.canRefresh) return;
    dispatch({ type: 'refreshStarted', report });
    await follow((progress) => host.refresh(report.tab, progress), 'refreshing the report');
  }

  /** Shows how far the host is with a report, until it is there, fails, or is cancelled. */
  async function follow(work: (progress: BuildProgress) => Promise<BuiltReport>, doing: string): Promise<void> {
    const controller = new AbortController();
    abort = controller;
    try {
      const built = await work({
        onStep: (step, share) => dispatch({ type: 'stepReached', step, share }),
        signal: controller.signal,
      });
      dispatch({ type: 'built', built });
    } catch (error) {
      if (isCancelled(error)) dispatch({ type: 'buildCancelled' });
      else dispatch({ type: 'buildFailed', reason: problemWords(error, doing) });
    } finally {
      abort = null;
    }
  }

  async function openFunctions(): Promise<void> {
    if (!current.help.shown) dispatch({ type: 'helpOpened' });
    if (current.help.functions || fetchingFunctions) return;
    fetchingFunctions = true;
    dispatch({ type: 'helpLoading' });
    try {
      dispatch({ type: 'helpLoaded', functions: await host.functionHelp() });
    } catch (error) {
      dispatch({ type: 'helpFailed', reason: problemWords(error, 'fetching the functions') });
    } finally {
      fetchingFunctions = false;
    }
  }

  /** Runs something that only shows a place in the workbook. */
  async function show(what: Promise<void>, doing: string): Promise<void> {
    try {
      await what;
    } catch (error) {
      dispatch({ type: 'failed', reason: problemWords(error, doing) });
    }
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    open: () => look({ byPerson: false }),
    lookAgain: () => look({ byPerson: true }),
    chooseColumn,
    chooseDates,
    insertSample,
    build,
    refresh,
    cancel() {
      if (!abort || current.cancelling) return;
      dispatch({ type: 'cancelAsked' });
      abort.abort();
    },
    async buildAnother() {
      dispatch({ type: 'anotherAsked' });
      // The report card's tab is active now; the customers are where they were, and may have changed.
      const sheet = current.look?.sheet ?? current.report?.source;
      await look(sheet === undefined ? { byPerson: true } : { sheet, byPerson: true });
    },
    showTab: (tab) => show(host.showTab(tab), 'showing the tab'),
    async showRows(rows) {
      if (current.look) await show(host.selectRows(current.look.sheet, rows), 'selecting the rows');
    },
    openFunctions,
  };
}
