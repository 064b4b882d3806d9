import { serialOf } from '../../../core/customers/dates';
import type { SourceTable } from '../../../core/host';
import { countRequest } from '../../../core/report/count-request';
import { findTable } from '../../../core/report/find-table';
import { lookAtTable } from '../../../core/report/look-at-table';

const header = ['Customer id', 'Plan', 'Start date', 'End date', 'Price'];
const body = [
  ['a', 'Basic', serialOf(2026, 1, 5), '', 10],
  ['b', 'Gold', serialOf(2026, 2, 1), serialOf(2026, 8, 3), 20],
  ['c', 'Gold', serialOf(2026, 7, 9), '', 30],
  ['d', 'Basic', serialOf(2026, 7, 9), '', 40],
];
const list = [header, ...body];
const blank = ['', null, '  ', undefined, ''];
const indented = (columns: number, rows: SourceTable['rows']) =>
  rows.map((row) => [...Array<string>(columns).fill(''), ...row, '', null]);
const source = (rows: SourceTable['rows'], firstRow = 1, firstColumn = 0): SourceTable => ({
  sheet: 'List',
  firstRow,
  firstColumn,
  rows,
});

const title = ['Customers of the Berlin office', '', '', '', ''];
const places: [string, SourceTable, string][] = [
  ['in the first cell', source(list), 'A1:E5'],
  ['below a blank row', source([blank, ...list]), 'A2:E6'],
  ['above blank rows', source([...list, blank, blank]), 'A1:E5'],
  ['with its header in C3', source([[], [], ...indented(2, list)]), 'C3:G7'],
  ['in a range that begins in C3', source(list, 3, 2), 'C3:G7'],
  ['below a title', source([title, ...list]), 'A2:E6'],
  ['below a title and a blank row', source([title, blank, ...list]), 'A3:E7'],
  ['below a title to the left of it', source([['Customers'], [], ...indented(1, list)]), 'B3:F7'],
  [
    'below lines of what it was exported with',
    source([['Exported on', serialOf(2026, 10, 1)], ['Region:', 'Europe'], ['by', 'me', '', 2026], ...list]),
    'A4:E8',
  ],
  ['below names of groups of columns', source([['Customer', '', 'Contract', '', ''], ...list]), 'A2:E6'],
  ['left of notes of its own', source(list.map((row, at) => [...row, '', at < 2 ? `note ${at}` : null])), 'A1:E5'],
  ['right of notes of its own', source(list.map((row, at) => [at < 2 ? `note ${at}` : null, '', ...row])), 'C1:G5'],
];

describe('a table', () => {
  test.each(places)('%s is found', (_, cells, range) => {
    const look = lookAtTable(cells);
    expect(look).toMatchObject({ range, layout: 'contract', rows: 4, customers: 4 });
    expect(look.columns.map(({ header }) => header)).toEqual(header);
    const letters = [...'ABCDEFG'].slice('ABC'.indexOf(range.charAt(0)));
    expect(look.columns.map(({ index, letter }) => [index, letter])).toEqual(
      header.map((_, index) => [index, letters[index]]),
    );
  });

  test.each(places)('%s gives the same report, with the columns that the look named', (_, cells, range) => {
    const roles = { ...Object.fromEntries(lookAtTable(cells).roles.map(({ role, column }) => [role, column])) };
    const { customers, source, headers } = countRequest(cells, { sheet: 'List', roles, period: '2026-Q3' });
    expect(source).toMatchObject({ range, rowsRead: 4, rowsSetAside: 0 });
    expect(headers).toMatchObject({ id: 'Customer id', segment: 'Plan', value: 'Price' });
    expect([...customers.ids]).toEqual(['a', 'b', 'c', 'd']);
  });

  test('whose header has a blank, a number and a day keeps it', () => {
    const odd = ['Customer id', '', 'Start date', 'End date', 2026, serialOf(2026, 1, 1)];
    const rows = body.map((row) => [...row, 5]);
    expect(findTable(source([odd, ...rows])).rows[0]).toBe(odd);
  });

  test('of nothing but texts begins with its first row', () => {
    const rows = [
      ['Plan', 'Country'],
      ['Basic', 'Chile'],
      ['Gold', 'Peru'],
    ];
    expect(findTable(source(rows)).rows).toBe(rows);
  });

  test('without any header begins with its first row', () => {
    const rows = [
      [1, 2],
      [3, 4],
    ];
    expect(findTable(source(rows)).rows).toBe(rows);
  });

  test('with dates written as texts does not take a customer for the header', () => {
    const texts = [['id', 'start', 'end'], ...['1', '2', '3'].map((id) => [id, '2026-01-05T10:00', '31.12.2026'])];
    expect(findTable(source([['Customers'], ...texts])).firstRow).toBe(2);
  });
});
