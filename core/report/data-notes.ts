import { wholeNumber } from '../math/verdict';
import type { ContractIssue, ContractIssueKind, ContractList } from '../customers/contract-list';
import type { DataNote } from '../host';
import { counted } from './counted';
import { fixed } from './figures';

/** Rows that one note points to at most. */
const MOST_ROWS = 100;

/** What a kind of issue means and what is done with its rows; `rows` is "3 rows" or "1 row". */
const WORDS: Readonly<
  Record<
    ContractIssueKind,
    { readonly severity: DataNote['severity']; readonly text: (rows: string, first: string, one: boolean) => string }
  >
> = {
  errorCell: { severity: 'error', text: (rows, first) => `${rows} with an error cell (${first}): set aside.` },
  startIsNoDate: {
    severity: 'error',
    text: (rows, first) => `${rows} without a readable start date (${first}): set aside.`,
  },
  endIsNoDate: {
    severity: 'error',
    text: (rows, first) => `${rows} without a readable end date (${first}): set aside.`,
  },
  valueIsNoNumber: {
    severity: 'error',
    text: (rows, first) => `${rows} without a readable value (${first}): set aside.`,
  },
  negativeValue: { severity: 'error', text: (rows, first) => `${rows} with a negative value (${first}): set aside.` },
  endBeforeStart: {
    severity: 'error',
    text: (rows, first, one) =>
      `${rows} that ${one ? 'ends before it starts' : 'end before they start'} (${first}): set aside.`,
  },
  planIsUnknown: {
    severity: 'error',
    text: (rows, first) => `${rows} whose plan does not say how often it is paid (${first}): set aside.`,
  },
  blankStart: { severity: 'warning', text: (rows) => `${rows} without a start date: left out of every count.` },
  blankId: {
    severity: 'warning',
    text: (rows) => `${rows} without a customer id: not counted as customers, but apart, as Unidentified`,
  },
  oneOff: { severity: 'info', text: (rows) => `${rows} paid once: no contract, not counted.` },
  withoutValue: {
    severity: 'info',
    text: (rows, _, one) => `${rows} without a value: ${one ? 'a free customer' : 'free customers'}, not counted.`,
  },
  errorInSegment: {
    severity: 'warning',
    text: (rows, first) => `${rows} with an error as segment (${first}): counted as No segment.`,
  },
  errorInReason: {
    severity: 'warning',
    text: (rows, first) => `${rows} with an error as reason (${first}): counted as Not recorded.`,
  },
  reasonOfCurrentCustomer: {
    severity: 'warning',
    text: (rows) => `${rows} with a reason for leaving on somebody who is still there: the reason is not counted.`,
  },
};

/** The order in which notes are read: what costs rows first. */
const ORDER = Object.keys(WORDS) as ContractIssueKind[];
const KEPT: ReadonlySet<ContractIssueKind> = new Set<ContractIssueKind>([
  'reasonOfCurrentCustomer',
  'errorInSegment',
  'errorInReason',
]);

/** The data check of a contract list: one line per kind of issue (report-card.md, "Check"). */
export function dataNotes(contracts: ContractList, headerRow: number): DataNote[] {
  const byKind = new Map<ContractIssueKind, ContractIssue[]>();
  for (const issue of contracts.issues) {
    const list = byKind.get(issue.kind);
    if (list) list.push(issue);
    else byKind.set(issue.kind, [issue]);
  }
  const notes = ORDER.flatMap((kind): DataNote[] => {
    const issues = byKind.get(kind);
    if (!issues) return [];
    const worth = Math.round(issues.reduce((sum, { value }) => sum + value, 0) * 100) / 100;
    const text = WORDS[kind].text(counted(issues.length, 'row'), issues[0]!.message, issues.length === 1);
    return [
      {
        kind,
        severity: WORDS[kind].severity,
        count: issues.length,
        text: kind === 'blankId' ? `${text}; worth ${fixed(worth, 2)}.` : text,
        rows: issues.slice(0, MOST_ROWS).map(({ row }) => headerRow + row + 1),
      },
    ];
  });
  for (const { label, way, texts, evidence, example, readAs } of contracts.readings) {
    notes.push({
      kind: 'textsRead',
      severity: 'info',
      count: texts,
      text: `The ${label} of ${texts === 1 ? '1 row is a text' : `${wholeNumber(texts)} rows is a text`} that can be read in two ways. Read ${way}, ${evidence === null ? 'as you said' : `as "${evidence}" shows`}: "${example}" is ${readAs}.`,
      rows: [],
    });
  }
  const several = contracts.count - contracts.customers;
  if (several > 0) {
    notes.push({
      kind: 'severalRows',
      severity: 'info',
      count: several,
      text: `${counted(contracts.count, 'row')} for ${counted(contracts.customers, 'customer')}: the contracts of one customer are added up.`,
      rows: [],
    });
  }
  return notes;
}

/** Rows that no count holds. */
export function rowsSetAside(contracts: ContractList): number {
  return contracts.issues.filter(({ kind }) => !KEPT.has(kind)).length;
}
