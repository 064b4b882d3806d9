import { serialOf } from '../../../core/customers/dates';
import type { RoleChoice, SourceTable } from '../../../core/host';
import { lookAtTable } from '../../../core/report/look-at-table';

const day = (month: number, date: number): number => serialOf(2026, month, date);
const header = ['Customer id', 'Plan', 'Start date', 'End date', 'Monthly charge', 'Churn reason'];
const body = [
  ['a', 'Basic', day(1, 5), '', 10, ''],
  ['b', 'Gold', day(2, 1), day(8, 3), 20, 'Price'],
  ['c', 'Gold', day(7, 9), '', 30, ''],
  ['d', 'Basic', day(7, 10), day(9, 1), 40, 'Moved'],
];
const source = (rows: SourceTable['rows'], firstRow = 1, firstColumn = 0): SourceTable => ({
  sheet: 'List',
  firstRow,
  firstColumn,
  rows,
});

describe('a typical customer list', () => {
  const look = lookAtTable(source([header, ...body]));

  test('is a contract list with every role on its column', () => {
    expect(look).toMatchObject({ layout: 'contract', range: 'A1:F5', rows: 4, customers: 4, notes: [] });
    expect(look.sentence).toBe('List!A1:F5 looks like a contract list: one row per customer, 4 customers.');
    expect(look.roles.map(({ role, column }) => [role, column])).toEqual([
      ['id', 0],
      ['segment', 1],
      ['start', 2],
      ['end', 3],
      ['value', 4],
      ['reason', 5],
    ]);
    expect(look.roles.filter(({ required }) => required).map(({ role }) => role)).toEqual(['start', 'end']);
    expect(look.roles.filter(({ required }) => required).map(({ confidence }) => confidence)).toEqual([
      'certain',
      'certain',
    ]);
  });

  test('shows of each column its letter, its header and examples, days as days', () => {
    expect(look.columns[1]).toEqual({ index: 1, letter: 'B', header: 'Plan', examples: ['Basic', 'Gold'] });
    expect(look.columns[3]?.examples).toEqual(['2026-08-03', '2026-09-01']);
  });

  test('names its segments in order', () => {
    expect(look.segments).toEqual(['Basic', 'Gold']);
  });

  test('takes a role from where the user put it, or away', () => {
    const chosen = lookAtTable(source([header, ...body]), { segment: 5, value: null });
    const columns = Object.fromEntries(chosen.roles.map(({ role, column }) => [role, column]));
    expect(columns).toMatchObject({ segment: 5, value: null, start: 2 });
  });

  test('reported by its reasons has them as reasons too, unless somebody says otherwise', () => {
    const columns = (roles: RoleChoice) => {
      const look = lookAtTable(source([header, ...body]), roles);
      return ['segment', 'reason'].map((wanted) => look.roles.find(({ role }) => role === wanted)?.column);
    };
    expect(columns({ segment: 5 })).toEqual([5, 5]);
    expect(columns({ segment: 5, reason: null })).toEqual([5, null]);
    expect(columns({ segment: 1 })).toEqual([1, 5]);
  });

  test('of several rows for one customer has one row per contract', () => {
    const look = lookAtTable(source([header, ...body, ['a', 'Gold', day(9, 1), '', 5, '']]));
    expect(look.sentence).toContain('one row per contract, 4 customers');
    expect(look.notes).toMatchObject([{ kind: 'severalRows', count: 1 }]);
  });
});

describe('a table that is no customer list', () => {
  test('has an unknown layout, and the sentence says what is missing', () => {
    const look = lookAtTable(
      source([
        ['Plan', 'Price'],
        ['Basic', 10],
        ['Gold', 20],
      ]),
    );
    expect(look).toMatchObject({ layout: 'unknown', customers: 0, periods: [], suggestedPeriod: null, range: 'A1:B3' });
    expect(look.sentence).toBe(
      'List!A1:B3 is no customer list yet: no column says the day a customer came or the day a customer left.',
    );
    expect(look.columns.map(({ header }) => header)).toEqual(['Plan', 'Price']);
  });

  test('lacks only the day of leaving when the day of coming is there', () => {
    const look = lookAtTable(source([header, ...body].map((row) => row.filter((_, column) => column !== 3))));
    expect(look.sentence).toContain('no column says the day a customer left.');
  });

  test.each([
    ['nothing', []],
    ['blank cells', [['', null], ['  ']]],
    ['a header alone', [header]],
    ['a title and a header', [['Our customers', '', '', '', '', ''], header]],
  ])('is no table at all with %s', (_, rows) => {
    expect(() => lookAtTable(source(rows))).toThrow('The sheet "List" holds no table');
  });
});

test('a table whose two days are taken from one column is no list to count, and the sentence says why', () => {
  const look = lookAtTable(source([header, ...body]), { start: 2, end: 2 });
  expect(look).toMatchObject({ layout: 'unknown', customers: 0, periods: [], suggestedPeriod: null });
  expect(look.sentence).toBe(
    'List!A1:F5 is no customer list yet: “Start date” is taken for both the day a customer came and the day a customer left.',
  );
});

describe('a table that is plainly another list', () => {
  const TODAY = day(12, 5);
  const orders = (last: number) => [
    ['Order id', 'Customer id', 'Order date', 'Amount'],
    ...['a', 'b', 'a', 'b'].map((id, at) => [at + 1, id, day(3 + at, 5), 10 * at]),
    [5, 'a', last, 20],
  ];

  test('is said to be, with the formula that counts it for its newest complete quarter', () => {
    const look = lookAtTable({ ...source(orders(day(10, 9))), sheet: "Ann's sales" }, {}, TODAY);
    expect(look.sentence).toBe(
      "Ann's sales!A1:D6 is no customer list yet: no column says the day a customer left. " +
        'It looks like a transaction list: one row per purchase, with a day and an amount. ' +
        'The report card takes contract lists; a formula counts this one.',
    );
    expect(look.formula).toBe(`=CUSTOMERMATH('Ann''s sales'!A1:D6,"2026-Q3")`);
  });

  test.each([
    ['the days reach the last tenth of theirs', day(9, 28), '2026-Q3'],
    ['they do not', day(9, 10), '2026-Q2'],
    ['a day lies after today', day(12, 30), '2026-Q1'],
  ])('the quarter is the right one when %s', (_, last, quarter) => {
    expect(lookAtTable(source(orders(last)), {}, TODAY).formula).toContain(`"${quarter}"`);
  });

  test('of words for what happened is counted for the quarter before today', () => {
    const status = [
      ['Customer id', 'Customer status', 'Monthly charge'],
      ...['Stayed', 'Churned', 'Joined', 'Stayed'].map((word, at) => [`c${at}`, word, 10 + at]),
    ];
    expect(lookAtTable(source(status), {}, TODAY).formula).toBe(`=REPORTCARD('List'!A1:C5,"2026-Q3")`);
  });

  test('has no formula once somebody chose the columns, and nor has a table that is nothing plain', () => {
    expect(lookAtTable(source(orders(day(10, 9))), { start: 2, end: 3 }, TODAY)).not.toHaveProperty('formula');
    expect(
      lookAtTable(
        source([
          ['Plan', 'Price'],
          ['Basic', 10],
          ['Gold', 20],
        ]),
        {},
        TODAY,
      ),
    ).not.toHaveProperty('formula');
  });
});

describe('days that no text of their column settles', () => {
  const open = source([header, ['a', 'Gold', '03/04/2026', '', 10, ''], ['b', 'Gold', '05/04/2026', '', 10, '']]);

  test('are asked about, with an example', () => {
    expect(lookAtTable(open).dateQuestion).toEqual({
      example: '03/04/2026',
      readings: { 'day first': '3 April 2026', 'month first': '4 March 2026' },
    });
    expect(lookAtTable(open)).toMatchObject({ customers: 0, notes: [{ kind: 'startIsNoDate', count: 2 }] });
  });

  test('are read as somebody said, who may still say otherwise', () => {
    const look = lookAtTable(open, {}, undefined, 'month first');
    expect(look).toMatchObject({ customers: 2, notes: [{ kind: 'textsRead' }], suggestedPeriod: '2026-Q1' });
    expect(look.notes[0]!.text).toBe(
      'The start date of 2 rows is a text that can be read in two ways. Read month first, as you said: "03/04/2026" is 4 March 2026.',
    );
    expect(look.dateQuestion?.example).toBe('03/04/2026');
  });

  test('are not asked about where one of them settles it', () => {
    const rows = [header, ['a', 'Gold', '03/04/2026', '', 10, ''], ['b', 'Gold', '25/04/2026', '', 10, '']];
    expect(lookAtTable(source(rows)).dateQuestion).toBeUndefined();
  });
});

describe('notes', () => {
  const broken = [header, ...body, ['e', 'Basic', 'soon', '', 10, ''], ['f', 'Gold', day(8, 1), day(7, 1), 10, '']];

  test.each([
    ['at the top of the sheet', 1, source(broken)],
    ['in row 7', 7, source(broken, 7, 2)],
    ['below blank rows and a title', 4, source([[], ['Our customers'], [], ...broken])],
  ])('name the rows of the sheet when the header is %s', (_, headerRow, table) => {
    const { notes } = lookAtTable(table);
    expect(notes.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['startIsNoDate', [headerRow + 5]],
      ['endBeforeStart', [headerRow + 6]],
    ]);
    expect(notes[0]?.text).toContain(`row ${headerRow + 5}`);
    expect(notes[1]?.text).toContain(`row ${headerRow + 6}`);
  });
});
