import { answerWords, numberWords } from '../../../core/panel/panel-words';
import { functionHelp } from '../../../core/functions/function-help';
import { findFunctions } from '../../../core/panel/find-functions';
import { FUNCTION_KEYWORDS } from '../../../core/panel/function-keywords';
import { emptyPanel, panelReducer, type PanelAction, type PanelState } from '../../../core/panel/panel-state';
import { someFunctions } from './some-functions';
import { telcoLook, telcoReport } from './telco-look';

const after = (actions: readonly PanelAction[], state: PanelState = emptyPanel): PanelState =>
  actions.reduce(panelReducer, state);

const atTheTable = after([
  { type: 'looked', look: telcoLook, roles: {}, byPerson: true },
  { type: 'periodChosen', period: { kind: 'listed', text: '2025' } },
  { type: 'segmentsChosen', segments: { kind: 'chosen', segments: ['Two Year'] } },
  { type: 'columnsOpened' },
]);

describe('the functions over the panel', () => {
  test('open with the focus on the search field', () => {
    const { help, attention } = after([{ type: 'helpOpened' }]);
    expect(help).toMatchObject({ shown: true, functions: null, problem: null, words: '', open: [] });
    expect(attention?.at).toBe('search');
  });

  test('leave everything that was chosen as it was, with the focus on the button that opened them', () => {
    const back = after(
      [{ type: 'helpOpened' }, { type: 'helpLoaded', functions: someFunctions }, { type: 'helpClosed' }],
      atTheTable,
    );
    expect(back).toEqual({
      ...atTheTable,
      help: { shown: false, functions: someFunctions, problem: null, words: '', open: [] },
      attention: { at: 'functions', count: 3 },
    });
  });

  test('send the focus to what happened behind them', () => {
    const back = after(
      [{ type: 'helpOpened' }, { type: 'built', built: telcoReport }, { type: 'helpClosed' }],
      atTheTable,
    );
    expect(back).toMatchObject({ stage: 'built', attention: { at: 'result' } });
    expect(back.attention!.count).toBeGreaterThan(after([{ type: 'helpOpened' }], atTheTable).attention!.count + 1);
  });

  test('open and close one by one, and are found as they were left', () => {
    const reading = after([
      { type: 'helpOpened' },
      { type: 'helpSearched', words: 'rate' },
      { type: 'functionToggled', name: 'CHURNRATE' },
      { type: 'functionToggled', name: 'GRR' },
      { type: 'functionToggled', name: 'CHURNRATE' },
      { type: 'helpClosed' },
      { type: 'helpOpened' },
    ]);
    expect(reading.help).toMatchObject({ shown: true, words: 'rate', open: ['GRR'] });
  });

  test('that do not come say why, until they are asked for again', () => {
    const failed = after([{ type: 'helpOpened' }, { type: 'helpFailed', reason: 'No connection.' }]);
    expect(failed.help.problem).toBe('No connection.');
    expect(failed.message).toBeNull();
    expect(after([{ type: 'helpLoading' }], failed).help.problem).toBeNull();
  });
});

describe('finding a function', () => {
  const found = (typed: string) =>
    findFunctions(someFunctions, typed).map(({ group, functions }) => [group, ...functions.map(({ name }) => name)]);

  test('without words all are listed, under their headings and in their order', () => {
    expect(found(' ')).toEqual([
      ['Customers who came and left', 'NETGROWTH', 'CHURNRATE'],
      ['Opening and closing value', 'MOVEMENT', 'GRR'],
      ['Tables', 'REPORTCARD'],
      ['For the meeting', 'MARBLES'],
    ]);
  });

  test('a name is found by any of its letters, in any case', () => {
    expect(found('card')).toEqual([['Tables', 'REPORTCARD']]);
    expect(found('Rowth')).toEqual([['Customers who came and left', 'NETGROWTH']]);
  });

  test('other words are found by their beginning, and every one of them must be there', () => {
    expect(found('minus outgoing')).toEqual([['Customers who came and left', 'NETGROWTH']]);
    expect(found('minus tables')).toEqual([]);
    expect(found('utgoing')).toEqual([]);
  });

  test('a table is found by its columns', () => {
    expect(found('moved out')).toEqual([['Tables', 'REPORTCARD']]);
  });

  test.each([
    ['ltv', ['LIFETIMEVALUE', 'SEGMENTECONOMICS', 'CUSTOMEREQUITY', 'CLVMODEL', 'PREDICTCLV', 'LONGVIEW']],
    ['cohort', ['RETENTIONRATE', 'CHURNRATE', 'LAPSECURVE', 'ENTRYSOURCES', 'LONGVIEW']],
    ['growth by month', ['EARNEDGROWTH', 'GROWTHTREND']],
    ['CAC', ['ACQUISITIONCOST', 'ACQUISITIONTREND', 'PAYBACKPERIODS', 'SEGMENTECONOMICS']],
  ])('the words of the trade are known: "%s"', (typed, names) => {
    expect(findFunctions(functionHelp(), typed).flatMap(({ functions }) => functions.map(({ name }) => name))).toEqual(
      names,
    );
  });

  test('whatever tells of customers who left is found under churn', () => {
    const names = findFunctions(functionHelp(), 'churn').flatMap(({ functions }) => functions.map(({ name }) => name));
    expect(names).toEqual(
      expect.arrayContaining(['OUTGOING', 'CHURNRATE', 'TOPREASONS', 'REPORTCARD', 'GROWTHTREND', 'LAPSED']),
    );
    expect(names).not.toContain('NETGROWTH');
  });

  test('keywords are those of functions that there are', () => {
    const names = functionHelp().map(({ name }) => name);
    expect(Object.keys(FUNCTION_KEYWORDS).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('small words alone are looked for as they are', () => {
    expect(found('per')).toContainEqual(['Customers who came and left', 'NETGROWTH', 'CHURNRATE']);
  });
});

test('numbers have the digits that a cell shows, and a minus that is one', () => {
  expect([0.7265957874763035, -1869, 163.2, 1234567, 0].map(numberWords)).toEqual([
    '0.726596',
    '−1,869',
    '163.2',
    '1,234,567',
    '0',
  ]);
});

test('an answer is called by its shape and its unit', () => {
  expect(answerWords({ shape: 'table', unit: 'customers and value per period' })).toBe(
    'A table: customers and value per period.',
  );
});
