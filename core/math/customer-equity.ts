import { tidy } from './money-sum';
import type { ValueForward } from './types';

/** The worth of the customers as an asset, from one moment to the next (§21). All lines are positive or 0 but the change of assumptions. */
export interface CustomerEquity {
  readonly opening: number;
  readonly new: number;
  readonly returning: number;
  readonly revaluedUp: number;
  readonly revaluedDown: number;
  readonly lost: number;
  /** What a new multiple does to the closing customers; 0 when nothing was refitted. */
  readonly assumptions: number;
  readonly closing: number;
  /** opening + new + returning + revaluedUp − revaluedDown − lost + assumptions − closing */
  readonly check: number;
}

/**
 * Opening + new + returning + revaluation up − revaluation down − lost + change of assumptions =
 * closing (§21), each customer being worth its value per period times a multiple. Every movement is
 * valued at the opening multiple, so that a refit moves one line only.
 *
 * @param value the bridge in value per period
 * @param multiple lifetime value of one unit of value per period, such as margin / churn
 * @param closingMultiple the multiple after a refit
 */
export function customerEquity(value: ValueForward, multiple: number, closingMultiple = multiple): CustomerEquity {
  const lines = {
    opening: value.opening * multiple,
    new: value.new * multiple,
    returning: value.returning * multiple,
    revaluedUp: value.increased * multiple,
    revaluedDown: value.decreased * multiple,
    lost: value.lost * multiple,
    assumptions: value.closing * (closingMultiple - multiple),
    closing: value.closing * closingMultiple,
  };
  const check =
    lines.opening +
    lines.new +
    lines.returning +
    lines.revaluedUp -
    lines.revaluedDown -
    lines.lost +
    lines.assumptions -
    lines.closing;
  return {
    opening: tidy(lines.opening),
    new: tidy(lines.new),
    returning: tidy(lines.returning),
    revaluedUp: tidy(lines.revaluedUp),
    revaluedDown: tidy(lines.revaluedDown),
    lost: tidy(lines.lost),
    assumptions: tidy(lines.assumptions),
    closing: tidy(lines.closing),
    check: tidy(check),
  };
}
