import { daySpan } from '../../customers/periods';
import { wholeNumber } from '../../math/verdict';
import { counted } from '../counted';
import { definitionsInForce } from '../in-words';
import type { Block } from '../page-builder';
import { LABEL } from '../page-grid';
import type { ReportContext } from '../report-context';
import type { ReportInput } from '../report-input';
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

function paragraphs(context: ReportContext): string[] {
  const { input, live, movementsName, builtOn, unidentified } = context;
  const inForce = definitionsInForce(context);
  const { source, headers, onlySegments, customers, settings } = input;
  const built = `Built on ${daySpan({ start: builtOn, next: builtOn + 1 })}.`;
  return [
    `Source: ${source.sheet}!${source.range}. ${counted(source.rowsRead, 'row')} read, ${wholeNumber(source.rowsSetAside)} set aside.` +
      source.notes.map((note) => ` ${ended(note.text)}`).join('') +
      (onlySegments === null ? '' : ` Only ${list(onlySegments)}.`),
    columnsRead(headers),
    `Opening: customers there on the last day before the period. Closing: there on its last day. A customer is there from the start date ${settings.endDate === 'last paid day' ? 'to' : 'until the day before'} the end date.`,
    settings.cameAndWent === 'count'
      ? 'Incoming = new + returning + came and went. Outgoing = lost of opening + came and went, who joined and left within the period. Rates count losses of the opening base only.'
      : 'Incoming = new + returning. Outgoing = lost of opening. Who joined and left within the period came and went, and is in neither. Rates count losses of the opening base only.',
    ...(inForce === null ? [] : [inForce]),
    ...(headers.segment !== null && headers.id !== null
      ? ['Somebody with contracts in several segments counts in the segment of the largest one.']
      : []),
    ...(unidentified
      ? [
          'Unidentified: rows without a customer id, counted as rows and in no other figure; whose they are is unknown, so nobody is new or returning with them.',
        ]
      : []),
    ...(headers.value === null
      ? []
      : [`Value: ${headers.value}, at the opening for those who left and at the close for those who came.`]),
    live
      ? `Every number is a formula over the tab ${movementsName}, where each customer is named. ${built}`
      : `${counted(customers.count, 'customer')} are too many for formulas: the numbers are values, counted from the tab ${movementsName}. ${built}`,
  ];
}

/** 'Columns read: start “Joined on”, end “Left on”, value “Fee”.' */
function columnsRead({ start, end, value, segment, id, reason }: ReportInput['headers']): string {
  const roles = { start, end, value, segment, 'customer id': id, reason };
  const read = Object.entries(roles).flatMap(([role, header]) => (header === null ? [] : [`${role} “${header}”`]));
  return `Columns read: ${read.join(', ')}.`;
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
