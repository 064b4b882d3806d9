/** A number as it can be read from a text: with a decimal point, with a decimal comma. NaN where a reading makes no sense. */
export type NumberReadings = readonly [point: number, comma: number];

const MONEY =
  '[$€£¥₹]|(?:US|C|A|NZ|R)\\$|kr\\.?|Fr\\.?|(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|INR|BRL|ZAR|CNY|MXN)';
/** Sign and currency in front, in either order; behind it a currency, a per cent sign, a minus. */
const WRITTEN = new RegExp(
  `^([-+−]?)\\s*(?:${MONEY})?\\s*([-+−]?)\\s*([\\d.,][\\d.,'’\\s]*?)\\s*(?:(?:${MONEY})|(%))?\\s*([-−]?)$`,
  'i',
);
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)e[+-]?\d+$/i;
/** No amount is written with more signs. */
const LONGEST = 40;

/**
 * The numbers that a text may mean: 1,234.56 and 1.234,56, 1 234,56 and 1'234.56, € 5, 5 %, and (20) or 20-
 * for −20. Only one mark with three digits behind it can be read in two ways: 1,234 is 1234 with a
 * decimal point and 1.234 with a decimal comma. Null when the text is no number in either.
 */
export function numberReadings(text: string): NumberReadings | null {
  const plain = plainAmount(text);
  if (!Number.isNaN(plain)) return [plain, text.includes('.') ? NaN : plain];
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return null;
  if (SCIENTIFIC.test(trimmed)) return [Number(trimmed), Number(trimmed)];
  const bracketed = /^\((.*)\)$/.exec(trimmed);
  const match = WRITTEN.exec(bracketed ? bracketed[1]!.trim() : trimmed);
  if (!match) return null;
  const [signs, digits, perCent] = [`${match[1]}${match[2]}${match[5]}`, match[3]!, match[4] !== undefined];
  if (signs.length > 1 || (bracketed && signs !== '')) return null;
  const negative = bracketed !== null || (signs !== '' && signs !== '+');
  const scale = (size: number): number => {
    const scaled = perCent ? size / 100 : size;
    return negative ? 0 - scaled : scaled;
  };
  const readings: NumberReadings = [scale(sizeOf(digits, '.')), scale(sizeOf(digits, ','))];
  return Number.isNaN(readings[0]) && Number.isNaN(readings[1]) ? null : readings;
}

const [SPACE, POINT, ZERO] = [32, 46, 48];
/** As many as a number holds to the last one. */
const MOST_DIGITS = 15;

/**
 * The amount of "12", "12.3" or " 12.34 ", which leave nothing to ask and are what most amounts kept as text look
 * like; NaN for any other form. Read without a pattern, for a column may hold a million of them.
 */
export function plainAmount(text: string): number {
  let from = 0;
  let to = text.length;
  while (from < to && text.charCodeAt(from) === SPACE) from += 1;
  while (to > from && text.charCodeAt(to - 1) === SPACE) to -= 1;
  if (to - from > MOST_DIGITS) return NaN;
  let number = 0;
  let point = to;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT && point === to && at > from) {
      point = at;
      continue;
    }
    const digit = code - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  if (point === to) return to > from ? number : NaN;
  const decimals = to - point - 1;
  return decimals === 1 ? number / 10 : decimals === 2 ? number / 100 : NaN;
}

function sizeOf(digits: string, decimalMark: '.' | ','): number {
  const [whole = '', fraction = '', ...more] = digits.split(decimalMark);
  if (more.length > 0 || !/^\d*$/.test(fraction) || (whole === '' && fraction === '')) return NaN;
  if (/^\d*$/.test(whole)) return Number(`${whole || '0'}.${fraction || '0'}`);
  const plain = decimalMark === '.' ? withoutGroups(whole, ',') : withoutGroups(whole, '.');
  return plain === null ? NaN : Number(`${plain}.${fraction || '0'}`);
}

/** Digits in groups of three from the right, or of two as in 12,34,567; null when they are grouped in no known way. */
function withoutGroups(whole: string, mark: ',' | '.'): string | null {
  const separator = /[^\d]/.exec(whole)?.[0] ?? '';
  const groups = whole.split(separator);
  const known = separator === mark || separator === "'" || separator === '’' || separator.trim() === '';
  const [first = '', ...others] = groups;
  if (!known || !/^[1-9]\d{0,2}$/.test(first)) return null;
  const byThree = others.every((group) => /^\d{3}$/.test(group));
  const last = others.length - 1;
  const byTwo =
    mark === ',' &&
    separator === ',' &&
    first.length < 3 &&
    others.every((group, index) => (index === last ? /^\d{3}$/ : /^\d{2}$/).test(group));
  return byThree || byTwo ? groups.join('') : null;
}
