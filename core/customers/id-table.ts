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

  get count(): number {
    return this.raws.length;
  }

  /** The ids in first-seen spelling. */
  get names(): string[] {
    return this.raws.map(textIn);
  }

  /** The code of a raw cell; the first sight of a new id adds it. */
  code(raw: unknown): number {
    const hash = idHash(raw);
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
