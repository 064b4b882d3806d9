import { churnRate } from '../../math/rates';
import type { MovementName } from '../../math/types';
import { countRows, type Criterion } from '../criteria-formulas';
import type { Block } from '../page-builder';
import type { ReportContext } from '../report-context';
import { shownSegments } from './shown-segments';
import { checkFormula, formulasOfNobody, netStyle, NO_RATE, rateFormula } from './shared-columns';
import { segmentTable, type TableColumn } from './segment-table';

/** Opening + incoming − outgoing ± moved = closing, in customers (§7), and the losses of the opening base beside their rate (§11). */
export function customersBySegmentBlock(context: ReportContext): Block {
  const { ranges, forward, input, incomplete, unidentified } = context;
  const nobody = formulasOfNobody(ranges, 'rows', input.settings.cameAndWent);
  const andCameAndWent = (cell: string): string => (input.settings.cameAndWent === 'count' ? `+${cell}` : '');
  const did = (word: MovementName): Criterion => ({ kind: 'word', range: ranges.movement, word });
  const there = input.settings.freeCustomers === 'count' ? 'not blank' : 'above zero';
  const thereAtOpen: Criterion = { kind: there, range: ranges.valueAtOpen };
  const thereAtClose: Criterion = { kind: there, range: ranges.valueAtClose };

  const columns: readonly TableColumn[] = [
    {
      name: 'opening',
      head: 'Opening',
      style: 'count.amount',
      expected: ({ customers }) => customers.opening,
      from: 'counted',
      ofNobody: () => nobody.opening,
      formula: ({ atOpen }) => countRows([thereAtOpen, ...atOpen]),
    },
    {
      name: 'incoming',
      head: 'Incoming',
      style: 'count.gain',
      expected: ({ customers }) => customers.incoming,
      from: 'derived',
      ofNobody: () => nobody.incoming,
      formula: ({ at }) => `${at('new')}+${at('returning')}${andCameAndWent(at('cameAndWent'))}`,
    },
    {
      name: 'new',
      head: 'new',
      style: 'count.quiet',
      expected: ({ customers }) => customers.new,
      from: 'counted',
      formula: ({ atClose }) => countRows([did('New'), ...atClose]),
    },
    {
      name: 'returning',
      head: 'returning',
      style: 'count.quiet',
      expected: ({ customers }) => customers.returning,
      from: 'counted',
      formula: ({ atClose }) => countRows([did('Returned'), ...atClose]),
    },
    {
      name: 'outgoing',
      head: 'Outgoing',
      style: 'count.loss',
      expected: ({ customers }) => customers.outgoing,
      from: 'derived',
      ofNobody: () => nobody.outgoing,
      formula: ({ at }) => `${at('lost')}${andCameAndWent(at('cameAndWent'))}`,
    },
    {
      name: 'cameAndWent',
      head: 'came, went',
      style: 'count.quiet',
      expected: ({ customers }) => customers.cameAndWent,
      from: 'counted',
      ofNobody: () => nobody.cameAndWent,
      formula: ({ atClose }) => countRows([did('Came and went'), ...atClose]),
    },
    ...(input.headers.value === null
      ? []
      : [
          {
            name: 'increased',
            head: 'bought more',
            style: 'count.quiet',
            expected: ({ customers }) => customers.increased,
            from: 'counted',
            formula: ({ atClose }) => countRows([did('Increased'), ...atClose]),
          } satisfies TableColumn,
          {
            name: 'decreased',
            head: 'bought less',
            style: 'count.quiet',
            expected: ({ customers }) => customers.decreased,
            from: 'counted',
            formula: ({ atClose }) => countRows([did('Decreased'), ...atClose]),
          } satisfies TableColumn,
        ]),
    {
      name: 'moved',
      head: 'Moved',
      style: 'count.moved',
      expected: ({ customers }) => customers.transfersIn - customers.transfersOut,
      from: 'counted',
      // Those there on both days, by where they ended less by where they began.
      formula: ({ kind, atOpen, atClose, sumAbove }) =>
        kind === 'total'
          ? sumAbove('moved')
          : `${countRows([thereAtOpen, thereAtClose, ...atClose])}-${countRows([thereAtOpen, thereAtClose, ...atOpen])}`,
      restFormula: ({ sumAbove }) => `0-${sumAbove('moved')}`,
    },
    {
      name: 'closing',
      head: 'Closing',
      style: 'count.amount',
      expected: ({ customers }) => customers.closing,
      from: 'counted',
      ofNobody: () => nobody.closing,
      formula: ({ atClose }) => countRows([thereAtClose, ...atClose]),
    },
    {
      name: 'net',
      head: 'Net',
      style: (net) => `count.${netStyle(net)}`,
      expected: ({ customers }) => customers.net,
      from: 'derived',
      ofNobody: ({ at }) => `${at('incoming')}-${at('outgoing')}`,
      formula: ({ at }) => `${at('incoming')}-${at('outgoing')}`,
    },
    {
      name: 'lost',
      head: '',
      style: 'count.dash',
      expected: ({ customers }) => customers.lost,
      from: 'counted',
      formula: ({ atOpen }) => countRows([did('Lost'), ...atOpen]),
    },
    {
      name: 'rate',
      head: 'Lost, of opening',
      long: true,
      style: 'rate',
      expected: ({ customers }) => (incomplete ? NO_RATE : (churnRate(customers.opening, customers.lost) ?? NO_RATE)),
      from: 'derived',
      formula: (row) => rateFormula(row, incomplete),
    },
    {
      name: 'check',
      head: 'Check',
      style: 'check',
      expected: ({ customers }) => customers.check,
      from: 'derived',
      formula: (row) => checkFormula(row, ['opening', 'incoming'], ['outgoing', 'closing']),
    },
  ];
  return segmentTable({
    title: input.headers.segment === null ? 'Customers' : 'By segment, in customers',
    firstHead: input.headers.segment ?? 'Customers',
    anchorPrefix: 'total',
    columns,
    ...shownSegments(forward, input),
    unidentified,
    ranges,
    money: false,
  });
}
