import { Column, isGiven } from '../customers/column-argument';
import { isOmitted } from '../customers/criteria';
import { Interner } from '../customers/interner';
import { segmentName } from '../customers/segment-name';
import { settingsFrom } from '../customers/settings/settings-argument';
import { customerEquity } from '../math/customer-equity';
import type { SegmentForward } from '../math/types';
import { valueBridge, type SegmentedPair, type ValueBridge } from '../math/value-bridge';
import { positiveFrom } from './argument-readers';
import type { FunctionAnswer } from './function-entry';
import { readValuePairs } from './value-pairs';

const HEADER = ['Opening', 'New', 'Returning', 'Increased', 'Decreased', 'Lost', 'Closing', 'Check'];

/** Opening + new + returning + increased − decreased − lost = closing, one row per segment and a total (§8). */
export function valueBridgeTable(args: readonly unknown[]): FunctionAnswer {
  const segments = isOmitted(args[2]) ? null : new Column(args[2], 'segments', 'segment');
  settingsFrom(args[4]); // none changes a value that ties; one that is none is said to be
  const { segments: lines, total, belowZero } = bridge(args, args[3], segments);
  const table: (string | number)[][] = [[segments ? 'Segment' : 'Customers', ...HEADER]];
  for (const line of segments ? [...lines, total] : [total]) table.push(bridgeRow(line));
  if (belowZero.customers > 0) {
    const { opening, closing } = belowZero;
    table.push(['Left out: net below 0', opening, '', '', '', '', '', closing, '']);
  }
  return table;
}

function bridgeRow({ segment, value: v }: SegmentForward): (string | number)[] {
  return [segment, v.opening, v.new, v.returning, v.increased, v.decreased, v.lost, v.closing, v.check];
}

function bridge(args: readonly unknown[], seenBefore: unknown, segments: Column | null): ValueBridge {
  const pairs = readValuePairs(args, seenBefore, segments ? [segments] : []);
  const names = new Interner();
  if (!segments) names.code(null, segmentName);
  const rows: SegmentedPair[] = [];
  for (let row = 0; row < pairs.rows; row += 1) {
    const { opening, closing, seenBefore } = pairs.pair(row);
    const segment = segments ? names.code(segments.raw(row), segmentName) : 0;
    rows.push({ opening, closing, seenBefore, segment });
  }
  return valueBridge(rows, names.names);
}

/** The customers as an asset, rolled forward from the opening to the close (§21). */
export function customerEquityTable(args: readonly unknown[]): FunctionAnswer {
  const multiple = positiveFrom(args[2], 'multiple');
  const refitted = isGiven(args[4]) ? positiveFrom(args[4], 'closing_multiple') : multiple;
  const { total } = bridge(args, args[3], null);
  const { customers: c } = total;
  const e = customerEquity(total.value, multiple, refitted);
  return [
    ['Customer equity', 'Customers', 'Value'],
    ['Opening', c.opening, e.opening],
    ['New', c.new, e.new],
    ['Returning', c.returning, e.returning],
    ['Revalued up', c.increased, e.revaluedUp],
    ['Revalued down', c.decreased, e.revaluedDown],
    ['Lost', c.lost, e.lost],
    ['Change of assumptions', '', e.assumptions],
    ['Closing', c.closing, e.closing],
    ['Check', c.check, e.check],
  ];
}
