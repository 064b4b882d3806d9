import { cameAndWentWords, fiveNumbers, shortenFormula } from '../five-numbers';
import type { Block, Draft } from '../page-builder';
import { BOXES } from '../page-grid';
import type { ReportContext } from '../report-context';

interface BoxFormulas {
  readonly number?: string;
  readonly value?: string;
  readonly quiet?: string;
}

/** The five numbers in a row: the number large, its value below it, and one quiet line that puts it in place. */
export function fiveNumbersBlock(context: ReportContext): Block {
  const numbers = fiveNumbers(context);
  return {
    rowHeights: [26, 36, 20, 24],
    anchors: Object.fromEntries(NAMES.map((name, index) => [name, [1, BOXES[index]!] as const])),
    draw(page) {
      const formulas = boxFormulas(page, context);
      numbers.forEach((box, index) => {
        const column = BOXES[index]!;
        const put = (row: number, formula: string | undefined, text: string, style: string): void => {
          if (formula) page.figure(row, column, formula, text, style);
          else page.text(row, column, text, style);
        };
        page.text(0, column, box.label, 'boxLabel');
        put(1, formulas[index]!.number, box.number, { gain: 'boxGain', loss: 'boxLoss', ink: 'boxInk' }[box.tone]);
        if (box.value) put(2, formulas[index]!.value, box.value, 'boxLine');
        put(3, formulas[index]!.quiet, box.quiet, 'boxQuiet');
      });
      page.line(0, 'boxLabel');
      page.line(3, 'boxQuiet');
    },
  };
}

const NAMES = ['incoming', 'outgoing', 'net', 'recommended', 'firstReason'] as const;

function boxFormulas(page: Draft, { input, valueDigits, reasons }: ReportContext): readonly BoxFormulas[] {
  const customers = (name: string): string => page.ref(`total.${name}`);
  const value = (name: string): { value?: string } =>
    input.headers.value === null ? {} : { value: `"value "&FIXED(${page.ref(`total.value.${name}`)},${valueDigits})` };
  const again = cameAndWentWords(input.settings);
  const cameAndWent = `FIXED(${customers('cameAndWent')},0)`;
  return [
    {
      number: `FIXED(${customers('incoming')},0)`,
      ...value('incoming'),
      quiet: `${cameAndWent}&"${again.incoming}"`,
    },
    {
      number: `FIXED(${customers('outgoing')},0)`,
      ...value('outgoing'),
      quiet: `${cameAndWent}&"${again.outgoing}"`,
    },
    {
      number: signedFormula(customers('net'), 0),
      ...(input.headers.value === null
        ? {}
        : { value: `"value "&${signedFormula(page.ref('total.value.net'), valueDigits)}` }),
      quiet: `FIXED(${customers('opening')},0)&" at open, "&FIXED(${customers('closing')},0)&" at close"`,
    },
    {},
    reasons.top.length === 0
      ? {}
      : {
          number: `FIXED(${page.ref('reason.1.customers')},0)`,
          value: shortenFormula(page.ref('reason.1')),
          quiet: `FIXED(100*${page.ref('reason.1.share')},1)&" % of all who left"`,
        },
  ];
}

/** "+22", "−15", "0": FIXED would write a hyphen for the minus. */
function signedFormula(cell: string, digits: number): string {
  return `IF(ROUND(${cell},${digits})>0,"+",IF(ROUND(${cell},${digits})<0,"−",""))&FIXED(ABS(${cell}),${digits})`;
}
