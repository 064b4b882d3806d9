import type { Settings } from '../customers/settings/settings';
import { fixed, percent, signed } from './figures';
import type { ReportContext } from './report-context';

/** One of the five numbers a meeting opens with, as text; `tone` is the colour of its number. */
export interface FiveNumber {
  readonly label: string;
  readonly number: string;
  readonly value: string;
  /** The same to the cent and without words, for the panel and the command line. */
  readonly exactValue: string;
  readonly quiet: string;
  readonly tone: 'gain' | 'loss' | 'ink';
}

const LONGEST_REASON = 34;

/** Incoming, outgoing, net growth, customers who recommended you, the first reason: what a meeting opens with. */
export function fiveNumbers(context: ReportContext): readonly FiveNumber[] {
  const { forward, reasons, valueDigits, input } = context;
  const { customers, value } = forward.total;
  const worth = (text: string): string => (input.headers.value === null ? '' : `value ${text}`);
  const exact = (text: string): string => (input.headers.value === null ? '' : text);
  const first = reasons.top[0];
  const noReason = input.headers.reason === null ? 'no reason column' : 'not recorded';
  const again = cameAndWentWords(input.settings);
  return [
    {
      label: 'Incoming',
      number: fixed(customers.incoming, 0),
      value: worth(fixed(value.incoming, valueDigits)),
      exactValue: exact(fixed(value.incoming, 2)),
      quiet: `${fixed(customers.cameAndWent, 0)}${again.incoming}`,
      tone: 'gain',
    },
    {
      label: 'Outgoing',
      number: fixed(customers.outgoing, 0),
      value: worth(fixed(value.outgoing, valueDigits)),
      exactValue: exact(fixed(value.outgoing, 2)),
      quiet: `${fixed(customers.cameAndWent, 0)}${again.outgoing}`,
      tone: 'loss',
    },
    {
      label: 'Net growth',
      number: signed(customers.net, 0),
      value: worth(signed(value.net, valueDigits)),
      exactValue: exact(signed(value.net, 2)),
      quiet: `${fixed(customers.opening, 0)} at open, ${fixed(customers.closing, 0)} at close`,
      tone: customers.net > 0 ? 'gain' : customers.net < 0 ? 'loss' : 'ink',
    },
    {
      label: 'Recommended you',
      number: '–',
      value: 'not recorded',
      exactValue: 'not recorded',
      quiet: 'no column says who recommended',
      tone: 'ink',
    },
    {
      label: 'First reason for leaving',
      number: first ? fixed(first.customers, 0) : '–',
      value: first ? shorten(first.reason) : noReason,
      exactValue: first
        ? `${first.reason}${input.headers.value === null ? '' : `, ${fixed(first.value, 2)}`}`
        : noReason,
      quiet: first
        ? `${percent(first.share)} of all who left`
        : input.headers.reason === null
          ? 'no column says why'
          : 'nobody gave a reason',
      tone: 'ink',
    },
  ];
}

/** What stands behind the number of those who came and went, under incoming and under outgoing (§6). */
export function cameAndWentWords({ cameAndWent }: Pick<Settings, 'cameAndWent'>): {
  readonly incoming: string;
  readonly outgoing: string;
} {
  return cameAndWent === 'count'
    ? { incoming: ' of them left again', outgoing: ' had come in the same period' }
    : { incoming: ' more left again', outgoing: ' more had come in the same period' };
}

/** A reason as it fits under its number; the formula LEFT cuts the same way. */
function shorten(reason: string): string {
  return reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON - 1)}…` : reason;
}

/** The formula for `shorten`. */
export function shortenFormula(cell: string): string {
  return `IF(LEN(${cell})>${LONGEST_REASON},LEFT(${cell},${LONGEST_REASON - 1})&"…",${cell})`;
}
