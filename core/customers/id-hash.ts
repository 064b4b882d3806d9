import { textIn } from './cell';

/** Ids are trimmed and compared without case; a number and its digits as text are one id (§2). */
export function idKey(raw: unknown): string {
  return textIn(raw).toLowerCase();
}

/**
 * 32 bits that are the same for ids that are the same. Made from the characters themselves, last one
 * first: a Map hashes a text on its own and keeps the hash in it, which for a million fresh texts
 * takes many times as long, and numbers would have to become texts beforehand.
 */
export function idHash(raw: unknown): number {
  if (typeof raw === 'string') return textHash(raw) ?? keyHash(idKey(raw));
  if (typeof raw === 'number' && raw > 0 && raw <= 0x7fffffff && Math.floor(raw) === raw) return digitsHash(raw);
  return keyHash(idKey(raw));
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const SPACE = 32;
const LAST_ASCII = 127;
/** Tells capitals from small letters; what else it makes equal is only a coincidence of hashes. */
const SMALL = 32;

/** Null for texts that have to be trimmed, or whose letters fold in ways that only toLowerCase knows. */
function textHash(text: string): number | null {
  const last = text.length - 1;
  if (last < 0 || text.charCodeAt(0) <= SPACE || text.charCodeAt(last) <= SPACE) return null;
  let hash = SEED;
  for (let at = last; at >= 0; at -= 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII) return null;
    hash = Math.imul(hash ^ (code | SMALL), PRIME);
  }
  return mixed(hash);
}

function keyHash(key: string): number {
  let hash = SEED;
  for (let at = key.length - 1; at >= 0; at -= 1) hash = Math.imul(hash ^ (key.charCodeAt(at) | SMALL), PRIME);
  return mixed(hash);
}

/** The hash of a whole number's digits, which come out last one first. */
function digitsHash(number: number): number {
  let hash = SEED;
  for (let rest = number | 0; rest > 0; rest = (rest / 10) | 0) hash = Math.imul(hash ^ (48 + (rest % 10)), PRIME);
  return mixed(hash);
}

/** Spreads what the last characters did over all bits; those of murmur3. */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
