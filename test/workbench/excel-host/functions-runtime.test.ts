import { join } from 'node:path';
import type { ExcelAddin } from '../../../workbench/excel-host/node';
import { openExcelAddin } from '../../../workbench/excel-host/node';
import { Workbook } from '../../../workbench/workbook/model';

let addin: ExcelAddin;

beforeAll(async () => {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  addin = await openExcelAddin(workbook, join(__dirname, 'fixtures'));
});

describe('a worksheet function called through the real custom-functions runtime', () => {
  test('a range arrives as rows of cells, a blank cell and an omitted option as null', async () => {
    const { value } = await addin.callFunction('ARGUMENTS', [
      [
        [1, null],
        ['a', true],
      ],
      'x',
    ]);
    // The fourth argument is the invocation object that Excel always appends.
    expect(JSON.parse(String(value))).toEqual([
      [
        [1, null],
        ['a', true],
      ],
      'x',
      null,
      4,
    ]);
  });

  test('a single cell for a range is a range of one cell, and the other way round', async () => {
    const { value } = await addin.callFunction('ARGUMENTS', [5, [[6]], 7]);
    expect(JSON.parse(String(value))).toEqual([[[5]], 6, 7, 4]);
  });

  test('repeating arguments arrive packed into one array', async () => {
    const pairs = await addin.callFunction('PAIRS', [[['a']], [['b'], ['c']], '>1', [['d'], ['e']], 2]);
    expect(JSON.parse(String(pairs.value))).toEqual([[['a']], [[['b'], ['c']], [['>1']], [['d'], ['e']], [[2]]]]);
    const none = await addin.callFunction('PAIRS', [[['a']]]);
    expect(JSON.parse(String(none.value))).toEqual([[['a']], null]);
  });

  test('a range that is left out in the middle is null, a blank cell for a range is not', async () => {
    const [leftOut, blank] = await Promise.all([
      addin.callFunction('OPTIONALRANGE', [[[1]], undefined, [[2]]]),
      addin.callFunction('OPTIONALRANGE', [[[1]], [[null]]]),
    ]);
    expect(JSON.parse(String(leftOut?.value))).toEqual([[[1]], null, [[2]]]);
    expect(JSON.parse(String(blank?.value))).toEqual([[[1]], [[null]], null]);
  });

  test('names are found without regard to case and calls of one turn are answered together', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((n) =>
        addin.callFunction('sumAll', [
          [
            [n, n],
            [1, null],
          ],
        ]),
      ),
    );
    expect(answers).toEqual([{ value: 3 }, { value: 5 }, { value: 7 }]);
  });

  test('promises are awaited', async () => {
    expect(await addin.callFunction('LATER', [])).toEqual({ value: [['in time', 7]] });
  });

  test('error cells reach a function that allows them, as error objects', async () => {
    const { value } = await addin.callFunction('ERRORSINSIDE', [
      [
        [1, { error: '#N/A' }],
        [{ error: '#REF!' }, ''],
      ],
    ]);
    expect(value).toBe('plain,#N/A,#REF!,plain');
  });
});

describe('what the cell shows', () => {
  test('a number that is none is #VALUE!, and inside a table it is 0', async () => {
    expect(await addin.callFunction('GIVESNAN', [])).toEqual({ error: { code: '#VALUE!', message: '' } });
    expect(await addin.callFunction('NANINSIDE', [])).toEqual({
      value: [
        [1, 0],
        ['', 0],
      ],
    });
    expect(await addin.callFunction('NOTHING', [])).toEqual({ value: 0 });
  });

  test('a plain exception loses its message; Excel shows messages of #VALUE! and #N/A only', async () => {
    const [plain, wrong, missing, number] = await Promise.all(
      ['THROWSPLAIN', 'THROWSVALUE', 'THROWSMISSING', 'THROWSNUMBER'].map((name) => addin.callFunction(name, [])),
    );
    expect(plain).toEqual({ error: { code: '#VALUE!', message: '' } });
    expect(wrong).toEqual({
      error: { code: '#VALUE!', message: 'end date, row 4: found "soon", expected a date' },
    });
    expect(missing).toEqual({ error: { code: '#N/A', message: 'nobody was there' } });
    expect(number).toEqual({ error: { code: '#NUM!', message: '' } });
  });

  test('a table may hold error cells but no ragged rows', async () => {
    expect(await addin.callFunction('CELLERROR', [])).toEqual({ value: [[{ error: '#DIV/0!' }]] });
    expect((await addin.callFunction('RAGGED', [])).error?.code).toBe('#VALUE!');
  });
});

describe('what Excel refuses', () => {
  test('too few and too many arguments', async () => {
    expect((await addin.callFunction('ARGUMENTS', [[[1]]])).error?.message).toContain('too few');
    expect((await addin.callFunction('SUMALL', [[[1]], 2])).error?.message).toContain('too many');
  });

  test('a function that is only in functions.json, or only associated', async () => {
    expect((await addin.callFunction('UNASSOCIATED', [])).error).toEqual({
      code: '#NAME?',
      message: 'UNASSOCIATED has no implementation in functions.js.',
    });
    expect((await addin.callFunction('UNLISTED', [])).error).toEqual({
      code: '#NAME?',
      message: 'UNLISTED is not in functions.json.',
    });
  });

  test('a call of more than 5 MB', async () => {
    const long = Array.from({ length: 6 }, () => ['x'.repeat(1_000_000)]);
    expect((await addin.callFunction('SUMALL', [long])).error?.code).toBe('#CALC!');
  });
});

test('function calls are not counted as syncs of the add-in', async () => {
  addin.host.resetCounters();
  await addin.callFunction('SUMALL', [[[1]]]);
  expect(addin.host.counters.syncs).toBe(0);
});
