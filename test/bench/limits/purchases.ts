import { END_OF_HISTORY, HALVES, TIERS } from '../data/purchases';
import { SEGMENTS } from '../data/roster';
import type { Answer, Cells } from '../workload';
import { periodByDay } from './many-periods';

/** Opening, new, returning, lost, closing, increased, decreased, unchanged. */
const MEASURES = 8;
const GRID = TIERS.length + 1;

/** What customers did, one by one, from their net in each half-year: by segment, and between tiers. */
export class PurchaseTally {
  private readonly counts = new Int32Array(SEGMENTS.length * MEASURES);
  private readonly sums = new Float64Array(SEGMENTS.length * MEASURES);
  /** Rows: the tiers at the opening, new, returned; columns: the tiers at the close, lost. */
  private readonly moves = new Int32Array((TIERS.length + 2) * GRID);

  add(segment: number, before1: number, before2: number, opening: number, closing: number): void {
    const { counts, sums, moves } = this;
    const at = segment * MEASURES;
    if (!(opening > 0) && !(closing > 0)) return;
    if (opening > 0) {
      counts[at]! += 1;
      sums[at]! += opening;
    }
    if (!(closing > 0)) {
      counts[at + 3]! += 1;
      sums[at + 3]! += opening;
      moves[tierOf(opening) * GRID + TIERS.length]! += 1;
      return;
    }
    counts[at + 4]! += 1;
    sums[at + 4]! += closing;
    if (!(opening > 0)) {
      const back = before1 > 0 || before2 > 0;
      counts[at + (back ? 2 : 1)]! += 1;
      sums[at + (back ? 2 : 1)]! += closing;
      moves[(TIERS.length + (back ? 1 : 0)) * GRID + tierOf(closing)]! += 1;
      return;
    }
    moves[tierOf(opening) * GRID + tierOf(closing)]! += 1;
    const change = closing - opening;
    const kind = change > 0.010_000_5 ? 5 : change < -0.010_000_5 ? 6 : 7;
    counts[at + kind]! += 1;
    if (change > 0) sums[at + 5]! += change;
    else sums[at + 6]! -= change;
  }

  get answer(): Answer {
    return [...this.counts, ...this.sums, ...this.moves];
  }
}

function tierOf(value: number): number {
  let tier = TIERS.length - 1;
  while (value < TIERS[tier]!) tier -= 1;
  return tier;
}

/** A net without binary dust. */
export function cents(net: number): number {
  return Math.round(net * 100) / 100;
}

/** Nets by customer and half-year in one loop, ids through a Map, without a check; then the customers one by one. */
export function purchasesLimit(cells: Cells): Answer {
  const byDay = periodByDay(HALVES, END_OF_HISTORY);
  const codes = new Map<string, number>();
  const segments = new Map(SEGMENTS.map((name, code) => [name, code]));
  let nets = new Float64Array(1024 * 4);
  let segmentOf = new Uint8Array(1024);
  const first = HALVES[0]!;
  for (let row = 1; row < cells.length; row += 1) {
    const each = cells[row]!;
    let who = codes.get(each[0] as string);
    if (who === undefined) {
      who = codes.size;
      codes.set(each[0] as string, who);
      if (who >= segmentOf.length) {
        const [wider, more] = [new Float64Array(nets.length * 2), new Uint8Array(segmentOf.length * 2)];
        wider.set(nets);
        more.set(segmentOf);
        [nets, segmentOf] = [wider, more];
      }
      segmentOf[who] = segments.get(each[3] as string)!;
    }
    nets[who * 4 + byDay[(each[1] as number) - first]!]! += each[2] as number;
  }
  const tally = new PurchaseTally();
  for (let who = 0; who < codes.size; who += 1) {
    const at = who * 4;
    tally.add(segmentOf[who]!, cents(nets[at]!), cents(nets[at + 1]!), cents(nets[at + 2]!), cents(nets[at + 3]!));
  }
  return tally.answer;
}
