import { serialOf } from '../../../core/customers/dates';
import { columnContents, recogniseColumns } from '../../../core/customers/recognise-columns';

const DAY = serialOf(2026, 3, 1);

/** Header of the column that each role was given, for forty rows. */
function roles(headers: readonly string[], row: (index: number) => readonly unknown[]): Record<string, string | null> {
  const rows = [headers, ...Array.from({ length: 40 }, (_, index) => row(index))];
  return Object.fromEntries(
    recogniseColumns(columnContents(rows)).map(({ role, column }) => [role, column === null ? null : headers[column]!]),
  );
}

describe('columns are recognised by their headers and by what they hold', () => {
  test('a typical list', () => {
    const headers = ['Customer ID', 'Contract', 'Start date', 'End date', 'Monthly charge', 'Reason for leaving'];
    const found = roles(headers, (n) => [
      `C${n}`,
      n % 2 ? 'Year' : 'Month',
      DAY + n,
      n % 3 ? null : DAY + 99,
      n,
      n % 3 ? null : 'Price',
    ]);
    expect(found).toEqual({
      id: 'Customer ID',
      segment: 'Contract',
      start: 'Start date',
      end: 'End date',
      value: 'Monthly charge',
      reason: 'Reason for leaving',
    });
  });

  test('a column of yes and no is nobody’s id, whatever its header says', () => {
    const found = roles(['Name', 'Partner', 'Start date', 'End date', 'Value'], (n) => [
      `N${n}`,
      n % 2 ? 'Yes' : 'No',
      DAY,
      null,
      5,
    ]);
    expect(found.id).toBeNull();
  });

  test('an id that comes back in several rows is one all the same', () => {
    const found = roles(['customer_id', 'start_date', 'end_date', 'mrr'], (n) => [n % 8, DAY + n, null, 50]);
    expect(found.id).toBe('customer_id');
  });

  test('a header that says id is one, though the list is of two customers', () => {
    const contracts = (header: string) =>
      roles([header, 'start_date', 'end_date', 'mrr'], (n) => [`K${n % 2}`, DAY + n, null, 50]).id;
    expect(contracts('Customer ID')).toBe('Customer ID');
    expect(contracts('id')).toBe('id');
    expect(contracts('Partner')).toBeNull();
  });

  test('amounts that could be serial days are amounts where the header says so', () => {
    const headers = ['Account', 'Start balance', 'First seen', 'Closed on', 'Contract value'];
    const found = roles(headers, (n) => [`A${n}`, 40000 + n, DAY + n, null, 25000 + n]);
    expect(found).toMatchObject({ start: 'First seen', end: 'Closed on', value: 'Contract value' });
  });
});
