import { buyingHistories } from '../customers/buying-histories';
import { isoDay } from '../customers/dates';
import { chanceAlive } from '../math/bg-nbd';
import { holdOut, type HoldOut } from '../math/hold-out';
import { refusal, type FittedLifetimeModel } from '../math/lifetime-model';
import { buyersFrom, refuseWeakData, type LedgerBuyers } from './buyers-argument';
import type { FunctionAnswer } from './function-entry';
import { rememberedModel } from './remembered-model';
import { timeUnitFrom, type UnitOfTime } from './time-units';

/** Share of the time covered, at its end, on which a second fit is tried. */
const HELD_OUT = 0.25;
const STRONG_CORRELATION = 0.3;

type Row = [string, string | number, string];

/** CLVMODEL: the fitted parameters in the order that PREDICTCLV takes them, then how far to trust them (§20). */
export function clvModelTable(args: readonly unknown[]): FunctionAnswer {
  const [table, asOf, unitCell, id, date, amount] = args;
  const unit = timeUnitFrom(unitCell);
  const ledger = buyersFrom(table, asOf, { id, date, amount });
  refuseWeakData(ledger.buyers);
  const fitted = rememberedModel(ledger.buyers, unit.days);
  const rows = [
    ...parameterRows(fitted, unit),
    ...dataRows(fitted, ledger, unit),
    ...searchRows(fitted),
    ...holdOutRows(ledger, unit),
    ...warnings(fitted).map((words): Row => ['Warning', '', words]),
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

function dataRows(fitted: FittedLifetimeModel, { buyers, asOf }: LedgerBuyers, unit: UnitOfTime): Row[] {
  let alive = 0;
  buyers.frequency.forEach((frequency, buyer) => {
    const [recency, age] = [buyers.recency[buyer]! / unit.days, buyers.age[buyer]! / unit.days];
    alive += chanceAlive(fitted.purchases, { frequency, recency, age });
  });
  return [
    ['Unit of time', unit.name, 'Of alpha, and of every time asked of the model'],
    ['As of', isoDay(asOf), 'Purchases up to the end of this day'],
    ['Customers', fitted.buyers, 'With at least one purchase'],
    ['Repeaters', fitted.repeaters, `${short((100 * fitted.repeaters) / fitted.buyers)} % bought on more than one day`],
    ['Expected to be still there', Math.round(alive), `${short((100 * alive) / fitted.buyers)} % of the customers`],
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

/** A second fit on the first three quarters of the time, tried on the last one. */
function holdOutRows({ list, asOf }: LedgerBuyers, unit: UnitOfTime): Row[] {
  const heldOut = Math.floor((asOf - list.firstDay) * HELD_OUT);
  const before = buyingHistories(list, asOf - heldOut, asOf);
  if (heldOut < 1 || refusal(before)) {
    return [['Hold-out error', 'n/a', 'Too few customers or repeaters in the first three quarters of the time']];
  }
  const tried = holdOut(before, unit.days, heldOut);
  return [
    [
      'Hold-out error',
      tried.error === null ? 'n/a' : rounded(tried.error, 4),
      holdOutWords(tried, isoDay(asOf - heldOut)),
    ],
  ];
}

function holdOutWords({ predicted, actual, offPerBuyer }: HoldOut, cut: string): string {
  const forecast = `Fitted up to ${cut}, it forecast ${Math.round(predicted)} more purchases, and ${actual} came`;
  return `${forecast}; off by ${short(offPerBuyer)} a customer`;
}

function warnings({ correlation, spend, purchaseFit, spendFit }: FittedLifetimeModel): string[] {
  const words: string[] = [];
  if (Math.abs(correlation) > STRONG_CORRELATION) {
    const who = correlation > 0 ? 'more' : 'less';
    words.push(
      `Those who buy often spend ${who} each time (correlation ${short(correlation)}): values of frequent buyers are too ${correlation > 0 ? 'low' : 'high'}`,
    );
  }
  if (spend.q <= 1)
    words.push('A few purchases are so large that there is no average spend: values of some customers are n/a');
  if (purchaseFit.search.atEdge) {
    words.push(
      'A parameter of the purchases has run to its limit: the customers differ too little to tell all four apart',
    );
  }
  if (spendFit.search.atEdge) {
    words.push('A parameter of the spend has run to its limit: the amounts vary too little to tell all three apart');
  }
  if (!purchaseFit.search.converged || !spendFit.search.converged) {
    words.push('The search did not come to rest: do not rely on these parameters');
  }
  return words;
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
