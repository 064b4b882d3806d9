import type { BuildProgress, BuiltReport, PanelHost, ReportRequest, TableLook } from '../../../core/host';
import { createPanelStore } from '../../../core/panel/panel-store';
import { someFunctions } from './some-functions';
import { openDays, reportLook, telcoLook, telcoReport } from './telco-look';

/** A promise that the test settles when it wants to. */
function later<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

function hostWith(parts: Partial<PanelHost>): jest.Mocked<PanelHost> {
  const host: PanelHost = {
    kind: 'excel',
    look: async () => telcoLook,
    build: async () => telcoReport,
    refresh: async () => ({ ...telcoReport, moved: 'Incoming 2 → 3, outgoing 1 as before.' }),
    showTab: async () => undefined,
    selectRows: async () => undefined,
    insertSampleData: async () => undefined,
    functionHelp: async () => someFunctions,
    ...parts,
  };
  return {
    kind: host.kind,
    look: jest.fn(host.look),
    build: jest.fn(host.build),
    refresh: jest.fn(host.refresh),
    showTab: jest.fn(host.showTab),
    selectRows: jest.fn(host.selectRows),
    insertSampleData: jest.fn(host.insertSampleData),
    functionHelp: jest.fn(host.functionHelp),
  };
}

const cancelled = () => Object.assign(new Error('The operation was aborted'), { name: 'AbortError' });

describe('looking', () => {
  test('opens with the table of the active sheet', async () => {
    const host = hostWith({});
    const store = createPanelStore(host);
    await store.open();
    expect(host.look).toHaveBeenCalledWith({});
    expect(store.state().stage).toBe('table');
  });

  test('a sheet without customers is a welcome with the host’s own words', async () => {
    const store = createPanelStore(hostWith({ look: async () => Promise.reject(new Error('The sheet is empty.')) }));
    await store.open();
    expect(store.state().stage).toBe('welcome');
    expect(store.state().message?.text).toBe('The sheet is empty.');
  });

  test('an exception of the code itself is never shown', async () => {
    const look = async () => Promise.reject(new TypeError("Cannot read properties of undefined (reading 'rows')"));
    const store = createPanelStore(hostWith({ look }));
    await store.open();
    expect(store.state().message?.text).toMatch(/^Something went wrong while reading the sheet\. Please try again/);
  });

  test('looking again takes the chosen columns along where the columns are the same', async () => {
    const host = hostWith({});
    const store = createPanelStore(host);
    await store.open();
    await store.chooseColumn('segment', 2);
    host.look.mockClear();
    await store.lookAgain();
    expect(host.look.mock.calls).toEqual([[{}], [{ sheet: 'Customers', roles: { segment: 2 } }]]);
    expect(store.state().chosen).toEqual({ segment: 2 });
  });

  test('looking again at other columns starts from what is recognised there', async () => {
    const host = hostWith({});
    const store = createPanelStore(host);
    await store.open();
    await store.chooseColumn('segment', 2);
    host.look.mockClear();
    host.look.mockResolvedValue({ ...telcoLook, sheet: 'Donors', columns: telcoLook.columns.slice(0, 6) });
    await store.lookAgain();
    expect(host.look).toHaveBeenCalledTimes(1);
    expect(store.state().chosen).toEqual({});
  });
});

describe('choosing a column', () => {
  test('looks at the same sheet with the choice', async () => {
    const host = hostWith({});
    const store = createPanelStore(host);
    await store.open();
    await store.chooseColumn('value', null);
    expect(host.look).toHaveBeenLastCalledWith({ sheet: 'Customers', roles: { value: null } });
  });

  test('of two quick choices both count, and the slow answer to the first is dropped', async () => {
    const first = later<TableLook>();
    const second = later<TableLook>();
    const host = hostWith({});
    const store = createPanelStore(host);
    await store.open();
    host.look.mockReturnValueOnce(first.promise).mockReturnValueOnce(second.promise);
    const both = [store.chooseColumn('segment', 2), store.chooseColumn('value', 0)];
    second.resolve({ ...telcoLook, sentence: 'second' });
    first.resolve({ ...telcoLook, sentence: 'first' });
    await Promise.all(both);
    expect(host.look).toHaveBeenLastCalledWith({ sheet: 'Customers', roles: { segment: 2, value: 0 } });
    expect(store.state().look?.sentence).toBe('second');
    expect(store.state().chosen).toEqual({ segment: 2, value: 0 });
  });

  test('how days are written is looked at anew, and taken along to every later look at the same columns', async () => {
    const look = { ...telcoLook, dateQuestion: openDays };
    const host = hostWith({ look: async () => look });
    const store = createPanelStore(host);
    await store.open();
    await store.chooseDates('day first');
    await store.chooseColumn('segment', 2);
    await store.lookAgain();
    expect(host.look.mock.calls.map(([options]) => options)).toEqual([
      {},
      { sheet: 'Customers', roles: {}, dates: 'day first' },
      { sheet: 'Customers', roles: { segment: 2 }, dates: 'day first' },
      {},
      { sheet: 'Customers', roles: { segment: 2 }, dates: 'day first' },
    ]);
    host.look.mockResolvedValue({ ...look, columns: look.columns.slice(1) });
    await store.lookAgain();
    expect(store.state().dates).toBeNull();
  });

  test('an answer that the host refuses is taken back, with its reason', async () => {
    const host = hostWith({ look: async () => ({ ...telcoLook, dateQuestion: openDays }) });
    const store = createPanelStore(host);
    await store.open();
    await store.chooseDates('day first');
    host.look.mockRejectedValue(new Error('The workbook is busy.'));
    await store.chooseDates('month first');
    expect(store.state()).toMatchObject({
      dates: 'day first',
      busy: null,
      message: { tone: 'error', text: 'The workbook is busy.' },
    });
  });

  test('a column that the host refuses is taken back', async () => {
    const host = hostWith({});
    const store = createPanelStore(host);
    await store.open();
    host.look.mockRejectedValueOnce(new Error('Came on, row 2: found "One Year", expected a date.'));
    await store.chooseColumn('start', 1);
    expect(store.state().chosen).toEqual({});
    expect(store.state().message?.text).toBe('Came on, row 2: found "One Year", expected a date.');
  });
});

describe('building', () => {
  test('asks for what stands in the form, names each step and how far it is, and ends with the report', async () => {
    const steps: unknown[] = [];
    const host = hostWith({
      async build(_request: ReportRequest, { onStep }: BuildProgress) {
        onStep('reading', 0.25);
        steps.push([store.state().step, store.state().share]);
        onStep('writing report card');
        steps.push([store.state().step, store.state().share]);
        return telcoReport;
      },
    });
    const store = createPanelStore(host);
    await store.open();
    await store.build();
    expect(host.build.mock.calls[0]?.[0]).toMatchObject({ sheet: 'Customers', period: '2026-Q3' });
    expect(steps).toEqual([
      ['reading', 0.25],
      ['writing report card', null],
    ]);
    expect(store.state()).toMatchObject({ stage: 'built', built: telcoReport });
  });

  test('does not begin while something is missing, and says where', async () => {
    const host = hostWith({});
    const store = createPanelStore(host);
    await store.open();
    store.dispatch({ type: 'periodChosen', period: { kind: 'custom', from: '', to: '' } });
    await store.build();
    expect(host.build).not.toHaveBeenCalled();
    expect(store.state()).toMatchObject({ stage: 'table', showMissing: true, attention: { at: 'missing' } });
  });

  test('cancel reaches the host, and the panel says that nothing was changed', async () => {
    const host = hostWith({
      build: (_request, { signal }) =>
        new Promise<BuiltReport>((_, reject) => signal.addEventListener('abort', () => reject(cancelled()))),
    });
    const store = createPanelStore(host);
    await store.open();
    const building = store.build();
    store.cancel();
    expect(store.state().cancelling).toBe(true);
    await building;
    expect(store.state()).toMatchObject({ stage: 'table', message: { text: 'Cancelled. Nothing was changed.' } });
  });

  test('a report that was finished before the cancel arrived is shown', async () => {
    const finished = later<BuiltReport>();
    const store = createPanelStore(hostWith({ build: () => finished.promise }));
    await store.open();
    const building = store.build();
    store.cancel();
    finished.resolve(telcoReport);
    await building;
    expect(store.state()).toMatchObject({ stage: 'built', cancelling: false });
  });

  test('a failure brings the form back with the host’s own words', async () => {
    const store = createPanelStore(
      hostWith({ build: async () => Promise.reject(new Error('The workbook is protected.')) }),
    );
    await store.open();
    await store.build();
    expect(store.state()).toMatchObject({
      stage: 'table',
      message: { tone: 'error', text: 'The workbook is protected.' },
    });
  });

  test('a second click while a report is being built builds nothing more', async () => {
    const finished = later<BuiltReport>();
    const host = hostWith({ build: () => finished.promise });
    const store = createPanelStore(host);
    await store.open();
    const clicks = [store.build(), store.build()];
    finished.resolve(telcoReport);
    await Promise.all(clicks);
    expect(host.build).toHaveBeenCalledTimes(1);
  });

  test('building another looks at the customers again, although the report card is the active sheet now', async () => {
    const host = hostWith({});
    const store = createPanelStore(host);
    await store.open();
    await store.build();
    host.look.mockClear();
    await store.buildAnother();
    expect(host.look).toHaveBeenCalledWith({ sheet: 'Customers' });
    expect(store.state().stage).toBe('table');
  });
});

describe('the rest of the workbook', () => {
  test('sample data are inserted and then looked at', async () => {
    const host = hostWith({});
    host.look.mockRejectedValueOnce(new Error('The sheet is empty.'));
    const store = createPanelStore(host);
    await store.open();
    await store.insertSample();
    expect(host.insertSampleData).toHaveBeenCalledTimes(1);
    expect(store.state().stage).toBe('table');
  });

  test('sample data that cannot be inserted leave the welcome with the reason', async () => {
    const host = hostWith({ insertSampleData: async () => Promise.reject(new Error('The workbook is protected.')) });
    host.look.mockRejectedValueOnce(new Error('The sheet is empty.'));
    const store = createPanelStore(host);
    await store.open();
    await store.insertSample();
    expect(store.state()).toMatchObject({
      stage: 'welcome',
      busy: null,
      message: { tone: 'error', text: 'The workbook is protected.' },
    });
  });

  test('rows of a note are selected on the sheet of the table', async () => {
    const host = hostWith({});
    const store = createPanelStore(host);
    await store.open();
    await store.showRows([2, 14]);
    expect(host.selectRows).toHaveBeenCalledWith('Customers', [2, 14]);
  });

  test('a tab that is gone is said in words', async () => {
    const host = hostWith({ showTab: async () => Promise.reject(new Error('The tab was deleted.')) });
    const store = createPanelStore(host);
    await store.open();
    await store.build();
    await store.showTab(telcoReport.tab);
    expect(store.state()).toMatchObject({ stage: 'built', message: { text: 'The tab was deleted.' } });
  });
});

describe('the functions', () => {
  test('are asked of the host when they are first opened, and not again', async () => {
    const host = hostWith({});
    const store = createPanelStore(host);
    await store.open();
    expect(host.functionHelp).not.toHaveBeenCalled();
    await Promise.all([store.openFunctions(), store.openFunctions()]);
    expect(store.state().help).toMatchObject({ shown: true, functions: someFunctions });
    store.dispatch({ type: 'helpClosed' });
    await store.openFunctions();
    expect(host.functionHelp).toHaveBeenCalledTimes(1);
    expect(store.state().help.shown).toBe(true);
  });

  test('that do not come are explained in the host’s own words, and come when asked again', async () => {
    const host = hostWith({});
    host.functionHelp.mockRejectedValueOnce(new Error('Check the connection.'));
    const store = createPanelStore(host);
    await store.openFunctions();
    expect(store.state().help).toMatchObject({ shown: true, functions: null, problem: 'Check the connection.' });
    await store.openFunctions();
    expect(store.state().help).toMatchObject({ shown: true, functions: someFunctions, problem: null });
  });

  test('may be read while a report is built, and closing them shows it', async () => {
    const finished = later<BuiltReport>();
    const store = createPanelStore(hostWith({ build: () => finished.promise }));
    await store.open();
    const building = store.build();
    await store.openFunctions();
    finished.resolve(telcoReport);
    await building;
    expect(store.state()).toMatchObject({ stage: 'built', help: { shown: true } });
    store.dispatch({ type: 'helpClosed' });
    expect(store.state()).toMatchObject({ stage: 'built', help: { shown: false }, attention: { at: 'result' } });
  });
});

describe('refreshing a report', () => {
  test('is offered on its tab, and shows what moved', async () => {
    const host = hostWith({ look: async () => reportLook });
    const store = createPanelStore(host);
    await store.open();
    expect(store.state()).toMatchObject({ stage: 'report', report: reportLook.report, message: null });
    const done = store.refresh();
    expect(store.state()).toMatchObject({ stage: 'building', refreshing: reportLook.report });
    await done;
    expect(host.refresh).toHaveBeenCalledWith(telcoReport.tab, expect.anything());
    expect(store.state()).toMatchObject({
      stage: 'built',
      refreshing: null,
      built: { moved: 'Incoming 2 → 3, outgoing 1 as before.' },
    });
    await store.buildAnother();
    expect(host.look).toHaveBeenLastCalledWith({ sheet: 'Customers' });
  });

  test('that fails or is cancelled is offered again, with the reason', async () => {
    const host = hostWith({ look: async () => reportLook });
    const store = createPanelStore(host);
    await store.open();
    host.refresh.mockRejectedValueOnce(new Error('The tab "Customers" is not there any more.'));
    await store.refresh();
    expect(store.state()).toMatchObject({
      stage: 'report',
      message: { tone: 'error', place: 'build', text: 'The tab "Customers" is not there any more.' },
    });
    host.refresh.mockRejectedValueOnce(cancelled());
    await store.refresh();
    expect(store.state()).toMatchObject({ stage: 'report', message: { text: 'Cancelled. Nothing was changed.' } });
  });

  test('is not asked for where there is no report, or one that does not say how it was built', async () => {
    const { report } = reportLook;
    const host = hostWith({ look: async () => ({ ...reportLook, report: { ...report!, canRefresh: false } }) });
    const store = createPanelStore(host);
    await store.refresh();
    await store.open();
    await store.refresh();
    expect(host.refresh).not.toHaveBeenCalled();
  });

  test('a look at the customers leaves the report', async () => {
    const host = hostWith({ look: async () => reportLook });
    const store = createPanelStore(host);
    await store.open();
    host.look.mockResolvedValue(telcoLook);
    await store.lookAgain();
    expect(store.state().stage).toBe('table');
  });
});
