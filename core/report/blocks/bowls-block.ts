import { marbles, marbleSize, MOST_MARBLES } from '../../math/marbles';
import { counted } from '../counted';
import { fixed } from '../figures';
import { marblePicture } from '../marble-picture';
import type { Block } from '../page-builder';
import { LABEL } from '../page-grid';
import type { ReportContext } from '../report-context';

/** The second bowl, and the two counts in marbles of text. */
const SECOND = 4;
const CAME = 10;
const LEFT = 13;
const IN_A_ROW = 10;
const ROWS = 10;
/** The height that rows have without being told, so that the picture fits where heights cannot be set. */
const ROW_HEIGHT = 21;
const EVEN_LOOKING = 'The bowls look even, and are not.';

/**
 * Two bowls of marbles, the same number of customers to a marble in both (§23): drawn, and beside it
 * in text of ten marbles a row that follows the numbers.
 */
export function bowlsBlock({ forward, pictureScale }: ReportContext, widths: readonly number[]): Block {
  const { incoming, outgoing } = forward.total.customers;
  const size = marbleSize(incoming, outgoing);
  const came = marbles(incoming, size);
  const left = marbles(outgoing, size);
  return {
    rowHeights: [26, 28, ...Array<number>(ROWS).fill(ROW_HEIGHT), 22],
    anchors: { marbleSize: [2 + ROWS, LABEL] },
    draw(page) {
      const incomingCell = page.ref('total.incoming');
      const outgoingCell = page.ref('total.outgoing');
      const sizeCell = page.ref('marbleSize');
      page.text(0, LABEL, 'Two bowls', 'heading');
      page.figure(1, LABEL, `FIXED(${incomingCell},0)&" came"`, `${fixed(incoming, 0)} came`, 'came');
      page.figure(1, SECOND, `FIXED(${outgoingCell},0)&" left"`, `${fixed(outgoing, 0)} left`, 'left');

      const offset = widths.slice(LABEL, SECOND).reduce((sum, width) => sum + width, 0);
      const width = offset + BOWL_WIDTH + 4;
      const height = ROWS * ROW_HEIGHT - 6;
      page.picture(2, LABEL, {
        name: 'Two bowls',
        altText:
          `Two bowls of marbles, one marble for every ${size === 1 ? 'customer' : `${fixed(size, 0)} customers`}: ` +
          `${counted(came, 'marble')} for the ${fixed(incoming, 0)} who came, ${left} for the ${fixed(outgoing, 0)} who left.`,
        pngBase64: marblePicture({
          came,
          left,
          width,
          height,
          bowlWidth: BOWL_WIDTH,
          secondAt: offset,
          scale: pictureScale,
        }),
        width,
        height,
      });

      for (const [column, cell, count, style] of [
        [CAME, incomingCell, came, 'dotsCame'],
        [LEFT, outgoingCell, left, 'dotsLeft'],
      ] as const) {
        const formula = marblesFormula(cell, sizeCell);
        page.figure(1, column, formula, count, 'marbles');
        const countCell = page.here(1, column);
        for (let row = 0; row * IN_A_ROW < MOST_MARBLES; row += 1) {
          const here = Math.max(0, Math.min(IN_A_ROW, count - row * IN_A_ROW));
          const rest = row === 0 ? countCell : `${countCell}-${row * IN_A_ROW}`;
          page.figure(2 + row, column, `REPT("●",MAX(0,MIN(${IN_A_ROW},${rest})))`, '●'.repeat(here), style);
        }
      }
      page.figure(2 + ROWS, LABEL, sizeFormula(incomingCell, outgoingCell), size, 'marbleSize');
      page.figure(
        2 + ROWS,
        SECOND,
        `IF(AND(${page.here(1, CAME)}=${page.here(1, LEFT)},${incomingCell}<>${outgoingCell}),"${EVEN_LOOKING}","")`,
        came === left && incoming !== outgoing ? EVEN_LOOKING : '',
        'note',
      );
    },
  };
}

const BOWL_WIDTH = 244;

/** `marbles` as a formula: half rounds up, and at least one when there is anybody. */
function marblesFormula(customers: string, size: string): string {
  return `IF(${customers}=0,0,MAX(1,ROUND(${customers}/${size},0)))`;
}

/** `marbleSize` as a formula: the power of ten comes from the number of digits, which no rounding can miss. */
function sizeFormula(incoming: string, outgoing: string): string {
  const least = `MAX(${incoming},${outgoing})/${MOST_MARBLES}`;
  const power = `10^(LEN(ROUNDUP(${least},0))-1)`;
  return `${power}*IF(${least}<=${power},1,IF(${least}<=2*${power},2,IF(${least}<=5*${power},5,10)))`;
}
