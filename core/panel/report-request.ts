import type { ReportRequest, Role, RoleChoice } from '../host';
import { headerWords } from './panel-words';
import { columnOf, periodOf, type PanelState } from './panel-state';

/** A field that must be filled in before a report can be built, and what to do about it. */
export interface Missing {
  readonly field: Role | 'dates' | 'period' | 'from' | 'to' | 'segments';
  readonly text: string;
}

/** Everything that stands between the choices and a report, in the order of the panel; empty when it can be built. */
export function missingFor(state: PanelState): readonly Missing[] {
  return [
    ...missingRoles(state),
    ...takenTwice(state),
    ...missingDates(state),
    ...missingPeriod(state),
    ...missingSegments(state),
  ];
}

/** What the host is asked to build. Call it only when `missingFor` finds nothing. */
export function requestOf(state: PanelState): ReportRequest {
  if (!state.look) throw new Error('There is no customer table to build a report from.');
  const roles: RoleChoice = Object.fromEntries(state.look.roles.map(({ role }) => [role, columnOf(state, role)]));
  const headers = state.look.columns.map(({ header }) => header);
  const dates = state.look.dateQuestion && state.dates ? { dates: state.dates } : {};
  const request = { sheet: state.look.sheet, roles, headers, period: periodText(state), ...dates };
  return state.segments.kind === 'all' ? request : { ...request, segments: state.segments.segments };
}

function periodText(state: PanelState): string {
  const period = periodOf(state);
  if (!period) return '';
  return period.kind === 'listed' ? period.text : `${period.from}/${period.to}`;
}

function missingRoles(state: PanelState): readonly Missing[] {
  if (!state.look) return [];
  return state.look.roles
    .filter(({ role, required }) => required && columnOf(state, role) === null)
    .map(({ role, label }) => ({ field: role, text: `Choose the column for “${label}”.` }));
}

/** A column that a required role was given though an earlier one has it: nobody comes and leaves by the same days. */
export function takenFor(state: PanelState, role: Role): string | null {
  const { look } = state;
  const column = columnOf(state, role);
  const required = look?.roles.filter((one) => one.required) ?? [];
  const at = required.findIndex((one) => one.role === role);
  const other = required.slice(0, Math.max(0, at)).find((one) => columnOf(state, one.role) === column);
  const taken = look?.columns.find(({ index }) => index === column);
  return other && taken ? `“${headerWords(taken)}” is already taken for “${other.label}”.` : null;
}

function takenTwice(state: PanelState): readonly Missing[] {
  return (state.look?.roles ?? []).flatMap(({ role }) => {
    const text = takenFor(state, role);
    return text === null ? [] : [{ field: role, text }];
  });
}

function missingDates({ look, dates }: PanelState): readonly Missing[] {
  if (!look?.dateQuestion || dates !== null) return [];
  return [{ field: 'dates', text: `Say which day ${look.dateQuestion.example} is.` }];
}

function missingPeriod(state: PanelState): readonly Missing[] {
  const period = periodOf(state);
  if (!period) return [{ field: 'period', text: 'Choose a period.' }];
  if (period.kind === 'listed') return [];
  if (period.from === '') return [{ field: 'from', text: 'Enter the first day.' }];
  if (period.to === '') return [{ field: 'to', text: 'Enter the last day.' }];
  // ISO days sort as text
  if (period.from > period.to) return [{ field: 'to', text: 'The last day lies before the first day.' }];
  return [];
}

function missingSegments(state: PanelState): readonly Missing[] {
  if (state.segments.kind === 'all' || state.segments.segments.length > 0) return [];
  return [{ field: 'segments', text: 'Choose at least one segment, or all of them.' }];
}
