import fc from 'fast-check';
import { numberReadings, plainAmount } from '../../../core/customers/written-number';

describe('a number written as a text', () => {
  it.each([
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1 234,56', 1234.56],
    ['1\u00a0234,56', 1234.56],
    ['1\u202f234\u202f567,5', 1234567.5],
    ["1'234.56", 1234.56],
    ['1’234', 1234],
    ['1 234', 1234],
    ['12,34,567.8', 1234567.8],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['€ 5', 5],
    ['5 €', 5],
    ['-$5.50', -5.5],
    ['$ -5,5', -5.5],
    ['EUR 1.000,00', 1000],
    ['99 kr', 99],
    ['US$ 12', 12],
    ['5 %', 0.05],
    ['12.5%', 0.125],
    ['(20)', -20],
    ['($1,200.00)', -1200],
    ['20-', -20],
    ['−20', -20],
    ['+7', 7],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1234.567', 1234.567],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['1e5', 100000],
    ['00123', 123],
    [' 42 ', 42],
    ['-0', 0],
    [`20${' '.repeat(48)}`, 20],
    [`20 €${' '.repeat(48)}`, 20],
  ])('"%s" is %d, and nothing else', (text, number) => {
    const [point, comma] = numberReadings(text)!;
    expect(Number.isNaN(point) ? comma : point).toBe(number);
    expect(Number.isNaN(comma) || Number.isNaN(point) || point === comma).toBe(true);
  });

  it.each([
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['(12.500)', -12.5, -12500],
    ['€ 1.000', 1, 1000],
  ])('"%s" is %d with a decimal point and %d with a decimal comma', (text, point, comma) => {
    expect(numberReadings(text)).toEqual([point, comma]);
  });

  it.each([
    'much',
    '',
    '-',
    '.',
    '1.2.3',
    '1,23,45',
    '12 34',
    '1.234,567.8',
    '1,234,56',
    '31.12.2026',
    '0.000.000',
    '0676 123 456',
    '5 apples',
    'ABC 5',
    '--5',
    '-(5)',
    '5%%',
    '12:30',
    '1 234 56',
    '()',
    '#N/A',
    '1e',
    'Infinity',
    '0x10',
  ])('"%s" is no number', (text) => {
    expect(numberReadings(text)).toBeNull();
  });

  it('reads every amount back, in the spelling of any country', () => {
    const countries = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'sv-SE', 'pl-PL');
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), countries, (cents, country) => {
        const amount = cents / 100;
        const text = amount.toLocaleString(country, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
        const [point, comma] = numberReadings(text)!;
        expect([point, comma].filter((reading) => !Number.isNaN(reading))).toEqual([amount + 0]);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads an amount without signs as JavaScript reads it, to the last digit, or leaves it to the closer look', () => {
    const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{0,${most}}$`));
    const space = fc.constantFrom('', ' ', '  ');
    fc.assert(
      fc.property(space, digits(16), fc.boolean(), digits(3), space, (before, whole, point, fraction, behind) => {
        const written = `${whole}${point ? '.' : ''}${point ? fraction : ''}`;
        const isPlain =
          whole !== '' && written.length <= 15 && (!point || fraction.length === 1 || fraction.length === 2);
        expect(plainAmount(`${before}${written}${behind}`)).toBe(isPlain ? Number(written) : NaN);
      }),
      { numRuns: 5000 },
    );
  });
});
