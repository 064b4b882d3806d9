import { calendarDay, isoDay } from './dates';
import { isBlank, plainCell, quoted } from './cell';
import { dayReadings } from './written-day';
import { numberReadings } from './written-number';

/** Something that people write in two ways, so that a text alone may not tell what it means. */
interface Kind {
  readonly expected: string;
  /** What the two ways are called. */
  readonly ways: readonly [string, string];
  /** Both readings of a text, NaN for one that makes no sense; null when neither does. */
  read(text: string): readonly [number, number] | null;
  /** For a reader: "3 April 2026". */
  spell(value: number): string;
  /** As it can be typed without doubt: "2026-04-03". */
  plain(value: number): string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export const DAYS: Kind = {
  expected: 'a date',
  ways: ['day first', 'month first'],
  read: dayReadings,
  spell(serial) {
    const { year, month, day } = calendarDay(serial);
    return `${day} ${MONTHS[month - 1]} ${year}`;
  },
  plain: isoDay,
};
export const NUMBERS: Kind = {
  expected: 'a number',
  ways: ['with a decimal point', 'with a decimal comma'],
  read: numberReadings,
  spell: String,
  plain: String,
};

/** How the texts of one column were read, for the data check. */
export interface TextReading {
  /** "start date" */
  readonly label: string;
  /** "day first" */
  readonly way: string;
  /** Texts that could have been read in two ways. */
  readonly texts: number;
  /** A text that can only be read in this way; null where somebody said how the column is written. */
  readonly evidence: string | null;
  /** One that could have been read in two, and what it was read as. */
  readonly example: string;
  readonly readAs: string;
}

/**
 * The texts of a column of days or numbers. How they are read is decided once for the whole column, by
 * those among them that can be read in one way only; where none can, by what somebody said; where
 * nobody did, or where the texts disagree, one with two meanings is not read at all. Nothing is looked
 * at before the first text is asked for, so that a column of dates and numbers costs nothing.
 */
export class TwoWayTexts {
  private readonly rows: readonly (readonly unknown[])[];
  private readonly column: number;
  private readonly firstRow: number;
  private readonly kind: Kind;
  private readonly said: 0 | 1 | null;
  private decision: Decision | null = null;

  /** @param said which of the two ways it is where the column leaves it open; null when nobody said so */
  constructor(
    rows: readonly (readonly unknown[])[],
    column: number,
    firstRow: number,
    kind: Kind,
    said: 0 | 1 | null = null,
  ) {
    this.rows = rows;
    this.column = column;
    this.firstRow = firstRow;
    this.kind = kind;
    this.said = said;
  }

  /** What a cell says that is neither a number nor blank; NaN when that cannot be told. */
  value(cell: unknown): number {
    if (typeof cell !== 'string') return NaN;
    const readings = this.kind.read(cell);
    if (readings === null) return NaN;
    const only = onlyReading(readings);
    if (!Number.isNaN(only)) return only;
    const { way } = this.decided;
    return way === null ? NaN : readings[way];
  }

  /** 'found "soon", expected a date', or which two days a text may mean. */
  problem(cell: unknown): string {
    const readings = typeof cell === 'string' ? this.kind.read(cell) : null;
    if (readings === null || !Number.isNaN(onlyReading(readings))) {
      return `found ${quoted(cell)}, expected ${this.kind.expected}`;
    }
    const { spell, plain, expected } = this.kind;
    const why = this.decided.mixed ? 'the column is written both ways' : 'no other row tells which';
    return `found ${quoted(cell)}, which may be ${spell(readings[0])} or ${spell(readings[1])}: ${why}; make the cell ${expected}, or write ${plain(readings[0])}`;
  }

  /** How the column was read; null when no text of it left a choice. */
  reading(label: string): TextReading | null {
    const decision = this.decision;
    if (decision === null || decision.way === null || decision.example === null) return null;
    const { way, evidence, texts, example } = decision;
    return {
      label,
      way: this.kind.ways[way],
      texts,
      evidence: evidence[way],
      example: example.text,
      readAs: this.kind.spell(example.readings[way]),
    };
  }

  /** What the column leaves open: a text with its two readings, for a reader; null when it leaves nothing open. */
  get question(): { readonly example: string; readonly readings: readonly [string, string] } | null {
    const decision = this.decision;
    if (decision === null || decision.mixed || decision.example === null) return null;
    if (decision.evidence[0] !== null || decision.evidence[1] !== null) return null;
    const { text, readings } = decision.example;
    return { example: text, readings: [this.kind.spell(readings[0]), this.kind.spell(readings[1])] };
  }

  private get decided(): Decision {
    this.decision ??= this.decide();
    return this.decision;
  }

  private decide(): Decision {
    const evidence: [string | null, string | null] = [null, null];
    let example: Decision['example'] = null;
    let texts = 0;
    for (let row = this.firstRow; row < this.rows.length; row += 1) {
      const cell = plainCell(this.rows[row]?.[this.column]);
      if (typeof cell !== 'string' || isBlank(cell)) continue;
      const readings = this.kind.read(cell);
      if (readings === null || readings[0] === readings[1]) continue;
      if (Number.isNaN(readings[0])) evidence[1] ??= cell.trim();
      else if (Number.isNaN(readings[1])) evidence[0] ??= cell.trim();
      else {
        texts += 1;
        example ??= { text: cell.trim(), readings };
      }
    }
    const mixed = evidence[0] !== null && evidence[1] !== null;
    const way = mixed ? null : evidence[0] !== null ? 0 : evidence[1] !== null ? 1 : this.said;
    return { way, mixed, evidence, texts, example };
  }
}

interface Decision {
  /** Which of the two ways; null when neither the column nor anybody tells. */
  readonly way: 0 | 1 | null;
  readonly mixed: boolean;
  /** The first text that can only be read one way, for each way. */
  readonly evidence: readonly [string | null, string | null];
  readonly texts: number;
  /** The first text that could be read in two ways. */
  readonly example: { readonly text: string; readonly readings: readonly [number, number] } | null;
}

/** The reading of a text that has one only; NaN when it has two. */
function onlyReading([first, second]: readonly [number, number]): number {
  if (Number.isNaN(first)) return second;
  return Number.isNaN(second) || first === second ? first : NaN;
}
