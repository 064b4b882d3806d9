import { daySpan } from '../../customers/periods';
import { fixed } from '../figures';
import type { Block } from '../page-builder';
import { LABEL } from '../page-grid';
import type { ReportContext } from '../report-context';
import { wrapText } from '../wrap-text';

const LONGEST_LINE = 185;

/** Where the numbers come from, what was set aside and why, and the definitions they rest on. */
export function footnoteBlock(context: ReportContext): Block {
  const lines = paragraphs(context).flatMap((text) => wrapText(text, LONGEST_LINE));
  return {
    rowHeights: lines.map((_, index) => (index === 0 ? 26 : 17)),
    draw(page) {
      lines.forEach((line, index) => page.text(index, LABEL, line, index === 0 ? 'footLine' : 'foot'));
      page.line(0, 'footLine');
    },
  };
}

function paragraphs({ input, live, movementsName, builtOn }: ReportContext): string[] {
  const { source, headers, onlySegments, customers } = input;
  const built = `Built on ${daySpan({ start: builtOn, next: builtOn + 1 })}.`;
  return [
    `Source: ${source.sheet}!${source.range}. ${count(source.rowsRead, 'row')} read, ${fixed(source.rowsSetAside, 0)} set aside.` +
      source.notes.map((note) => ` ${ended(note.text)}`).join('') +
      (onlySegments === null ? '' : ` Only ${list(onlySegments)}.`),
    'Opening: customers there on the last day before the period. Closing: there on its last day. A customer is there from the start date until the day before the end date.',
    'Incoming = new + returning + came and went. Outgoing = lost of opening + came and went, who joined and left within the period. Rates count losses of the opening base only.',
    ...(headers.value === null
      ? []
      : [`Value: ${headers.value}, at the opening for those who left and at the close for those who came.`]),
    live
      ? `Every number is a formula over the tab ${movementsName}, where each customer is named. ${built}`
      : `${count(customers.count, 'customer')} are too many for formulas: the numbers are values, counted from the tab ${movementsName}. ${built}`,
  ];
}

function count(n: number, thing: string): string {
  return `${fixed(n, 0)} ${thing}${n === 1 ? '' : 's'}`;
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
