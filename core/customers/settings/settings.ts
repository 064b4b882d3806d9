import type { DateOrder } from '../../host';
import type { LayoutChoice } from '../layouts';
import type { StatusMeanings } from '../status-words';
import { TOLERANCE, type Tolerance } from '../../math/movement-of';

/** The choices of meaning that an analyst can change; what each says stands in setting-catalogue.ts. */
export interface Settings {
  /** What a table is, where it is not left to be recognised (§2). */
  readonly layout: LayoutChoice | null;
  /** What words of a status list mean, by the word in lower case (§2). */
  readonly statusWords: StatusMeanings;
  /** Monday 1 … Sunday 7 (§1). */
  readonly weekStartsOn: number;
  /** 1 to 12 (§1). */
  readonly yearStartsIn: number;
  /** How days are written as texts where their column leaves it open. */
  readonly dates: 'as the column shows' | DateOrder;
  readonly endDate: 'first day gone' | 'last paid day';
  readonly freeCustomers: 'leave out' | 'count';
  readonly active: 'net above 0' | 'any transaction';
  /** Header of the column that says whose rows these are; null for none. */
  readonly sameCustomerAs: string | null;
  /** Null for never. */
  readonly newAfterMonths: number | null;
  readonly cameAndWent: 'count' | 'leave out';
  /** How often values are paid, or the header of the column that says it; null for values as they stand. */
  readonly valuesPer: string | null;
  readonly tolerance: Tolerance;
  readonly returningIsEarned: boolean;
  readonly rankReasonsBy: 'customers' | 'value';
  readonly severalReasons: 'first' | 'split equally';
  /** What a reason is shown as, by the reason in lower case. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Periods between spending and winning customers (§17). */
  readonly spendLag: number;
  /** Null for what a function takes without it (§22, §19). */
  readonly lapseDays: number | null;
  readonly longestLife: number | null;
  /** Those that differ from the usual ones, as they would be written: "came and went: leave out". */
  readonly inForce: readonly string[];
}

/** Every definition as it is when nobody says otherwise. */
export const STANDARD: Settings = {
  layout: null,
  statusWords: {},
  weekStartsOn: 1,
  yearStartsIn: 1,
  dates: 'as the column shows',
  endDate: 'first day gone',
  freeCustomers: 'leave out',
  active: 'net above 0',
  sameCustomerAs: null,
  newAfterMonths: null,
  cameAndWent: 'count',
  valuesPer: null,
  tolerance: TOLERANCE,
  returningIsEarned: false,
  rankReasonsBy: 'customers',
  severalReasons: 'first',
  reasons: new Map(),
  spendLag: 0,
  lapseDays: null,
  longestLife: null,
  inForce: [],
};
