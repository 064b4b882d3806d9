import type { TableLook } from '../../../core/host';
import { emptyPanel, panelReducer } from '../../../core/panel/panel-state';
import type { PanelAction } from '../../../core/panel/panel-state';
import { missingFor, requestOf } from '../../../core/panel/report-request';
import { openDays, telcoLook } from './telco-look';

const panel = (look: TableLook, ...actions: readonly PanelAction[]) =>
  [{ type: 'looked', look, roles: {}, byPerson: false } as const, ...actions].reduce(panelReducer, emptyPanel);

const fields = (...args: Parameters<typeof panel>) => missingFor(panel(...args)).map(({ field }) => field);

const headers = telcoLook.columns.map(({ header }) => header);

const custom = (from: string, to: string): PanelAction => ({
  type: 'periodChosen',
  period: { kind: 'custom', from, to },
});

test('a recognised table can be built as it stands: every role, the suggested period, all segments', () => {
  expect(missingFor(panel(telcoLook))).toEqual([]);
  expect(requestOf(panel(telcoLook))).toEqual({
    sheet: 'Customers',
    roles: { id: 0, segment: 1, start: 4, end: 5, value: 6, reason: 7 },
    headers,
    period: '2026-Q3',
  });
});

test('the request names what the person chose', () => {
  const state = panel(
    telcoLook,
    { type: 'columnChosen', role: 'reason', column: null },
    { type: 'columnChosen', role: 'segment', column: 3 },
    custom('2026-07-01', '2026-08-15'),
    { type: 'segmentsChosen', segments: { kind: 'chosen', segments: ['One Year'] } },
  );
  expect(requestOf(state)).toEqual({
    sheet: 'Customers',
    roles: { id: 0, segment: 3, start: 4, end: 5, value: 6, reason: null },
    headers,
    period: '2026-07-01/2026-08-15',
    segments: ['One Year'],
  });
});

test('a required column that nothing plays is missing, by its name; an optional one is not', () => {
  const roles = telcoLook.roles.map((role) =>
    role.role === 'start' || role.role === 'reason' ? { ...role, column: null } : role,
  );
  expect(missingFor(panel({ ...telcoLook, roles }))).toEqual([
    { field: 'start', text: 'Choose the column for “Came on”.' },
  ]);
});

test('one column for both days is refused beside the second of them', () => {
  const twice = panel(telcoLook, { type: 'columnChosen', role: 'end', column: 4 });
  expect(missingFor(twice)).toEqual([{ field: 'end', text: '“Start date” is already taken for “Came on”.' }]);
  // Roles that a report can do without may share: the reasons, by which it is reported too.
  expect(fields(telcoLook, { type: 'columnChosen', role: 'segment', column: 7 })).toEqual([]);
});

test('days that may be either are missing until somebody says which they are, and then asked for so', () => {
  const open = { ...telcoLook, dateQuestion: openDays };
  expect(missingFor(panel(open))).toEqual([{ field: 'dates', text: 'Say which day 03/04/2026 is.' }]);
  const answered = panel(open, { type: 'datesChosen', dates: 'month first' });
  expect(missingFor(answered)).toEqual([]);
  expect(requestOf(answered)).toMatchObject({ dates: 'month first' });
  // Once a text of the column settles it, nothing is said any more.
  expect(
    requestOf(panelReducer(answered, { type: 'looked', look: telcoLook, roles: {}, byPerson: true })),
  ).not.toHaveProperty('dates');
});

test('a period needs both of its days, in order; one day is a period', () => {
  expect(fields(telcoLook, custom('', ''))).toEqual(['from']);
  expect(fields(telcoLook, custom('2026-07-01', ''))).toEqual(['to']);
  expect(fields(telcoLook, custom('2026-07-02', '2026-07-01'))).toEqual(['to']);
  expect(fields(telcoLook, custom('2026-07-01', '2026-07-01'))).toEqual([]);
});

test('a table without periods asks for one', () => {
  expect(fields({ ...telcoLook, periods: [], suggestedPeriod: null })).toEqual(['period']);
});

test('ticking no segment at all is something missing', () => {
  expect(fields(telcoLook, { type: 'segmentsChosen', segments: { kind: 'chosen', segments: [] } })).toEqual([
    'segments',
  ]);
});
