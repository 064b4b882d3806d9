import { buyingHistories } from '../customers/buying-histories';
import { isoDay } from '../customers/dates';
import { purchaseDoubts } from '../customers/purchase-doubts';
import { holdOut, type HoldOut } from '../math/hold-out';
import { refusal, type FittedLifetimeModel } from '../math/lifetime-model';
import { stillThere } from '../math/still-there';
import { buyersFrom, refuseWeakData, type LedgerBuyers } from './buyers-argument';
import type { FunctionAnswer } from './function-entry';
import { modelWarnings, type ModelWarning } from './model-warnings';
import { rememberedModel } from './remembered-model';
import { timeUnitFrom, type UnitOfTime } from './time-units';

/** Share of the time covered, at its end, on which a second fit is tried. */
const HELD_OUT = 0.25;
type Row = [string, string | number, string];

/** CLVMODEL: the fitted parameters in the order that PREDICTCLV takes them, then how far to trust them (§20). */
export function clvModelTable(args: readonly unknown[]): FunctionAnswer {
  const [table, asOf, unitCell, id, date, amount] = args;
  const unit = timeUnitFrom(unitCell);
  const ledger = buyersFrom(table, asOf, { id, date, amount });
  refuseWeakData(ledger.buyers);
  const fitted = rememberedModel(ledger.buyers, unit.days);
  const tried = triedOnTheEnd(ledger, unit);
  const doubts = purchaseDoubts(fitted.purchases, ledger.list, ledger.buyers, ledger.asOf, unit.days);
  const warnings = modelWarnings(fitted, doubts, tried?.result ?? null);
  const rows = [
    ...parameterRows(fitted, unit),
    trustRow(warnings),
    ...dataRows(fitted, ledger, unit),
    ...searchRows(fitted),
    holdOutRow(tried),
    ...warnings.map(({ words }): Row => ['Warning', '', words]),
  ];
  return [['Lifetime value model', 'Value', 'What it says'], ...rows];
}

function parameterRows({ purchases, spend }: FittedLifetimeModel, { name }: UnitOfTime): Row[] {
  const rate = purchases.r / purchases.alpha;
  const leaving = purchases.a / (purchases.a + purchases.b);
  const average = spend.q > 1 ? (spend.p * spend.v) / (spend.q - 1) : null;
  return [
    ['r', digits(purchases.r), 'How alike customers are in how often they buy: the higher, the more alike'],
    ['alpha', digits(purchases.alpha), `r / alpha: a customer who is still there buys ${short(rate)} times a ${name}`],
    ['a', digits(purchases.a), `a / (a + b): after a purchase ${short(100 * leaving)} % leave for good`],
    ['b', digits(purchases.b), ''],
    ['p', digits(spend.p), 'How alike the purchases of one customer are in value: the higher, the more alike'],
    ['q', digits(spend.q), 'How alike customers are in what they spend: the higher, the more alike'],
    [
      'v',
      digits(spend.v),
      average === null
        ? 'q is not above 1: no average spend'
        : `p·v / (q − 1): ${short(average)} a purchase on average`,
    ],
  ];
}

/** One word for those who read no further. */
function trustRow(warnings: readonly ModelWarning[]): Row {
  const label = 'How far to trust it';
  if (warnings.length === 0) return [label, 'no warning', 'The checks of the model found nothing against it'];
  const grave = warnings.some((warning) => warning.grave);
  const below = warnings.length === 1 ? 'One warning at the end' : `${warnings.length} warnings at the end`;
  return [label, grave ? 'little' : 'with care', below];
}

function dataRows(fitted: FittedLifetimeModel, { buyers, asOf }: LedgerBuyers, unit: UnitOfTime): Row[] {
  const { once, repeaters, repeatersThere } = stillThere(fitted.purchases, buyers, unit.days);
  const alive = once + repeatersThere;
  const repeatersLeft = `${Math.round(repeatersThere)} of ${repeaters} repeaters`;
  return [
    ['Unit of time', unit.name, 'Of alpha, and of every time asked of the model'],
    ['As of', isoDay(asOf), 'Purchases up to the end of this day'],
    ['Customers', fitted.buyers, 'With at least one purchase'],
    ['Repeaters', fitted.repeaters, `${short((100 * fitted.repeaters) / fitted.buyers)} % bought on more than one day`],
    [
      'Expected to be still there',
      Math.round(alive),
      `${short((100 * alive) / fitted.buyers)} % of the customers: ${repeatersLeft}, and all ${once} who bought once, of whom the model cannot tell`,
    ],
    [
      'Correlation of purchases and spend',
      rounded(fitted.correlation, 4),
      'Between −0.3 and 0.3 as the model wants it',
    ],
  ];
}

function searchRows({ purchaseFit, spendFit, spenders }: FittedLifetimeModel): Row[] {
  const starts = purchaseFit.search.starts + spendFit.search.starts;
  const all = purchaseFit.search.converged && spendFit.search.converged;
  return [
    ['Log-likelihood of the purchases', rounded(purchaseFit.logLikelihood, 2), 'To compare with other tools'],
    ['Log-likelihood of the spend', rounded(spendFit.logLikelihood, 2), `Of ${spenders} repeaters with spend above 0`],
    [
      'Iterations',
      purchaseFit.search.iterations + spendFit.search.iterations,
      `From ${starts} starts; the best ${all ? 'has come to rest' : 'has not come to rest'}`,
    ],
  ];
}

interface Tried {
  readonly result: HoldOut;
  /** The last day that the model was shown. */
  readonly cut: number;
}

/** A second fit on the first three quarters of the time, tried on the last one; null where it has too little to learn from. */
function triedOnTheEnd({ list, buyers, asOf }: LedgerBuyers, unit: UnitOfTime): Tried | null {
  // From the first purchase: a list may begin with lines that are none
  const heldOut = Math.floor(buyers.age.reduce((longest, age) => Math.max(longest, age), 0) * HELD_OUT);
  const before = buyingHistories(list, asOf - heldOut, asOf);
  if (heldOut < 1 || refusal(before)) return null;
  return { result: holdOut(before, unit.days, heldOut), cut: asOf - heldOut };
}

function holdOutRow(tried: Tried | null): Row {
  const label = 'Hold-out error';
  if (tried === null) return [label, 'n/a', 'Too few customers or repeaters in the first three quarters of the time'];
  const { predicted, actual, error, offPerBuyer } = tried.result;
  const forecast = `Fitted up to ${isoDay(tried.cut)}, it forecast ${Math.round(predicted)} more purchases, and ${actual} came`;
  return [label, error === null ? 'n/a' : rounded(error, 4), `${forecast}; off by ${short(offPerBuyer)} a customer`];
}

/** Six digits: as far as the search is sure of them, and the same in every host. */
function digits(number: number): number {
  return Number(number.toPrecision(6));
}

function rounded(number: number, places: number): number {
  return Math.round(number * 10 ** places) / 10 ** places + 0;
}

function short(number: number): string {
  return String(Number(number.toPrecision(3)));
}
