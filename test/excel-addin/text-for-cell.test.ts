import { textForCell } from '../../excel-addin/text-for-cell';

describe('textForCell', () => {
  it('marks as text whatever would start a formula, in a text cell too', () => {
    for (const text of ['=IMPORTXML("http://x","y")', '-Acme', '+1', '@x', ' =1+1', '\t=1', '＝1', "'quoted"]) {
      expect(textForCell(text, '@')).toBe(`'${text}`);
      expect(textForCell(text, 'General')).toBe(`'${text}`);
    }
  });

  it('marks as text what Excel would read as a number, a date, a truth value or an error', () => {
    for (const text of ['00123', '1E5', '2026-03-31', '3 March', 'TRUE', ' false ', '#N/A', '50%', '1/2']) {
      expect(textForCell(text, 'General')).toBe(`'${text}`);
    }
  });

  it('leaves plain words alone, and everything harmless in a text cell', () => {
    expect(textForCell('Did we earn the right to customer growth?', 'General')).toBe(
      'Did we earn the right to customer growth?',
    );
    expect(textForCell('●●●', 'General')).toBe('●●●');
    expect(textForCell('', 'General')).toBe('');
    expect(textForCell('00123', '@')).toBe('00123');
    expect(textForCell('TRUE', '@')).toBe('TRUE');
  });
});
