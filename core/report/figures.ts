/** Figures in running text: what the formula function FIXED makes of a number in an English workbook. */
export function fixed(amount: number, digits: number): string {
  const scale = 10 ** digits;
  const text = (Math.round(Math.abs(amount) * scale) / scale).toFixed(digits);
  const [whole = '', rest] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** Takes the binary dust off a sum, finer than any currency; the formulas round their sums alike. */
export const SUM_DIGITS = 4;

export function roundSum(amount: number): number {
  const scale = 10 ** SUM_DIGITS;
  return Math.round(amount * scale) / scale + 0;
}

/** "+22" and "−15", with a true minus; "0" for nothing. */
export function signed(amount: number, digits: number): string {
  const text = fixed(amount, digits);
  if (Number(text.replace(/,/g, '')) === 0) return text;
  return (amount > 0 ? '+' : '−') + text;
}

/** "21.2 %" */
export function percent(share: number): string {
  return `${fixed(100 * share, 1)} %`;
}
