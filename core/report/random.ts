/** Numbers in [0, 1) that look random and are the same every time: a 32-bit linear congruential generator with mixed output. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = state ^ (state >>> 15);
    mixed = Math.imul(mixed, 0x2c1b3c6d);
    mixed ^= mixed >>> 12;
    mixed = Math.imul(mixed, 0x297a2d39);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 4_294_967_296;
  };
}

/** One of several things, each as likely as its weight says. */
export function pick<Thing>(random: () => number, things: readonly (readonly [thing: Thing, weight: number])[]): Thing {
  const total = things.reduce((sum, [, weight]) => sum + weight, 0);
  let at = random() * total;
  for (const [thing, weight] of things) {
    at -= weight;
    if (at < 0) return thing;
  }
  return things[things.length - 1]![0];
}
