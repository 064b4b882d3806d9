import type { BuildStep, BuiltReport, DateOrder, ReportLook, Role, RoleChoice, TableLook } from '../host';
import { closedHelp, helpReducer, type HelpAction, type HelpState } from './help-state';

/**
 * What the side panel knows and shows, and how each event changes it. No React and no host in here:
 * panel-store.ts asks the host and reports back with the actions below; the views draw the state.
 */

export type Stage = 'looking' | 'welcome' | 'table' | 'report' | 'building' | 'built';

export type PeriodChoice =
  | { readonly kind: 'listed'; readonly text: string }
  /** Inclusive ISO days; "" while the person has not typed one. */
  | { readonly kind: 'custom'; readonly from: string; readonly to: string };

export type SegmentChoice =
  { readonly kind: 'all' } | { readonly kind: 'chosen'; readonly segments: readonly string[] };

export interface Message {
  readonly tone: 'error' | 'info';
  readonly text: string;
  /** Beside the thing that was clicked: above the form, or above the build button. */
  readonly place: 'top' | 'build';
}

/** Where the keyboard focus goes after an event. `count` makes two equal calls two events. */
export interface Attention {
  readonly at: 'table' | 'report' | 'welcome' | 'message' | 'missing' | 'progress' | 'result' | 'search' | 'functions';
  readonly count: number;
}

export interface PanelState {
  readonly stage: Stage;
  /** The last table seen; stays while a sheet without a table is active, so that coming back keeps the choices. */
  readonly look: TableLook | null;
  /** The report whose tab is in front, from the latest look. */
  readonly report: ReportLook | null;
  /** The report that is being refreshed, while it is; the stage is then "building". */
  readonly refreshing: ReportLook | null;
  /** Only the roles that the person set by hand. */
  readonly chosen: RoleChoice;
  /** The choices that `look` was made with; what `chosen` returns to when the host refuses a new one. */
  readonly lookedWith: RoleChoice;
  /** What the person said of how days are written; `null` while nobody was asked, or has answered. */
  readonly dates: DateOrder | null;
  readonly editingColumns: boolean;
  /** `null`: the suggested one, whatever a later look suggests. */
  readonly period: PeriodChoice | null;
  readonly segments: SegmentChoice;
  readonly busy: 'looking' | 'inserting sample' | null;
  readonly step: BuildStep | null;
  /** How much of the step is done, from 0 to 1; `null` when the host cannot tell. */
  readonly share: number | null;
  readonly cancelling: boolean;
  readonly built: BuiltReport | null;
  readonly message: Message | null;
  /** Build was clicked while something was missing: say at each field what. */
  readonly showMissing: boolean;
  readonly attention: Attention | null;
  /** The functions, which are shown over whatever stage the panel is in. */
  readonly help: HelpState;
}

export type PanelAction =
  | { readonly type: 'lookStarted' }
  | { readonly type: 'looked'; readonly look: TableLook; readonly roles: RoleChoice; readonly byPerson: boolean }
  | { readonly type: 'reportFound'; readonly report: ReportLook; readonly byPerson: boolean }
  | { readonly type: 'noTable'; readonly reason: string; readonly byPerson: boolean }
  | { readonly type: 'columnChosen'; readonly role: Role; readonly column: number | null }
  | { readonly type: 'columnRefused'; readonly reason: string }
  | { readonly type: 'datesChosen'; readonly dates: DateOrder }
  /** `dates` is what was said before. */
  | { readonly type: 'datesRefused'; readonly reason: string; readonly dates: DateOrder | null }
  | { readonly type: 'columnsOpened' }
  | { readonly type: 'columnsClosed' }
  | { readonly type: 'periodChosen'; readonly period: PeriodChoice }
  | { readonly type: 'segmentsChosen'; readonly segments: SegmentChoice }
  | { readonly type: 'missingShown' }
  | { readonly type: 'sampleStarted' }
  | { readonly type: 'buildStarted' }
  | { readonly type: 'refreshStarted'; readonly report: ReportLook }
  | { readonly type: 'stepReached'; readonly step: BuildStep; readonly share?: number | undefined }
  | { readonly type: 'cancelAsked' }
  | { readonly type: 'buildCancelled' }
  | { readonly type: 'buildFailed'; readonly reason: string }
  | { readonly type: 'built'; readonly built: BuiltReport }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'anotherAsked' }
  | { readonly type: 'messageClosed' }
  | HelpAction;

export const emptyPanel: PanelState = {
  stage: 'looking',
  look: null,
  report: null,
  refreshing: null,
  chosen: {},
  lookedWith: {},
  dates: null,
  editingColumns: false,
  period: null,
  segments: { kind: 'all' },
  busy: null,
  step: null,
  share: null,
  cancelling: false,
  built: null,
  message: null,
  showMissing: false,
  attention: null,
  help: closedHelp,
};

/** Whether two looks show the same columns in the same places, so that choices made for one fit the other. */
export function sameColumns(a: TableLook, b: TableLook): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => {
      const other = b.columns[index];
      return other !== undefined && column.letter === other.letter && column.header === other.header;
    })
  );
}

/** The column that plays a role, as shown: the person's choice, or what was recognised. */
export function columnOf(state: PanelState, role: Role): number | null {
  const chosen = state.chosen[role];
  if (chosen !== undefined) return chosen;
  return state.look?.roles.find((look) => look.role === role)?.column ?? null;
}

/** The period that a build would use now; `null` when the list offers none and nothing was typed. */
export function periodOf(state: PanelState): PeriodChoice | null {
  if (state.period) return state.period;
  const suggested = state.look?.suggestedPeriod ?? state.look?.periods[0]?.text ?? null;
  return suggested === null ? null : { kind: 'listed', text: suggested };
}

export function panelReducer(state: PanelState, action: PanelAction): PanelState {
  switch (action.type) {
    case 'lookStarted':
      return { ...state, busy: 'looking', message: null };

    case 'looked':
      return withAttention(
        {
          ...state,
          ...choicesFor(state, action.look),
          stage: 'table',
          look: action.look,
          chosen: action.roles,
          lookedWith: action.roles,
          busy: null,
          message: null,
        },
        action.byPerson && showsAnother(state, action.look) ? 'table' : null,
      );

    case 'reportFound':
      return withAttention(
        { ...state, stage: 'report', report: action.report, busy: null, message: null },
        action.byPerson ? 'report' : null,
      );

    case 'noTable':
      return withAttention(
        {
          ...state,
          stage: 'welcome',
          busy: null,
          message: { tone: 'info', text: action.reason, place: 'top' },
        },
        action.byPerson ? 'message' : null,
      );

    case 'columnChosen':
      return { ...state, chosen: { ...state.chosen, [action.role]: action.column }, busy: 'looking', message: null };

    case 'columnRefused':
      return withAttention(
        {
          ...state,
          chosen: state.lookedWith,
          busy: null,
          message: { tone: 'error', text: action.reason, place: 'top' },
        },
        'message',
      );

    case 'datesChosen':
      return { ...state, dates: action.dates, busy: 'looking', message: null };

    case 'datesRefused':
      return withAttention(
        {
          ...state,
          dates: action.dates,
          busy: null,
          message: { tone: 'error', text: action.reason, place: 'top' },
        },
        'message',
      );

    case 'columnsOpened':
      return { ...state, editingColumns: true };

    case 'columnsClosed':
      return { ...state, editingColumns: false };

    case 'periodChosen':
      return { ...state, period: action.period };

    case 'segmentsChosen':
      return { ...state, segments: action.segments };

    case 'missingShown':
      return withAttention({ ...state, showMissing: true, message: null }, 'missing');

    case 'sampleStarted':
      return { ...state, busy: 'inserting sample', message: null };

    case 'buildStarted':
      return withAttention(
        {
          ...state,
          stage: 'building',
          step: null,
          share: null,
          cancelling: false,
          built: null,
          message: null,
          showMissing: false,
          editingColumns: false,
        },
        'progress',
      );

    case 'refreshStarted':
      return withAttention(
        { ...state, stage: 'building', refreshing: action.report, step: null, share: null, built: null, message: null },
        'progress',
      );

    case 'stepReached':
      return { ...state, step: action.step, share: action.share ?? null };

    case 'cancelAsked':
      return { ...state, cancelling: true };

    case 'buildCancelled':
      return withAttention(
        {
          ...state,
          ...backFromBuilding(state),
          message: { tone: 'info', text: 'Cancelled. Nothing was changed.', place: 'build' },
        },
        'message',
      );

    case 'buildFailed':
      return withAttention(
        {
          ...state,
          ...backFromBuilding(state),
          message: { tone: 'error', text: action.reason, place: 'build' },
        },
        'message',
      );

    case 'built':
      return withAttention({ ...state, ...backFromBuilding(state), stage: 'built', built: action.built }, 'result');

    case 'failed':
      return withAttention(
        { ...state, busy: null, message: { tone: 'error', text: action.reason, place: 'top' } },
        'message',
      );

    case 'anotherAsked':
      return withAttention({ ...state, stage: state.look ? 'table' : 'looking', built: null, message: null }, 'table');

    case 'messageClosed':
      return { ...state, message: null };

    case 'helpOpened':
      return withAttention({ ...state, help: helpReducer(state.help, action) }, 'search');

    case 'helpClosed':
      return withAttention({ ...state, help: helpReducer(state.help, action) }, happenedBehindHelp(state));

    default:
      return { ...state, help: helpReducer(state.help, action) };
  }
}

/** Where building or refreshing began. */
function backFromBuilding({ refreshing }: PanelState): Pick<PanelState, 'stage' | 'cancelling' | 'refreshing'> {
  return { stage: refreshing ? 'report' : 'table', cancelling: false, refreshing: null };
}

/** Where to go back to: the button that opened the help, unless something asked for attention while it was read. */
function happenedBehindHelp({ attention }: PanelState): Attention['at'] {
  return attention === null || attention.at === 'search' ? 'functions' : attention.at;
}

function withAttention(state: PanelState, at: Attention['at'] | null): PanelState {
  return at === null ? state : { ...state, attention: { at, count: (state.attention?.count ?? 0) + 1 } };
}

/** Whether a look puts other things on the screen, so that what had the focus may be gone. */
function showsAnother(state: PanelState, look: TableLook): boolean {
  const before = state.look;
  if (state.stage !== 'table' || !before || !sameColumns(before, look)) return true;
  return before.layout !== look.layout && !state.editingColumns;
}

/** What of the person's choices still means something for a new look. */
function choicesFor(
  state: PanelState,
  look: TableLook,
): Pick<PanelState, 'dates' | 'period' | 'segments' | 'showMissing' | 'editingColumns'> {
  const before = state.look;
  const { dates, period, segments, showMissing, editingColumns } = state;
  // Without its required columns a table has no periods and no segments yet, so nothing can be said against the choices
  if (before && look.layout === 'unknown' && sameColumns(before, look)) {
    return { dates, period, segments, showMissing, editingColumns };
  }
  if (!before || !sameColumns(before, look)) {
    return { dates: null, period: null, segments: { kind: 'all' }, showMissing: false, editingColumns: false };
  }
  return {
    dates,
    period: keptPeriod(period, look),
    segments: keptSegments(segments, before, look),
    showMissing,
    editingColumns,
  };
}

function keptPeriod(period: PeriodChoice | null, look: TableLook): PeriodChoice | null {
  if (period?.kind !== 'listed') return period;
  return look.periods.some((listed) => listed.text === period.text) ? period : null;
}

function keptSegments(segments: SegmentChoice, before: TableLook, look: TableLook): SegmentChoice {
  if (segments.kind === 'all' || segmentColumn(before) !== segmentColumn(look)) return { kind: 'all' };
  const present = new Set(look.segments);
  return { kind: 'chosen', segments: segments.segments.filter((segment) => present.has(segment)) };
}

function segmentColumn(look: TableLook): number | null {
  return look.roles.find((role) => role.role === 'segment')?.column ?? null;
}
