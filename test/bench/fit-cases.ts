import { serialOf } from '../../core/customers/dates';
import type { LifetimeModel } from '../../core/math/lifetime-model';
import { CALIBRATION_END, cdnowLedger } from '../core/math/cdnow';
import { hasSharedData, sharedTable } from '../shared-data';
import { buyersLedger, DRAWN, LAST_DAY } from './data/buyers';
import type { Cells } from './workload';

/** A ledger to which CLVMODEL fits its models (§20), and what is known of the answer. */
export interface FitCase {
  /** "W5" */
  readonly name: string;
  readonly title: string;
  /** Milliseconds that the first call may take. */
  readonly most: number;
  /** As CLVMODEL takes it: a day as a text or its number. */
  readonly asOf: string | number;
  /** The day that `asOf` is. */
  readonly day: number;
  /** @returns null where the data does not stand beside the project */
  ledger(customers: number): Cells | null;
  /** Customers of the full run. */
  readonly customers: number;
  /** The parameters that others found or that the data was drawn from, and how far off ours may be. */
  known(customers: number): Readonly<Record<Parameter, readonly [value: number, off: number]>>;
}

type Parameter = 'r' | 'alpha' | 'a' | 'b' | 'p' | 'q' | 'v';

const CDNOW = 'cdnow_sample.txt';

export const fitCases: readonly FitCase[] = [
  {
    name: 'W5 CDNOW',
    title: 'CLVMODEL on the CDNOW sample: BG/NBD and Gamma-Gamma, and a second pair on three quarters of the time',
    most: 1000,
    asOf: CALIBRATION_END,
    day: serialOf(1997, 9, 30),
    customers: 2357,
    ledger: () => (hasSharedData(CDNOW) ? cdnowLedger(sharedTable(CDNOW)) : null),
    // Fader, Hardie and Lee (2005), table 2; Fader and Hardie (2013).
    known: () => ({
      r: [0.2426, 0.0001],
      alpha: [4.4135, 0.001],
      a: [0.7929, 0.001],
      b: [2.4258, 0.002],
      p: [6.25, 0.01],
      q: [3.74, 0.01],
      v: [15.44, 0.03],
    }),
  },
  {
    name: 'W5',
    title: 'CLVMODEL on 100,000 customers drawn from known parameters',
    most: 9999,
    asOf: LAST_DAY,
    day: LAST_DAY,
    customers: 100_000,
    ledger: buyersLedger,
    // The fewer are drawn the farther off they may lie by chance: 5 % of 100,000.
    known: (customers) => {
      const off = 16 / Math.sqrt(customers);
      const around = (value: number) => [value, off * value] as const;
      const { r, alpha, a, b, p, q, v } = DRAWN;
      return {
        r: around(r),
        alpha: around(alpha),
        a: around(a),
        b: around(b),
        p: around(p),
        q: around(q),
        v: around(v),
      };
    },
  },
];

/** Which parameters are farther from the known ones than they may be. */
export function faultsOfFit(
  { known, customers }: FitCase,
  { purchases, spend }: LifetimeModel,
  drawn = customers,
): string[] {
  const wanted = known(drawn);
  return Object.entries({ ...purchases, ...spend }).flatMap(([name, found]) => {
    const [value, off] = wanted[name as Parameter];
    return Math.abs(found - value) <= off ? [] : [`${name} is ${found} instead of ${value} ± ${off}`];
  });
}
