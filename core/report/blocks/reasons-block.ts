import type { ReasonLine } from '../../math/types';
import { countRows, sumRows, type Criterion } from '../criteria-formulas';
import { roundSum, SUM_DIGITS } from '../figures';
import type { Block, Draft } from '../page-builder';
import { LABEL, LAST, MARGIN } from '../page-grid';
import type { ReportContext } from '../report-context';
import { inRow, type RowKind } from '../styles';
import { ALL_WHO_LEFT, matchNotes, OTHER_NOTES, TEAM, TEAM_HEADER, type TeamNote } from '../team-notes';

const CUSTOMERS = 4;
const BAR = 5;
const VALUE = 7;
const SHARE = 8;
const LONGEST_BAR = 15;
const RANKS = 5;

/**
 * Why customers left: ranked, with the rest, those without a reason, and room for what the team will do (§16). Notes
 * that the team wrote on reasons which are not among them any more follow below, and are never dropped.
 */
export function reasonsBlock(context: ReportContext): Block {
  const { input, reasons, notes } = context;
  if (input.headers.reason === null)
    return sentence('Why customers left', 'The list has no column with the reason for leaving.', notes);
  if (reasons.total.customers === 0) return sentence('Why customers left', 'Nobody left in this period.', notes);
  const { top, other, notRecorded } = reasons;
  const lines: readonly Line[] = [
    ...top.map((reason): Line => ({ kind: 'ranked', label: reason.reason, ...reason })),
    ...(other.reasons > 0 ? [{ kind: 'other', label: `Other reasons (${other.reasons})`, ...other } as const] : []),
    { kind: 'notRecorded', label: 'Not recorded', ...notRecorded },
    { kind: 'total', label: ALL_WHO_LEFT, ...reasons.total, share: 1 },
  ];
  const anchors: Record<string, readonly [number, number]> = { checkReasons: [2 + lines.length - 1, LAST] };
  top.forEach((_, index) => {
    const row = 2 + index;
    anchors[`reason.${index + 1}`] = [row, LABEL];
    anchors[`reason.${index + 1}.customers`] = [row, CUSTOMERS];
    anchors[`reason.${index + 1}.share`] = [row, SHARE];
    anchors[`why.${index + 1}`] = [row, TEAM];
  });
  const { ofLine, others } = matchNotes(
    lines.map(({ label }) => label),
    notes,
  );
  return {
    rowHeights: [26, 22, ...lines.map(() => 24), ...heightsOfOthers(others)],
    anchors,
    draw(page) {
      drawTable(page, lines, context);
      ofLine.forEach((note, index) => note && drawNote(page, 2 + index, note));
      drawOthers(page, 2 + lines.length, others);
    },
  };
}

function heightsOfOthers(others: readonly TeamNote[]): number[] {
  return others.length === 0 ? [] : [22, ...others.map(() => 24)];
}

function drawOthers(page: Draft, row: number, others: readonly TeamNote[]): void {
  if (others.length === 0) return;
  page.text(row, LABEL, OTHER_NOTES, 'headLeft');
  page.text(row, TEAM, TEAM_HEADER, 'headLong');
  page.line(row, 'headRight');
  others.forEach((note, index) => {
    page.text(row + 1 + index, LABEL, note.reason, inRow('label', 'body'));
    page.line(row + 1 + index, 'team', TEAM, LAST);
    drawNote(page, row + 1 + index, note);
    page.line(row + 1 + index, inRow('label', 'body'));
  });
}

function drawNote(page: Draft, row: number, { cells }: TeamNote): void {
  cells.forEach((text, index) => {
    if (text !== '') page.text(row, TEAM + index, text, 'team');
  });
}

interface Line {
  readonly kind: 'ranked' | 'other' | 'notRecorded' | 'total';
  readonly label: string;
  readonly rank?: ReasonLine['rank'];
  readonly customers: number;
  readonly value: number;
  readonly share: number;
}

function drawTable(page: Draft, lines: readonly Line[], context: ReportContext): void {
  const { ranges, reasons, input } = context;
  const hasValue = input.headers.value !== null;
  const counts = input.settings.cameAndWent === 'count';
  const first = 2;
  const ranked = reasons.top.length;
  const totalRow = first + lines.length - 1;
  const most = reasons.top[0]?.customers ?? 0;
  const over = (column: number, from: number, to: number): string =>
    `${page.here(from, column)}:${page.here(to, column)}`;
  const lost: Criterion = { kind: 'word', range: ranges.movement, word: 'Lost' };

  page.text(0, LABEL, title(ranked), 'heading');
  if (reasons.tied > 0) page.text(0, CUSTOMERS, `${RANKS}, and ${reasons.tied} tied with the last`, 'note');
  page.text(1, LABEL, 'Why they left', 'headLeft');
  page.text(1, CUSTOMERS, 'Customers', 'headRight');
  if (hasValue) page.text(1, VALUE, 'Value', 'headRight');
  page.text(1, SHARE, 'Share', 'headRight');
  page.text(1, TEAM, TEAM_HEADER, 'headLong');
  page.line(1, 'headRight');

  lines.forEach((line, index) => {
    const row = first + index;
    const look: RowKind = line.kind === 'total' ? 'total' : row === totalRow - 1 ? 'last' : 'body';
    const who: readonly [Criterion] = [
      { kind: 'label', range: ranges.reason!, cell: page.here(row, LABEL), text: line.label },
    ];
    /** Total less everything else, so that the lines always add up to all who left. */
    const remainder = (column: number): string => {
      const after = totalRow - 1;
      return `${page.here(totalRow, column)}-SUM(${over(column, first, first + ranked - 1)})-${page.here(after, column)}`;
    };
    const customers = {
      ranked: countRows(who),
      notRecorded: countRows(who),
      other: ranked > 0 ? remainder(CUSTOMERS) : '0',
      total: `COUNTA(${ranges.reason!})`,
    }[line.kind];
    const value = {
      ranked: valueOf(who),
      notRecorded: valueOf(who),
      other: ranked > 0 ? remainder(VALUE) : '0',
      total: `${sumRows(ranges.valueAtOpen, [lost])}${counts ? `+${sumRows(ranges.cameAndWentValue, [])}` : ''}`,
    }[line.kind];
    if (line.rank !== undefined) page.put(row, MARGIN, { kind: 'number', number: line.rank, style: 'rank' });
    page.text(row, LABEL, line.label, inRow('label', look));
    page.figure(row, CUSTOMERS, customers, line.customers, inRow('count.amount', look));
    if (line.kind === 'ranked') {
      const here = page.here(row, CUSTOMERS);
      const longest = `MAX(${over(CUSTOMERS, first, first + ranked - 1)})`;
      page.figure(
        row,
        BAR,
        `" "&REPT("█",IF(${longest}=0,0,ROUND(${LONGEST_BAR}*${here}/${longest},0)))`,
        ` ${'█'.repeat(Math.round((LONGEST_BAR * line.customers) / most))}`,
        inRow('bar', look),
      );
    }
    if (hasValue) {
      page.figure(row, VALUE, `ROUND(${value},${SUM_DIGITS})`, roundSum(line.value), inRow('value.amount', look));
    }
    const all = page.here(totalRow, CUSTOMERS);
    page.figure(row, SHARE, `IF(${all}=0,"n/a",${page.here(row, CUSTOMERS)}/${all})`, line.share, inRow('rate', look));
    if (line.kind === 'ranked') page.line(row, 'team', TEAM, LAST);
    if (line.kind === 'total') {
      page.text(row, LAST - 1, 'Check', inRow('checkLabel', look));
      page.figure(row, LAST, `${page.here(row, CUSTOMERS)}-${page.ref('total.outgoing')}`, 0, inRow('check', look));
    }
    page.line(row, inRow('label', look));
  });

  function valueOf(who: readonly [Criterion]): string {
    return `${sumRows(ranges.valueAtOpen, who)}+${sumRows(ranges.cameAndWentValue, who)}`;
  }
}

function title(ranked: number): string {
  return ranked >= RANKS ? 'Top five reasons why customers left' : 'Why customers left';
}

function sentence(heading: string, text: string, notes: readonly TeamNote[]): Block {
  return {
    rowHeights: [26, 22, ...heightsOfOthers(notes)],
    draw(page) {
      page.text(0, LABEL, heading, 'heading');
      page.text(1, LABEL, text, 'note');
      drawOthers(page, 2, notes);
    },
  };
}
