/** Base64 of Apps Script's signed bytes, by hand: the same in Node and in the page. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));

export function encodeBase64(bytes: readonly number[]): string {
  const letters: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = [bytes[index], bytes[index + 1], bytes[index + 2]];
    const bits = ((first & 255) << 16) | (((second ?? 0) & 255) << 8) | ((third ?? 0) & 255);
    letters.push(ALPHABET.charAt(bits >> 18), ALPHABET.charAt((bits >> 12) & 63));
    letters.push(second === undefined ? '=' : ALPHABET.charAt((bits >> 6) & 63));
    letters.push(third === undefined ? '=' : ALPHABET.charAt(bits & 63));
  }
  return letters.join('');
}

/** Null when the text is not base64. */
export function decodeBase64(text: string): number[] | null {
  const letters = text.replace(/\s+/g, '').replace(/=+$/, '');
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of letters) {
    const value = VALUES.get(letter);
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes.push(signed((bits >> held) & 255));
    }
  }
  return bytes;
}

export function utf8Bytes(text: string): number[] {
  const encoded = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Array.from(encoded, (character) => signed(character.charCodeAt(0)));
}

function signed(byte: number): number {
  return byte > 127 ? byte - 256 : byte;
}
