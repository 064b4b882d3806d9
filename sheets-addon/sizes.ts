/** One call that sets the width of neighbouring columns, or the height of neighbouring rows. */
export interface SizeRun {
  /** Zero-based. */
  readonly first: number;
  readonly count: number;
  readonly pixels: number;
}

/**
 * The calls that bring columns (or rows) of `usual` pixels to the sizes wanted, the ones that change
 * most first: any beginning of the list is the best that so many calls can do. The first may set all
 * to the size most of them want; later ones then correct what differs.
 *
 * @param tolerance pixels that nobody notices: a size this near to the usual one stays
 */
export function sizeRuns(wanted: readonly number[], usual: number, tolerance = 2): SizeRun[] {
  const sizes = wanted.map((pixels) => (Math.abs(pixels - usual) <= tolerance ? usual : pixels));
  const plain = correctionsOf(sizes, usual);
  const common = mostCommon(sizes);
  if (common === undefined || common === usual) return plain;
  const painted = [{ first: 0, count: sizes.length, pixels: common }, ...correctionsOf(sizes, common)];
  return painted.length < plain.length ? painted : plain;
}

function correctionsOf(wanted: readonly number[], current: number): SizeRun[] {
  const runs: SizeRun[] = [];
  wanted.forEach((pixels, index) => {
    const last = runs[runs.length - 1];
    if (last && last.pixels === pixels && last.first + last.count === index) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else if (pixels !== current) {
      runs.push({ first: index, count: 1, pixels });
    }
  });
  const change = (run: SizeRun): number => Math.abs(run.pixels - current) * run.count;
  return runs.sort((one, other) => change(other) - change(one));
}

function mostCommon(sizes: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
