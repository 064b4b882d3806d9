import { shiftFormula } from '../../../workbench/workbook/shift-formula';

describe('shiftFormula', () => {
  it.each([
    ['=A1+$B$2+C$3+$D4', '=B3+$B$2+D$3+$D6'],
    [`='It''s A1'!A1&"B2"`, `='It''s A1'!B3&"B2"`],
    ['=SUM(Z9:AA10)', '=SUM(AA11:AB12)'],
    ['=LOG10(A1)+Movements_2026_Q3', '=LOG10(B3)+Movements_2026_Q3'],
  ])('two down and one right, %s reads %s', (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved);
  });

  it('has no reference above the first row', () => {
    expect(shiftFormula('=A1+$A$1', -1, 0)).toBe('=#REF!+$A$1');
  });
});
