import type { MovementName, ValueForward } from '../../math/types';
import { sumRows, type Criterion } from '../criteria-formulas';
import { roundSum } from '../figures';
import type { Block } from '../page-builder';
import type { ReportContext } from '../report-context';
import { checkFormula, formulasOfNobody, netStyle, NO_RATE, rateFormula } from './shared-columns';
import { shownSegments } from './shown-segments';
import { segmentTable, type TableColumn } from './segment-table';

/** The same bridge in value: what came, what grew, what shrank and what left (§8). */
export function valueBySegmentBlock(context: ReportContext): Block {
  const { ranges, forward, input, incomplete, unidentified } = context;
  const nobody = formulasOfNobody(ranges, 'value', input.settings.cameAndWent);
  const change = ranges.change!;
  const andCameAndWent = (cell: string): string => (input.settings.cameAndWent === 'count' ? `+${cell}` : '');
  const did = (word: MovementName): Criterion => ({ kind: 'word', range: ranges.movement, word });
  const there = input.settings.freeCustomers === 'count' ? 'not blank' : 'above zero';
  const thereAtClose: Criterion = { kind: there, range: ranges.valueAtClose };
  const amount = (name: keyof ValueForward) => (row: { readonly value: ValueForward }) => roundSum(row.value[name]);

  const columns: readonly TableColumn[] = [
    {
      name: 'opening',
      head: 'Opening',
      style: 'value.amount',
      expected: amount('opening'),
      from: 'counted',
      ofNobody: () => nobody.opening,
      formula: ({ atOpen, kind }) => sumRows(ranges.valueAtOpen, kind === 'total' ? [] : atOpen),
    },
    {
      name: 'incoming',
      head: 'Incoming',
      style: 'value.gain',
      expected: amount('incoming'),
      from: 'counted',
      ofNobody: () => nobody.incoming,
      formula: ({ at }) => `${at('new')}+${at('returning')}${andCameAndWent(at('cameAndWent'))}`,
    },
    {
      name: 'new',
      head: 'new',
      style: 'value.quiet',
      expected: amount('new'),
      from: 'counted',
      formula: ({ atClose }) => sumRows(ranges.valueAtClose, [did('New'), ...atClose]),
    },
    {
      name: 'returning',
      head: 'returning',
      style: 'value.quiet',
      expected: amount('returning'),
      from: 'counted',
      formula: ({ atClose }) => sumRows(ranges.valueAtClose, [did('Returned'), ...atClose]),
    },
    {
      name: 'outgoing',
      head: 'Outgoing',
      style: 'value.loss',
      expected: amount('outgoing'),
      from: 'counted',
      ofNobody: () => nobody.outgoing,
      formula: ({ at }) => `${at('lost')}${andCameAndWent(at('cameAndWent'))}`,
    },
    {
      name: 'cameAndWent',
      head: 'came, went',
      style: 'value.quiet',
      expected: amount('cameAndWent'),
      from: 'counted',
      ofNobody: () => nobody.cameAndWent,
      formula: ({ atClose }) => sumRows(ranges.cameAndWentValue, atClose),
    },
    {
      name: 'increased',
      head: 'Increased',
      style: 'value.up',
      expected: amount('increased'),
      from: 'counted',
      formula: ({ atClose }) => sumRows(change, [{ kind: 'above zero', range: change }, ...atClose]),
    },
    {
      name: 'decreased',
      head: 'Decreased',
      style: 'value.down',
      expected: amount('decreased'),
      from: 'counted',
      formula: ({ atClose }) => `0-${sumRows(change, [{ kind: 'below zero', range: change }, ...atClose])}`,
    },
    {
      name: 'moved',
      head: 'Moved',
      style: 'value.moved',
      expected: ({ value }) => roundSum(value.transfersIn - value.transfersOut),
      from: 'counted',
      // A customer moves with the opening value; what changed since belongs to the new segment.
      formula: ({ kind, atOpen, atClose, sumAbove }) =>
        kind === 'total'
          ? sumAbove('moved')
          : `${sumRows(ranges.valueAtOpen, [thereAtClose, ...atClose])}-${sumRows(ranges.valueAtOpen, [thereAtClose, ...atOpen])}`,
      restFormula: ({ sumAbove }) => `0-${sumAbove('moved')}`,
    },
    {
      name: 'closing',
      head: 'Closing',
      style: 'value.amount',
      expected: amount('closing'),
      from: 'counted',
      ofNobody: () => nobody.closing,
      formula: ({ atClose, kind }) => sumRows(ranges.valueAtClose, kind === 'total' ? [] : atClose),
    },
    {
      name: 'net',
      head: 'Net',
      style: (net) => `value.${netStyle(net)}`,
      expected: amount('net'),
      from: 'counted',
      ofNobody: ({ at }) => `${at('incoming')}-${at('outgoing')}`,
      formula: ({ at }) => `${at('incoming')}-${at('outgoing')}`,
    },
    {
      name: 'lost',
      head: '',
      style: 'value.dash',
      expected: amount('lost'),
      from: 'counted',
      formula: ({ atOpen }) => sumRows(ranges.valueAtOpen, [did('Lost'), ...atOpen]),
    },
    {
      name: 'rate',
      head: 'Lost, of opening',
      long: true,
      style: 'rate',
      expected: ({ value }) =>
        incomplete || roundSum(value.opening) === 0 ? NO_RATE : roundSum(value.lost) / roundSum(value.opening),
      from: 'derived',
      formula: (row) => rateFormula(row, incomplete),
    },
    {
      name: 'check',
      head: 'Check',
      style: 'check',
      expected: ({ value }) => Math.round(value.check * 100) / 100 + 0,
      from: 'derived',
      formula: (row) => checkFormula(row, ['opening', 'incoming', 'increased'], ['outgoing', 'decreased', 'closing']),
    },
  ];
  return segmentTable({
    title: input.headers.segment === null ? 'Value' : 'By segment, in value',
    firstHead: `Value: ${input.headers.value}`,
    anchorPrefix: 'total.value',
    columns,
    ...shownSegments(forward, input),
    unidentified,
    ranges,
    money: true,
  });
}
