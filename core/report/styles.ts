import type { Border, CellStyle, StyleName } from './plan';

/** One colour for gain and one for loss; everything else is quiet. */
export const GAIN = '#0F766E';
export const LOSS = '#B4441B';
export const INK = '#1B2430';
export const MUTE = '#66707C';
const HAIRLINE = '#D8DDE3';
const WASH = '#F5F7F8';
const BAR = '#C9714F';

export const FONT = 'Calibri';

const ink: Border = { line: 'thin', color: INK };
const hairline: Border = { line: 'thin', color: HAIRLINE };

/** Where a table row stands decides its lines: body rows have a hairline below, the total a line of ink above. */
export type RowKind = 'body' | 'last' | 'total';

const ROWS: Readonly<Record<RowKind, CellStyle>> = {
  body: { borderBottom: hairline },
  // The total's line of ink is the only one between the two rows.
  last: {},
  total: { borderTop: ink, bold: true },
};

/** Zero is a quiet dash where nothing happening is the usual thing. */
function formats(digits: 0 | 2): Readonly<Record<string, CellStyle>> {
  const n = digits === 0 ? '#,##0' : '#,##0.00';
  return {
    amount: { numberFormat: `${n};"−"${n};0` },
    gain: { numberFormat: `+${n};"−"${n};"–"`, color: GAIN },
    loss: { numberFormat: `"−"${n};+${n};"–"`, color: LOSS },
    dash: { numberFormat: `${n};"−"${n};"–"` },
    up: { numberFormat: `+${n};"−"${n};"–"` },
    down: { numberFormat: `"−"${n};+${n};"–"` },
    moved: { numberFormat: `+${n};"−"${n};"–"` },
    quiet: { numberFormat: `${n};"−"${n};"–"`, color: MUTE },
    net: { numberFormat: `+${n};"−"${n};0` },
    netGain: { numberFormat: `+${n};"−"${n};0`, color: GAIN },
    netLoss: { numberFormat: `+${n};"−"${n};0`, color: LOSS },
  };
}

export type FigureName =
  | 'label'
  | 'rate'
  | 'check'
  | 'checkLabel'
  | 'bar'
  | `${'count' | 'value'}.${'amount' | 'gain' | 'loss' | 'dash' | 'up' | 'down' | 'moved' | 'quiet' | 'net' | 'netGain' | 'netLoss'}`;

/** The style of a figure in a table row. */
export function inRow(figure: FigureName, row: RowKind): StyleName {
  return `${figure}/${row}`;
}

/**
 * Every style a report uses, by name. Values are shown in whole units once they are large enough;
 * the cells hold every cent all the same.
 */
export function reportStyles(valueDigits: 0 | 2): Readonly<Record<StyleName, CellStyle>> {
  const styles: Record<StyleName, CellStyle> = {
    plain: {},
    eyebrow: { color: MUTE },
    question: { fontSize: 12, color: MUTE },
    verdict: { fontSize: 22, bold: true },
    boxLabel: { color: MUTE, borderTop: { line: 'medium', color: INK }, valign: 'bottom' },
    boxGain: { fontSize: 22, bold: true, color: GAIN, align: 'left' },
    boxLoss: { fontSize: 22, bold: true, color: LOSS, align: 'left' },
    boxInk: { fontSize: 22, bold: true, align: 'left' },
    boxLine: {},
    boxQuiet: { fontSize: 9, color: MUTE, valign: 'top', borderBottom: hairline },
    heading: { fontSize: 12, bold: true, valign: 'bottom' },
    note: { fontSize: 9, color: MUTE, valign: 'bottom' },
    headLeft: { fontSize: 9, color: MUTE, valign: 'bottom', align: 'left', wrap: true, borderBottom: ink },
    /** Spills over blank neighbours instead of wrapping. */
    headLong: { fontSize: 9, color: MUTE, valign: 'bottom', align: 'left', borderBottom: ink },
    headRight: { fontSize: 9, color: MUTE, valign: 'bottom', align: 'right', wrap: true, borderBottom: ink },
    headRightLong: { fontSize: 9, color: MUTE, valign: 'bottom', align: 'right', borderBottom: ink },
    rank: { fontSize: 9, color: MUTE, align: 'center', numberFormat: '0' },
    came: { fontSize: 14, bold: true, color: GAIN, align: 'left' },
    left: { fontSize: 14, bold: true, color: LOSS, align: 'left' },
    dotsCame: { fontSize: 16, color: GAIN, align: 'left' },
    dotsLeft: { fontSize: 16, color: LOSS, align: 'left' },
    marbles: {
      fontSize: 9,
      color: MUTE,
      align: 'left',
      valign: 'bottom',
      numberFormat: '[=1]0" marble";#,##0" marbles"',
    },
    marbleSize: {
      fontSize: 9,
      color: MUTE,
      align: 'left',
      numberFormat: '[=1]"1 marble = "0" customer";"1 marble = "#,##0" customers"',
    },
    team: { fill: WASH, borderBottom: { line: 'dashed', color: '#B9C1C9' } },
    footLine: { fontSize: 9, color: MUTE, borderTop: hairline, valign: 'bottom' },
    foot: { fontSize: 9, color: MUTE },
  };
  const figures: Record<string, CellStyle> = {
    label: { align: 'left' },
    // In a row whose base is nobody the cell says "n/a", which stands right as the numbers do.
    rate: { numberFormat: '0.0%', align: 'right', color: MUTE },
    check: { numberFormat: '#,##0.00;"−"#,##0.00;0', color: MUTE },
    checkLabel: { fontSize: 9, align: 'right', color: MUTE },
    bar: { fontSize: 8, color: BAR, align: 'left' },
  };
  for (const [name, style] of Object.entries(formats(0))) figures[`count.${name}`] = style;
  for (const [name, style] of Object.entries(formats(valueDigits))) figures[`value.${name}`] = style;
  for (const [name, style] of Object.entries(figures)) {
    for (const [row, lines] of Object.entries(ROWS)) styles[`${name}/${row}`] = { ...style, ...lines };
  }
  return styles;
}
