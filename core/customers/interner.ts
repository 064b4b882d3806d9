/**
 * Texts to small integers: trimmed and compared without case, shown in the spelling first seen
 * (definitions §2, §16). Raw cells are remembered, so that a repeated spelling costs one look-up.
 */
export class Interner {
  readonly names: string[] = [];
  private readonly byRaw = new Map<unknown, number>();
  private readonly byKey = new Map<string, number>();

  /** The code of a raw cell that was seen before; undefined for another. */
  known(raw: unknown): number | undefined {
    return this.byRaw.get(raw);
  }

  /** The code of a raw cell; the first sight of a new name adds it. */
  code(raw: unknown, nameOf: (raw: unknown) => string): number {
    const known = this.byRaw.get(raw);
    if (known !== undefined) return known;
    const name = nameOf(raw);
    const key = name.toLowerCase();
    let code = this.byKey.get(key);
    if (code === undefined) {
      code = this.names.push(name) - 1;
      this.byKey.set(key, code);
    }
    this.byRaw.set(raw, code);
    return code;
  }
}
