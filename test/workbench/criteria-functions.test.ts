import { NativeCalculator } from '../../workbench/workbook/calculate-natively';
import { Workbook, type CellValue } from '../../workbench/workbook/model';

/** A1:A14, with the number of its row beside each in B. A2 is blank. */
const CELLS: readonly CellValue[] = [
  5,
  null,
  0,
  -1,
  '5',
  'Acme',
  'acme corp',
  'a*b',
  '',
  true,
  '=1+1',
  { error: '#N/A' },
  'Über',
  2.5,
];

async function results(formulas: readonly string[]): Promise<CellValue[]> {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Data');
  CELLS.forEach((value, row) => {
    sheet.setValue(row, 0, value);
    sheet.setValue(row, 1, row + 1);
  });
  const report = workbook.addSheet('Report');
  formulas.forEach((formula, row) => report.setFormula(row, 0, formula));
  await new NativeCalculator().calculate(workbook);
  return formulas.map((_, row) => report.cell(row, 0)?.value ?? null);
}

describe('COUNTIFS of the Node calculator, by the rules of Excel', () => {
  it.each([
    ['">=0" counts numbers, and neither blanks nor texts', '">=0"', 3],
    ['"<1" counts numbers, and no blank', '"<1"', 2],
    ['0 counts no blank', '0', 1],
    ['5 counts the text "5" as well', '5', 2],
    ['"<>5" counts everything else, blanks too', '"<>5"', 12],
    ['"<>" counts what is not blank', '"<>"', 13],
    ['"=" counts blanks', '"="', 1],
    ['"" counts blanks and empty texts', '""', 2],
    ['case does not matter', '"ACME"', 1],
    ['* stands for any characters', '"acme*"', 2],
    ['? stands for one character', '"a?b"', 1],
    ['~* is an asterisk', '"a~*b"', 1],
    ['an umlaut is a letter of its own', '"uber"', 0],
    ['TRUE counts truth values', 'TRUE', 1],
    ['an error counts by its name', '"#N/A"', 1],
    ['"==1+1" counts the text "=1+1"', '"==1+1"', 1],
  ])('%s', async (_, criterion, expected) => {
    expect(await results([`=COUNTIFS(Data!A1:A14,${criterion})`, `=COUNTIF(Data!A1:A14,${criterion})`])).toEqual([
      expected,
      expected,
    ]);
  });

  it('rows must meet every pair', async () => {
    expect(await results(['=COUNTIFS(Data!A1:A14,">=0",Data!B1:B14,"<14")'])).toEqual([2]);
  });
});

describe('SUMIFS and AVERAGEIFS of the Node calculator', () => {
  it('add the numbers of the rows that meet the criteria', async () => {
    expect(
      await results([
        '=SUMIFS(Data!B1:B14,Data!A1:A14,"acme*")',
        '=SUMIF(Data!A1:A14,">0")',
        '=SUMIF(Data!A1:A14,"acme*",Data!B1:B14)',
        '=AVERAGEIFS(Data!B1:B14,Data!A1:A14,"acme*")',
        '=AVERAGEIF(Data!A1:A14,">0")',
      ]),
    ).toEqual([13, 7.5, 13, 6.5, 3.75]);
  });

  it('no row is 0 to a sum and #DIV/0! to an average; ranges of different size are #VALUE!', async () => {
    expect(
      await results([
        '=SUMIFS(Data!B1:B14,Data!A1:A14,"nobody")',
        '=AVERAGEIFS(Data!B1:B14,Data!A1:A14,"nobody")',
        '=SUMIFS(Data!B1:B14,Data!A1:A13,"acme")',
      ]),
    ).toEqual([0, { error: '#DIV/0!' }, { error: '#VALUE!' }]);
  });
});

describe('EXACT of the Node calculator', () => {
  it('answers for every cell of a range inside SUMPRODUCT, letter by letter', async () => {
    const formulas = [
      '=SUMPRODUCT(--EXACT(Data!A1:A14,"a*b"),Data!B1:B14)',
      '=SUMPRODUCT(EXACT(Data!A1:A14,"a*b")*(Data!B1:B14>3)*Data!B1:B14)',
      '=SUMPRODUCT(--EXACT(Data!A1:A14,"ACME"))',
    ];
    expect(await results(formulas)).toEqual([8, 8, 0]);
  });

  it('answers yes or no for two cells', async () => {
    expect(await results(['=EXACT(Data!A6,"Acme")', '=EXACT(Data!A6,"acme")'])).toEqual([true, false]);
  });
});
