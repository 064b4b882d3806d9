import { isBlank, numberIn, plainCell, quoted } from '../customers/cell';
import { rowsOf } from '../customers/column-argument';
import { isOmitted } from '../customers/criteria';
import { purchaseDoubts } from '../customers/purchase-doubts';
import { CustomerMathError } from '../errors';
import { refusal, type LifetimeModel } from '../math/lifetime-model';
import { lifetimePredictor } from '../math/predict-lifetime';
import { wholeNumberFrom } from './argument-readers';
import { buyerAt, buyersFrom, refuseWeakData, type LedgerBuyers } from './buyers-argument';
import { doubtsInShort } from './doubt-words';
import { discountRateFrom, marginFrom } from './economics';
import type { FunctionAnswer } from './function-entry';
import { rememberedModel } from './remembered-model';
import { timeUnitFrom } from './time-units';

const HEADER = [
  'Customer',
  'P(alive)',
  'Expected purchases',
  'Expected spend per purchase',
  'Expected value',
  'Lifetime value',
];
const PARAMETERS = ['r', 'alpha', 'a', 'b', 'p', 'q', 'v'] as const;
/** A thousand years of months; beyond it the figure no longer moves and only the waiting grows. */
const LONGEST_HORIZON = 12_000;

/** PREDICTCLV: what each customer is expected to do and to be worth (§20), in the order of the table. */
export function predictClvTable(args: readonly unknown[]): FunctionAnswer {
  const [table, asOf, horizon, unitCell, marginCell, discountCell, id, date, amount, modelCells] = args;
  const unit = timeUnitFrom(unitCell);
  const steps = wholeNumberFrom(horizon, 'horizon', unit.perYear);
  if (steps > LONGEST_HORIZON) {
    throw new CustomerMathError('value', `horizon: found ${steps}, expected at most ${LONGEST_HORIZON} ${unit.name}s`);
  }
  const margin = isOmitted(marginCell) ? 1 : marginFrom(marginCell);
  const discount = discountRateFrom(discountCell);
  const given = isOmitted(modelCells) ? null : modelFrom(modelCells);
  const ledger = buyersFrom(table, asOf, { id, date, amount });
  const { list, buyers } = ledger;
  if (!given) refuseWeakData(buyers);
  const model = given ?? rememberedModel(buyers, unit.days);
  const predict = lifetimePredictor(model, { steps, margin, discount });
  const rows: (string | number)[][] = [HEADER];
  buyers.customer.forEach((who, buyer) => {
    const predicted = predict(buyerAt(buyers, buyer, unit.days));
    rows.push([
      list.ids[who]!,
      figure(predicted.chanceAlive),
      figure(predicted.purchases),
      figure(predicted.spend),
      figure(predicted.value),
      figure(predicted.lifetimeValue),
    ]);
  });
  const caution = cautionOf(model, ledger, unit.days);
  if (caution !== '') rows.push([caution, ...HEADER.slice(1).map(() => '')]);
  return rows;
}

/** What a reader of the forecast must know; of a list too small to carry a model of its own nothing can be said. */
function cautionOf({ purchases }: LifetimeModel, { list, buyers, asOf }: LedgerBuyers, unitDays: number): string {
  return refusal(buyers) ? '' : doubtsInShort(purchaseDoubts(purchases, list, buyers, asOf, unitDays));
}

/** To a millionth: the last digits of a forecast are noise, and differ from one machine to the next. */
function figure(number: number | null): number | string {
  return number === null ? 'n/a' : Math.round(number * 1_000_000) / 1_000_000;
}

/** Seven parameters in one row or column: r, alpha, a, b, p, q, v, as CLVMODEL lists them. */
function modelFrom(argument: unknown): LifetimeModel {
  const cells = rowsOf(argument).flatMap((row) => row.map(plainCell));
  if (cells.length !== PARAMETERS.length) {
    throw new CustomerMathError(
      'value',
      `model: found ${cells.length} cells, expected the seven parameters ${PARAMETERS.join(', ')}, such as rows 2 to 8 of CLVMODEL's Value column`,
    );
  }
  const [r, alpha, a, b, p, q, v] = cells.map((cell, index) => {
    const number = isBlank(cell) ? NaN : numberIn(cell);
    if (Number.isFinite(number) && number > 0) return number;
    throw new CustomerMathError(
      'value',
      `model, ${PARAMETERS[index]!}: found ${quoted(cell)}, expected a number above 0`,
    );
  }) as [number, number, number, number, number, number, number];
  return { purchases: { r, alpha, a, b }, spend: { p, q, v } };
}
