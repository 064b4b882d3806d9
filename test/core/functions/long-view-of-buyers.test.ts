import { callFunction } from '../../../core/functions/call';
import * as clv from '../../../core/functions/clv';
import { buyersSheet } from '../../../core/functions/example-buyers';
import * as ledger from '../../../core/functions/ledger';
import { cdnowLedger } from '../math/cdnow';
import { describeWithData } from '../../shared-data';

type Rows = (string | number)[][];
const call = (name: string, ...args: unknown[]): Rows => callFunction(name, args, { clv, ledger }) as Rows;
const total = (rows: Rows, column: number): number =>
  rows.slice(1).reduce((sum, row) => sum + (Number(row[column]) || 0), 0);
const kindOf = (id: string | number): string => (Number(String(id).slice(1)) % 2 === 1 ? 'odd' : 'even');

describe('LONGVIEW of a list of transactions', () => {
  const plain = buyersSheet();
  const table = plain.map((row, index) => [...row, index === 0 ? 'Kind' : kindOf(row[0] as string)]);

  it('adds up what PREDICTCLV, fitted for itself in years, says of every customer', () => {
    const view = call('LONGVIEW', table, '2026-Q3', '', '', 5, 0.6, '', '', 0.1);
    const each = call('PREDICTCLV', plain, '', 5, 'year', 0.6, 0.1);
    expect(view[0]).toEqual([
      'Customers',
      'Buyers',
      'Expected to be active',
      'Up to year 1',
      'Up to year 3',
      'Up to year 5',
    ]);
    const [name, buyers, active, , , upTo5] = view[1]!;
    expect([name, buyers]).toEqual(['All customers', 120]);
    expect(Number(active) / total(each, 1)).toBeCloseTo(1, 3);
    expect(Number(upTo5) / total(each, 5)).toBeCloseTo(1, 3);
  });

  it('has a row for every segment, which add up to the total', () => {
    const [, even, odd, all, assumption] = call('LONGVIEW', table, '2026-Q3', '', 'Kind', 10) as [
      unknown,
      ...(readonly (string | number)[])[],
    ];
    expect([even![0], even![1], odd![0], odd![1]]).toEqual(['even', 60, 'odd', 60]);
    for (let column = 1; column < all!.length; column += 1) {
      expect(Number(even![column]) + Number(odd![column])).toBeCloseTo(Number(all![column]), 4);
    }
    expect(assumption![0]).toContain('Seen from 2026-09-29');
  });

  it('looks from the end of the period where the list goes on', () => {
    const [, all, assumption] = call('LONGVIEW', table, '2026-Q2') as [unknown, ...(readonly (string | number)[])[]];
    expect(all![1]).toBe(120);
    expect(assumption![0]).toContain('Seen from 2026-06-30');
  });
});

describeWithData('LONGVIEW of the CDNOW sample', 'cdnow_sample.txt', (rows) => {
  it('expects of all 2,357 customers what PREDICTCLV expects of them within a year', () => {
    const purchases = cdnowLedger(rows);
    const [, all] = call('LONGVIEW', purchases, '1997-01-01', '1997-09-30', '', 1) as [unknown, Rows[number]];
    const each = call('PREDICTCLV', purchases, '1997-09-30', 365, 'day');
    expect(all[1]).toBe(2357);
    expect(Number(all[3]) / total(each, 5)).toBeCloseTo(1, 2);
  });
});
