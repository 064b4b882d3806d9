import { planReport } from '../../../core/report/plan-report';
import { differences, pageOf, recalculate, rowsShown, rowUnder, shown } from './recalculate';
import { telco, telcoIsThere } from './telco';

const plan = telcoIsThere
  ? planReport(
      telco(),
      { sheet: 'Customers', roles: {}, period: '2026-Q3' },
      { tabNames: ['Customers'], builtOn: 46_300 },
    )
  : null;

const whenThere = telcoIsThere ? describe : describe.skip;

if (!telcoIsThere) console.warn('Skipped: ../shared/data/telco_dated.csv is not there.');

whenThere('the report card of the telephone company, third quarter of 2026', () => {
  const page = plan ? pageOf(plan) : null!;

  test('answers the question with both whole numbers', () => {
    expect(shown(page.cells[page.anchors['verdict']![0]]![page.anchors['verdict']![1]])).toBe(
      'No: 1,051 came, 1,869 left.',
    );
    expect(plan!.summary.verdict).toBe('No: 1,051 came, 1,869 left.');
  });

  test('opens with the five numbers', () => {
    expect(plan!.summary.fiveNumbers.map(({ customers, value }) => [customers, value])).toEqual([
      ['1,051', '56,165.90'],
      ['1,869', '139,130.85'],
      ['−818', '−82,964.95'],
      ['–', 'not recorded'],
      ['313', 'Competitor had better devices, 24,073.20'],
    ]);
    const rows = rowsShown(page);
    const boxes = rows.findIndex((row) => row[0] === 'Incoming' && row[1] === 'Outgoing');
    expect(rows.slice(boxes + 1, boxes + 4)).toEqual([
      ['1,051', '1,869', '−818', '–', '313'],
      ['value 56,166', 'value 139,131', 'value −82,965', 'not recorded', 'Competitor had better devices'],
      [
        '597 of them left again',
        '597 had come in the same period',
        '5,992 at open, 5,174 at close',
        'no column says who recommended',
        '16.7 % of all who left',
      ],
    ]);
  });

  test('rolls the customers of every contract forward', () => {
    const row = (label: string) => rowUnder(page, 'By segment, in customers', label);
    // Opening, incoming, new, returning, outgoing, came and went, more, less, moved, closing, net, lost, rate, check.
    expect(row('Month-to-Month').slice(1, 13)).toEqual([2607, 1003, 408, 0, 1655, 595, 0, 0, 0, 1955, -652, 1060]);
    expect(row('One Year').slice(1, 13)).toEqual([1524, 26, 24, 0, 166, 2, 0, 0, 0, 1384, -140, 164]);
    expect(row('Two Year').slice(1, 13)).toEqual([1861, 22, 22, 0, 48, 0, 0, 0, 0, 1835, -26, 48]);
    expect(row('All customers').slice(1, 13)).toEqual([5992, 1051, 454, 0, 1869, 597, 0, 0, 0, 5174, -818, 1272]);
    expect(row('All customers')[13]).toBeCloseTo(0.212283, 6);
  });

  test('rolls the value forward', () => {
    const row = rowUnder(page, 'By segment, in value', 'All customers');
    const [, opening, incoming, , , outgoing, cameAndWent, , , , closing, net] = row;
    expect({ opening, incoming, outgoing, cameAndWent, closing, net }).toEqual({
      opening: 399_950.7,
      incoming: 56_165.9,
      outgoing: 139_130.85,
      cameAndWent: 36_428.7,
      closing: 316_985.75,
      net: -82_964.95,
    });
  });

  test('ranks the reasons', () => {
    const row = (label: string) =>
      rowUnder(page, 'Top five reasons why customers left', label).filter((cell) => !String(cell).includes('█'));
    expect(row('Competitor had better devices').slice(0, 4)).toEqual([
      1,
      'Competitor had better devices',
      313,
      24_073.2,
    ]);
    expect(row('Competitor made better offer').slice(0, 4)).toEqual([
      2,
      'Competitor made better offer',
      311,
      23_426.65,
    ]);
    expect(row('Attitude of support person').slice(0, 4)).toEqual([3, 'Attitude of support person', 220, 15_186.45]);
    expect(row("Don't know").slice(0, 4)).toEqual([4, "Don't know", 130, 9_752.3]);
    expect(row('Competitor offered more data').slice(0, 4)).toEqual([5, 'Competitor offered more data', 117, 9_452.3]);
    expect(row('Other reasons (15)')[1]).toBe(778);
    expect(row('Not recorded')[1]).toBe(0);
    expect(row('All who left').slice(1, 4)).toEqual([1869, 139_130.85, 1]);
  });

  test('has 21 marbles against 37, each for 50 customers', () => {
    const rows = rowsShown(page);
    const bowls = rows.findIndex((row) => row[0] === 'Two bowls');
    expect(rows[bowls + 1]).toEqual(['1,051 came', '1,869 left', 21, 37]);
    const dots = rows.slice(bowls + 2, bowls + 6).map((row) => row.map((text) => String(text).length));
    expect(dots).toEqual([[10, 10], [10, 10], [1, 10], [7]]);
    expect(rows[bowls + 6]).toEqual([50]);
    expect(page.pictures[0]!.altText).toContain('one marble for every 50 customers: 21 marbles for the 1,051 who came');
  });

  test('says where the numbers come from', () => {
    expect(rowsShown(page).flat()).toContain('Source: Customers!A1:K7044. 7,043 rows read, 0 set aside.');
  });

  test('names every customer on the Movements tab', () => {
    const [movements] = plan!.tabs;
    expect(movements).toMatchObject({ kind: 'list', name: 'Movements 2026-Q3', rowCount: 7043 });
    if (movements?.kind !== 'list') throw new Error('Movements is no list.');
    expect(movements.columns.map(({ header }) => header)).toEqual([
      'Customer id',
      'Segment at open',
      'Segment at close',
      'Value at open',
      'Value at close',
      'Movement',
      'Change in value',
      'Came-and-went value',
      'Reason for leaving',
      'Came on',
      'Left on',
    ]);
    expect(movements.columns.map(({ values }) => values[0])).toEqual([
      '8779-QRDMV',
      'Month-to-Month',
      'Month-to-Month',
      null,
      null,
      'Came and went',
      null,
      39.65,
      'Competitor offered more data',
      46_273,
      46_289,
    ]);
  });

  test('is native formulas: another engine comes to the same numbers', () => {
    const cells = recalculate(plan!);
    expect(differences(cells)).toEqual([]);
    const overMovements = cells.filter(({ formula }) => formula.includes("'Movements 2026-Q3'!"));
    expect(overMovements.length).toBeGreaterThan(80);
    const used = new Set(
      cells.flatMap(({ formula }) => [...formula.matchAll(/([A-Z0-9.]+)\(/g)].map(([, name]) => name)),
    );
    expect([...used].sort()).toEqual(
      'ABS AND COUNTA COUNTIFS FIXED IF LEFT LEN MAX MIN REPT ROUND ROUNDUP SUM SUMIFS'.split(' '),
    );
  });

  test('proves itself: all check cells come to 0', () => {
    const checks = page.cells.flat().filter((cell) => cell.style.startsWith('check/'));
    expect(checks.map(shown)).toEqual(Array(9).fill(0));
    expect(checks.every(({ kind }) => kind === 'formula')).toBe(true);
  });
});
