import type { CustomerPeriod, Period } from '../math/types';
import type { ContractList } from './contract-list';
import { CustomerInPeriod, type MovementSettings } from './customer-in-period';
import { rowsByNumber } from './rows-by-number';

/** What every customer of a contract list did in one period; what counts as what says customer-in-period.ts. */
export function customerPeriod(contracts: ContractList, period: Period, settings?: MovementSettings): CustomerPeriod {
  const { customers } = contracts;
  const { first, rows } = rowsByNumber(contracts.customer, 0, customers);
  const segmentAtOpen = new Int32Array(customers);
  const segmentAtClose = new Int32Array(customers);
  const valueAtOpen = new Float64Array(customers);
  const valueAtClose = new Float64Array(customers);
  const cameAndWentValue = new Float64Array(customers);
  const movement = new Uint8Array(customers);
  const reason = new Int32Array(customers);
  const cameOn = new Float64Array(customers);
  const leftOn = new Float64Array(customers);
  const each = new CustomerInPeriod(contracts, settings);
  for (let who = 0; who < customers; who += 1) {
    each.read(rows, first[who]!, first[who + 1]!, period);
    segmentAtOpen[who] = each.segmentAtOpen;
    segmentAtClose[who] = each.segmentAtClose;
    valueAtOpen[who] = each.valueAtOpen;
    valueAtClose[who] = each.valueAtClose;
    cameAndWentValue[who] = each.cameAndWentValue;
    movement[who] = each.movement;
    reason[who] = each.reason;
    cameOn[who] = each.cameOn;
    leftOn[who] = each.leftOn;
  }
  return {
    period,
    count: customers,
    ids: contracts.ids,
    segments: contracts.segments,
    segmentAtOpen,
    segmentAtClose,
    valueAtOpen,
    valueAtClose,
    cameAndWentValue,
    movement,
    reason,
    reasons: contracts.reasons,
    cameOn,
    leftOn,
  };
}
