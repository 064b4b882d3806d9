import type { Pixels } from './png';

export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

type Sum = [red: number, green: number, blue: number, alpha: number, count: number];

const MOST = 256;

/** A picture as numbers of a palette. Colours beyond the 256 commonest take the nearest of these. */
export function indexed({ data }: Pixels): { colors: readonly Rgba[]; indices: Uint8Array } {
  const pixels = data.length / 4;
  const sums = new Map<number, Sum>();
  // Neighbours are mostly alike: the last bucket is looked at first.
  let last = -1;
  let sum: Sum | undefined;
  for (let at = 0; at < data.length; at += 4) {
    const key = bucket(data, at);
    if (key !== last) sum = sums.get(key);
    last = key;
    if (sum) {
      sum[0] += data[at]!;
      sum[1] += data[at + 1]!;
      sum[2] += data[at + 2]!;
      sum[3] += data[at + 3]!;
      sum[4] += 1;
    } else {
      sum = [data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]!, 1];
      sums.set(key, sum);
    }
  }
  const buckets = [...sums].sort((a, b) => b[1][4] - a[1][4] || a[0] - b[0]);
  const means = buckets.map(([key, [red, green, blue, alpha, count]]) => ({
    key,
    color: meanOf(red, green, blue, alpha, count),
  }));
  const colors = means.slice(0, MOST).map(({ color }) => color);
  const indexOf = new Map(means.map(({ key, color }, rank) => [key, rank < MOST ? rank : nearest(colors, color)]));
  const indices = new Uint8Array(pixels);
  last = -1;
  let index = 0;
  for (let at = 0; at < pixels; at += 1) {
    const key = bucket(data, at * 4);
    if (key !== last) index = indexOf.get(key)!;
    last = key;
    indices[at] = index;
  }
  return { colors, indices };
}

function meanOf(red: number, green: number, blue: number, alpha: number, count: number): Rgba {
  return [Math.round(red / count), Math.round(green / count), Math.round(blue / count), Math.round(alpha / count)];
}

/** Colours that the eye hardly tells apart share a bucket: 32 steps a channel, and one for all that is clear. */
function bucket(data: Uint8ClampedArray, at: number): number {
  const alpha = data[at + 3]!;
  if (alpha < 4) return 0;
  return 1 + (((data[at]! >> 3) << 15) | ((data[at + 1]! >> 3) << 10) | ((data[at + 2]! >> 3) << 5) | (alpha >> 3));
}

function nearest(colors: readonly Rgba[], color: Rgba): number {
  let best = 0;
  let least = Infinity;
  colors.forEach((other, index) => {
    const away = other.reduce((sum, channel, at) => sum + (channel - color[at]!) ** 2 * (at === 3 ? 3 : 1), 0);
    if (away < least) [best, least] = [index, away];
  });
  return best;
}
