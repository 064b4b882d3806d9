import { textIn } from './cell';
import { idHash, idKey } from './id-hash';

/**
 * Customer ids to small integers in the order in which they first appear (definitions §2). What
 * `Interner` is to columns with few different texts this is to columns with many: no object an id,
 * and one look into memory for most.
 */
export class IdTable {
  private readonly raws: unknown[] = [];
  /** Pairs of a hash and a code + 1; 0 for an empty place. As many places as twice the ids, or more. */
  private slots = new Int32Array(2 * 1024);
  /** Read by nobody; what is looked up for nothing would not be looked up. */
  protected looked = 0;

  get count(): number {
    return this.raws.length;
  }

  /** The ids in first-seen spelling. */
  get names(): string[] {
    return this.raws.map(textIn);
  }

  /**
   * The codes of some raw cells at once. Their places are looked up before any is compared: the memory fetches
   * places that do not wait for one another side by side, which for many ids is most of the time.
   *
   * @param count how many of them there are, at most as many as `codes` holds
   */
  codesOf(raws: readonly unknown[], count: number, codes: Int32Array): void {
    const mask = (this.slots.length >>> 1) - 1;
    let looked = 0;
    for (let at = 0; at < count; at += 1) {
      const hash = idHash(raws[at]);
      codes[at] = hash;
      looked |= this.slots[2 * (hash & mask) + 1]!;
    }
    this.looked = looked;
    for (let at = 0; at < count; at += 1) codes[at] = this.codeOf(raws[at], codes[at]!);
  }

  /** The code of a raw cell; the first sight of a new id adds it. */
  code(raw: unknown): number {
    return this.codeOf(raw, idHash(raw));
  }

  private codeOf(raw: unknown, hash: number): number {
    const mask = (this.slots.length >>> 1) - 1;
    let place = hash & mask;
    for (;;) {
      const code = this.slots[2 * place + 1]! - 1;
      if (code < 0) break;
      if (this.slots[2 * place] === hash) {
        const known = this.raws[code];
        if (known === raw || idKey(known) === idKey(raw)) return code;
      }
      place = (place + 1) & mask;
    }
    const code = this.raws.push(raw) - 1;
    this.slots[2 * place] = hash;
    this.slots[2 * place + 1] = code + 1;
    if (this.raws.length * 2 > mask) this.grow();
    return code;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    const mask = (this.slots.length >>> 1) - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let place = old[from]! & mask;
      while (this.slots[2 * place + 1] !== 0) place = (place + 1) & mask;
      this.slots[2 * place] = old[from]!;
      this.slots[2 * place + 1] = old[from + 1]!;
    }
  }
}
