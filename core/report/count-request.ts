import type { ContractList } from '../customers/contract-list';
import { reachOfContracts } from '../customers/contract-reach';
import { customerPeriod } from '../customers/customer-period';
import { periodFrom } from '../customers/periods';
import { movementOfUnidentified, type UnidentifiedContract } from '../customers/unidentified-contracts';
import { CustomerMathError } from '../errors';
import type { ReportRequest, SourceTable } from '../host';
import { Movement, type CustomerPeriod, type Period } from '../math/types';
import { wholeNumber } from '../math/verdict';
import { dataNotes, rowsSetAside } from './data-notes';
import { columnReadTwice, contractsOf, readSource } from './read-source';
import type { ReportInput } from './report-input';
import { reportSettings } from './report-settings';

/** A column with more different names than these is an id or an amount, and no segment. */
const MOST_SEGMENTS = 500;

/** Counts what a report was asked for: the customers of one period, and what a reader should know of the source. */
export function countRequest(source: SourceTable, request: ReportRequest): ReportInput {
  const settings = reportSettings(request.settings, request.dates);
  const read = readSource(source, request.roles, settings);
  const headers = read.contents.map(({ header }) => header);
  const { headers: seen } = request;
  if (
    seen &&
    Object.values(request.roles).some((index) => typeof index === 'number' && seen[index] !== headers[index])
  ) {
    throw new CustomerMathError(
      'value',
      `The columns of "${source.sheet}" are not those that the panel looked at: click "Look again" and check them.`,
    );
  }
  const column = (role: string): number | null => read.roles.find((each) => each.role === role)?.column ?? null;
  for (const [role, words] of [
    ['start', 'the day a customer came'],
    ['end', 'the day a customer left'],
  ] as const) {
    if (column(role) === null) {
      throw new CustomerMathError(
        'value',
        `No column says ${words}. The headers are ${read.contents.map(({ header }) => `"${header}"`).join(', ')}.`,
      );
    }
  }
  const twice = columnReadTwice(read);
  if (twice !== null) {
    throw new CustomerMathError(
      'value',
      `“${twice}” is taken for both the day a customer came and the day a customer left: name another column for one of them.`,
    );
  }
  if (request.segments?.length === 0) throw new CustomerMathError('value', 'Choose at least one segment.');
  const [from, to] = request.period.split('/');
  const period = periodFrom(from, to, to === undefined ? ['period', 'period'] : ['from', 'to']);
  const contracts = contractsOf(read);
  if (contracts.count === 0) {
    throw new CustomerMathError(
      'value',
      `No row of ${source.sheet}!${read.range} could be counted: ${dataNotes(contracts, read.firstRow)[0]?.text ?? 'there are no dates in it'}`,
    );
  }
  const header = (role: string): string | null => {
    const index = column(role);
    return index === null ? null : (read.contents[index]?.header ?? null);
  };
  if (contracts.segments.length > MOST_SEGMENTS) {
    throw new CustomerMathError(
      'value',
      `"${header('segment') ?? ''}" holds ${wholeNumber(contracts.segments.length)} different names, too many to report by: choose a column with at most ${MOST_SEGMENTS}.`,
    );
  }
  const customers = onlySegments(customerPeriod(contracts, period, settings), request.segments);
  if (customers.movement.every((movement) => movement === Movement.outside)) {
    throw new CustomerMathError(
      'value',
      `Nobody was a customer in the period ${request.period}: choose a period that the dates of the list reach.`,
    );
  }
  return {
    customers,
    reach: reachOfContracts(contracts, period),
    unidentified: unidentifiedIn(contracts, period, request.segments).map((contract) => ({
      ...contract,
      row: read.firstRow + contract.row + 1,
    })),
    source: {
      sheet: source.sheet,
      range: read.range,
      rowsRead: read.rowsWithContent,
      rowsSetAside: rowsSetAside(contracts),
      notes: dataNotes(contracts, read.firstRow),
    },
    headers: {
      start: header('start')!,
      end: header('end')!,
      id: header('id'),
      segment: header('segment'),
      value: header('value'),
      reason: header('reason'),
    },
    request: { ...request, roles: Object.fromEntries(read.roles.map((each) => [each.role, each.column])), headers },
    onlySegments: request.segments ?? null,
    settings,
  };
}

/** The contracts without a customer that touch a period, of these segments when some were chosen. */
function unidentifiedIn(
  { unidentified }: ContractList,
  period: Period,
  segments: readonly string[] | undefined,
): UnidentifiedContract[] {
  const chosen = segments && new Set(segments.map((name) => name.toLowerCase()));
  return unidentified.filter(
    (contract) =>
      movementOfUnidentified(contract, period) !== Movement.outside &&
      (chosen === undefined || chosen.has(contract.segment.toLowerCase())),
  );
}

/** Keeps whoever was in one of these segments at the opening or at the close; everybody else is outside. */
function onlySegments(customers: CustomerPeriod, names: readonly string[] | undefined): CustomerPeriod {
  if (!names) return customers;
  const unknown = names.find((name) => !customers.segments.includes(name));
  if (unknown !== undefined) {
    throw new CustomerMathError(
      'value',
      `There is no segment "${unknown}". The segments are ${customers.segments.map((name) => `"${name}"`).join(', ')}.`,
    );
  }
  const wanted = customers.segments.map((name) => names.includes(name));
  const movement = customers.movement.map((code, who) =>
    wanted[customers.segmentAtOpen[who] ?? -1] || wanted[customers.segmentAtClose[who] ?? -1] ? code : Movement.outside,
  );
  return { ...customers, movement };
}
