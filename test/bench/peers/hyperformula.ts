import { END, REASON, REASONS, SEGMENT, SEGMENTS, START, VALUE } from '../data/roster';
import { cardAnswer, topFive } from '../limits/one-period';
import type { Peer } from '../workload';
import { installed } from './installed';
import { QUARTER } from './months';

interface Engine {
  addSheet(name: string): string;
  setSheetContent(sheet: number, cells: unknown[][]): unknown;
  getSheetValues(sheet: number): number[][];
  rebuildAndRecalculate(): void;
  destroy(): void;
}
interface HyperFormula {
  buildFromArray(cells: unknown[][], options: { licenseKey: string }): Engine;
}

/** The same figures as cells of COUNTIFS and SUMIFS; what a sheet without any add-in would hold. */
export async function hyperFormulaCard(): Promise<Peer> {
  const library = await installed<{ default: { HyperFormula?: HyperFormula } & HyperFormula }>('hyperformula');
  const hyperFormula = library.default.HyperFormula ?? library.default;
  return {
    load(cells) {
      const engine = hyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3' });
      engine.addSheet('Card');
      return () => {
        engine.setSheetContent(1, formulas(cells.length));
        const values = engine.getSheetValues(1);
        const bySegment = values.slice(0, SEGMENTS.length);
        const reasons = values.slice(SEGMENTS.length);
        return cardAnswer(
          bySegment.flatMap((row) => row.slice(0, 5)),
          bySegment.flatMap((row) => row.slice(5)),
          topFive(
            reasons.map((row) => row[0]!),
            reasons.map((row) => row[1]!),
          ),
        );
      };
    },
  };
}

function formulas(rows: number): string[][] {
  const { start, next } = QUARTER;
  const range = (column: number): string => {
    const letter = String.fromCharCode(65 + column);
    return `Sheet1!$${letter}$2:$${letter}$${rows}`;
  };
  const [segment, from, until, value, reason] = [SEGMENT, START, END, VALUE, REASON].map(range);
  const before = (column: string, day: number): string => `${column},"<${day}"`;
  const since = (column: string, day: number): string => `${column},">=${day}"`;
  const line = (sum: (conditions: string) => string): string[] => {
    const ended = (day: number, ...more: string[]): string => sum([...more, before(until!, day)].join(','));
    const leaving = [since(until!, start), before(until!, next)];
    return [
      `${sum(before(from!, start))}-${ended(start, before(from!, start))}`,
      sum([since(from!, start), before(from!, next)].join(',')),
      sum([since(from!, start), ...leaving].join(',')),
      sum(leaving.join(',')),
      `${sum(before(from!, next))}-${ended(next, before(from!, next))}`,
    ];
  };
  const leaving = `${since(until!, start)},${before(until!, next)}`;
  return [
    ...SEGMENTS.map((name) => [
      ...line((conditions) => `COUNTIFS(${segment},"${name}",${conditions})`),
      ...line((conditions) => `SUMIFS(${value},${segment},"${name}",${conditions})`),
    ]),
    ...REASONS.map((name) => [
      `COUNTIFS(${reason},"${name}",${leaving})`,
      `SUMIFS(${value},${reason},"${name}",${leaving})`,
    ]),
  ].map((row) => row.map((formula) => `=${formula}`));
}
