import { columnOf, emptyPanel, panelReducer, periodOf, sameColumns } from '../../../core/panel/panel-state';
import type { PanelAction, PanelState } from '../../../core/panel/panel-state';
import { telcoLook, telcoReport } from './telco-look';

const after = (actions: readonly PanelAction[], state: PanelState = emptyPanel): PanelState =>
  actions.reduce(panelReducer, state);

const looked: PanelAction = { type: 'looked', look: telcoLook, roles: {}, byPerson: false };
const lookedAgain = (look = telcoLook): PanelAction => ({ type: 'looked', look, roles: {}, byPerson: true });

describe('the panel at first', () => {
  test('shows that it is looking', () => {
    expect(emptyPanel.stage).toBe('looking');
  });

  test('shows the table when one is found, and leaves the focus where it is', () => {
    const state = after([looked]);
    expect(state.stage).toBe('table');
    expect(state.look).toBe(telcoLook);
    expect(state.attention).toBeNull();
  });

  test('welcomes and says the reason when there is no table', () => {
    const state = after([{ type: 'noTable', reason: 'The sheet is empty.', byPerson: false }]);
    expect(state.stage).toBe('welcome');
    expect(state.message).toEqual({ tone: 'info', text: 'The sheet is empty.', place: 'top' });
  });
});

describe('columns', () => {
  test('a role shows the column that was recognised until another is chosen', () => {
    const state = after([looked]);
    expect(columnOf(state, 'value')).toBe(6);
    expect(columnOf(after([{ type: 'columnChosen', role: 'value', column: 0 }], state), 'value')).toBe(0);
    expect(columnOf(after([{ type: 'columnChosen', role: 'value', column: null }], state), 'value')).toBeNull();
  });

  test('a refused column returns to the one before, with the reason', () => {
    const state = after([
      looked,
      { type: 'columnChosen', role: 'start', column: 1 },
      { type: 'columnRefused', reason: 'Column B holds no dates.' },
    ]);
    expect(columnOf(state, 'start')).toBe(4);
    expect(state.stage).toBe('table');
    expect(state.message?.text).toBe('Column B holds no dates.');
    expect(state.busy).toBeNull();
  });

  test('a refused column keeps the columns chosen before it', () => {
    const state = after([
      looked,
      { type: 'columnChosen', role: 'segment', column: 2 },
      { type: 'looked', look: telcoLook, roles: { segment: 2 }, byPerson: true },
      { type: 'columnChosen', role: 'start', column: 1 },
      { type: 'columnRefused', reason: 'Column B holds no dates.' },
    ]);
    expect(state.chosen).toEqual({ segment: 2 });
  });

  test('columns are the same when letters and headers are, whatever stands below them', () => {
    expect(sameColumns(telcoLook, { ...telcoLook, rows: 3, sheet: 'Other' })).toBe(true);
    expect(sameColumns(telcoLook, { ...telcoLook, columns: telcoLook.columns.slice(1) })).toBe(false);
    const renamed = telcoLook.columns.map((column) => ({ ...column, header: column.header.toUpperCase() }));
    expect(sameColumns(telcoLook, { ...telcoLook, columns: renamed })).toBe(false);
  });
});

describe('the period', () => {
  test('is the suggested one until another is chosen', () => {
    const state = after([looked]);
    expect(periodOf(state)).toEqual({ kind: 'listed', text: '2026-Q3' });
    const chosen = after([{ type: 'periodChosen', period: { kind: 'listed', text: '2025' } }], state);
    expect(periodOf(chosen)).toEqual({ kind: 'listed', text: '2025' });
  });

  test('follows a new suggestion when none was chosen', () => {
    const state = after([looked, lookedAgain({ ...telcoLook, suggestedPeriod: '2026-Q2' })]);
    expect(periodOf(state)).toEqual({ kind: 'listed', text: '2026-Q2' });
  });

  test('is the newest listed one when none is suggested, and nothing when none is listed', () => {
    expect(periodOf(after([lookedAgain({ ...telcoLook, suggestedPeriod: null })]))).toEqual({
      kind: 'listed',
      text: '2026-Q3',
    });
    expect(periodOf(after([lookedAgain({ ...telcoLook, suggestedPeriod: null, periods: [] })]))).toBeNull();
  });
});

describe('looking again', () => {
  const chosen = after([
    looked,
    { type: 'periodChosen', period: { kind: 'listed', text: '2026-Q2' } },
    { type: 'segmentsChosen', segments: { kind: 'chosen', segments: ['One Year', 'Two Year'] } },
  ]);

  test('keeps period and segments where the columns are the same', () => {
    const state = after([lookedAgain()], chosen);
    expect(periodOf(state)).toEqual({ kind: 'listed', text: '2026-Q2' });
    expect(state.segments).toEqual({ kind: 'chosen', segments: ['One Year', 'Two Year'] });
  });

  test('forgets them where the columns are others', () => {
    const state = after([lookedAgain({ ...telcoLook, columns: telcoLook.columns.slice(0, 6) })], chosen);
    expect(periodOf(state)).toEqual({ kind: 'listed', text: '2026-Q3' });
    expect(state.segments).toEqual({ kind: 'all' });
  });

  test('drops a period that is no longer listed and a segment that is no longer there', () => {
    const fewer = {
      ...telcoLook,
      periods: telcoLook.periods.filter(({ text }) => text !== '2026-Q2'),
      segments: ['Month-to-Month', 'Two Year'],
    };
    const state = after([lookedAgain(fewer)], chosen);
    expect(periodOf(state)).toEqual({ kind: 'listed', text: '2026-Q3' });
    expect(state.segments).toEqual({ kind: 'chosen', segments: ['Two Year'] });
  });

  test('reports all segments again when they come from another column', () => {
    const roles = telcoLook.roles.map((role) => (role.role === 'segment' ? { ...role, column: 3 } : role));
    expect(after([lookedAgain({ ...telcoLook, roles })], chosen).segments).toEqual({ kind: 'all' });
  });

  test('keeps them while a required column is taken away and given back', () => {
    const unknown = { ...telcoLook, layout: 'unknown', periods: [], segments: [], suggestedPeriod: null } as const;
    const state = after([lookedAgain(unknown), lookedAgain()], chosen);
    expect(periodOf(state)).toEqual({ kind: 'listed', text: '2026-Q2' });
    expect(state.segments).toEqual({ kind: 'chosen', segments: ['One Year', 'Two Year'] });
  });

  test('keeps the choices through a visit to a sheet without a table', () => {
    const state = after([{ type: 'noTable', reason: 'No table.', byPerson: true }, lookedAgain()], chosen);
    expect(state.stage).toBe('table');
    expect(periodOf(state)).toEqual({ kind: 'listed', text: '2026-Q2' });
  });
});

describe('building', () => {
  const building = after([looked, { type: 'buildStarted' }]);

  test('moves the focus to the progress, and names its step', () => {
    expect(building.stage).toBe('building');
    expect(building.attention?.at).toBe('progress');
    expect(after([{ type: 'stepReached', step: 'counting' }], building).step).toBe('counting');
  });

  test('knows how far a step is as long as the host says so, and forgets it with the step', () => {
    const reading = after([{ type: 'stepReached', step: 'reading', share: 0.4 }], building);
    expect(reading).toMatchObject({ step: 'reading', share: 0.4 });
    expect(after([{ type: 'stepReached', step: 'counting' }], reading).share).toBeNull();
    expect(after([{ type: 'buildCancelled' }, { type: 'buildStarted' }], reading).share).toBeNull();
  });

  test('ends with the report, and the focus on it', () => {
    const state = after([{ type: 'built', built: telcoReport }], building);
    expect(state.stage).toBe('built');
    expect(state.built).toBe(telcoReport);
    expect(state.attention?.at).toBe('result');
  });

  test('cancelled says that nothing was changed', () => {
    const state = after([{ type: 'cancelAsked' }, { type: 'buildCancelled' }], building);
    expect(state.stage).toBe('table');
    expect(state.cancelling).toBe(false);
    expect(state.message).toEqual({ tone: 'info', text: 'Cancelled. Nothing was changed.', place: 'build' });
    expect(state.attention?.at).toBe('message');
  });

  test('failed says why beside the button, and the form is as it was', () => {
    const state = after([{ type: 'buildFailed', reason: 'The workbook is protected.' }], building);
    expect(state.stage).toBe('table');
    expect(state.look).toBe(telcoLook);
    expect(state.message).toEqual({ tone: 'error', text: 'The workbook is protected.', place: 'build' });
  });

  test('a second failure asks for attention anew', () => {
    const failure: PanelAction = { type: 'buildFailed', reason: 'The workbook is protected.' };
    const once = after([failure], building);
    expect(after([{ type: 'buildStarted' }, failure], once).attention).not.toEqual(once.attention);
  });
});
