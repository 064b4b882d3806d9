import type { Pixels } from './png';

export type Rgb = readonly [red: number, green: number, blue: number];

/** "#0F766E" → [15, 118, 110] */
export function rgb(hex: string): Rgb {
  const n = parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}

/** `from` at 0, `to` at 1. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const t = Math.max(0, Math.min(1, share));
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t];
}

/** How much of a pixel a shape covers when its edge lies `distance` pixels away, negative inside. */
export function coverage(distance: number): number {
  return Math.max(0, Math.min(1, 0.5 - distance));
}

/** A transparent picture to paint on, where the hosts offer no canvas. */
export class Canvas implements Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.data = new Uint8ClampedArray(width * height * 4);
  }

  /** Lays a colour over every pixel of a box, as opaque as `alpha` says for the pixel's centre. */
  paint(
    box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
    alpha: (x: number, y: number) => number,
    color: Rgb | ((x: number, y: number) => Rgb),
  ): void {
    const right = Math.min(this.width, Math.ceil(box.right));
    const bottom = Math.min(this.height, Math.ceil(box.bottom));
    for (let y = Math.max(0, Math.floor(box.top)); y < bottom; y += 1) {
      for (let x = Math.max(0, Math.floor(box.left)); x < right; x += 1) {
        const over = alpha(x + 0.5, y + 0.5);
        if (over > 0)
          this.blend((y * this.width + x) * 4, over, typeof color === 'function' ? color(x + 0.5, y + 0.5) : color);
      }
    }
  }

  private blend(at: number, over: number, [red, green, blue]: Rgb): void {
    const { data } = this;
    const under = (data[at + 3]! / 255) * (1 - over);
    const alpha = over + under;
    data[at] = (red * over + data[at]! * under) / alpha;
    data[at + 1] = (green * over + data[at + 1]! * under) / alpha;
    data[at + 2] = (blue * over + data[at + 2]! * under) / alpha;
    data[at + 3] = alpha * 255;
  }
}
