import { base64 } from './base64';
import { Canvas, coverage, mix, rgb, type Rgb } from './canvas';
import { encodePng } from './png';
import { GAIN, LOSS } from './styles';

/** Sizes in CSS pixels. */
export interface MarblePicture {
  readonly came: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly bowlWidth: number;
  /** Left edge of the second bowl; the first stands at the left edge of the picture. */
  readonly secondAt: number;
  /** Pixels of the picture to a CSS pixel: 2 for sharp screens and print. */
  readonly scale: number;
}

const OUTLINE = rgb('#A9B2BC');
const GLASS = rgb('#EEF2F5');
const SHADE = rgb('#1B2430');
const WHITE = rgb('#FFFFFF');
const LARGEST_MARBLE = 15;

/**
 * Draws who came and who left as two bowls of marbles and returns a PNG file as base64. The same
 * counts always give the same picture; what it says in words stands in cells.
 */
export function marblePicture(picture: MarblePicture): string {
  const { scale } = picture;
  const canvas = new Canvas(picture.width * scale, picture.height * scale);
  const bowls = [0, picture.secondAt].map((at) => bowlAt(at * scale, picture));
  const radius = marbleRadius(bowls[0]!, Math.max(picture.came, picture.left));
  for (const [bowl, count, color] of [
    [bowls[0]!, picture.came, rgb(GAIN)],
    [bowls[1]!, picture.left, rgb(LOSS)],
  ] as const) {
    drawGlass(canvas, bowl);
    for (const place of placesIn(bowl, radius).slice(0, count)) {
      drawMarble(canvas, place, radius, toneAt(place)(color), scale);
    }
    drawOutline(canvas, bowl);
  }
  return base64(encodePng(canvas));
}

/** A bowl: its rim is an ellipse around (x, rim), its body hangs `depth` below the rim. */
interface Bowl {
  readonly x: number;
  readonly rim: number;
  readonly reach: number;
  readonly depth: number;
  readonly rimHeight: number;
  readonly scale: number;
}

function bowlAt(left: number, { bowlWidth, height, scale }: MarblePicture): Bowl {
  const rimHeight = 8 * scale;
  const rim = rimHeight + 3 * scale;
  return {
    x: left + (bowlWidth * scale) / 2 + scale,
    rim,
    reach: (bowlWidth * scale) / 2 - scale,
    depth: height * scale - rim - 9 * scale,
    rimHeight,
    scale,
  };
}

/**
 * Distance from the wall in pixels, negative inside; right near the wall, which is all that is asked.
 * The wall is the curve of |x|^2.5 + |y|^2.5 = 1, a little fuller than an ellipse. Powers are spelt as
 * square roots here and below: a picture has half a million pixels, and Apps Script is slow.
 */
function wallDistance({ x: cx, rim, reach, depth }: Bowl, x: number, y: number): number {
  const across = Math.abs(x - cx) / reach;
  const down = Math.max(0, y - rim) / depth;
  const acrossSlope = across * Math.sqrt(across);
  const downSlope = down * Math.sqrt(down);
  const f = across * acrossSlope + down * downSlope - 1;
  const slope = 2.5 * distance(acrossSlope / reach, downSlope / depth);
  return slope === 0 ? -Infinity : f / slope;
}

function rimDistance({ x: cx, rim, reach, rimHeight }: Bowl, x: number, y: number): number {
  const across = (x - cx) / reach;
  const down = (y - rim) / rimHeight;
  const f = across * across + down * down - 1;
  const slope = 2 * distance(across / reach, down / rimHeight);
  return slope === 0 ? -Infinity : f / slope;
}

function distance(across: number, down: number): number {
  return Math.sqrt(across * across + down * down);
}

type Spot = readonly [x: number, y: number];

/** Where marbles lie in a bowl, the first to fall first: rows that nest into each other, heaped a little in the middle. */
function placesIn(bowl: Bowl, radius: number): Spot[] {
  const rows: Spot[][] = [];
  const inside = (x: number, y: number): boolean => {
    for (let turn = 0; turn < 12; turn += 1) {
      const angle = (turn * Math.PI) / 6;
      const wall = wallDistance(bowl, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      if (wall > -1.5 * bowl.scale) return false;
    }
    return true;
  };
  let y = bowl.rim + bowl.depth;
  while (y > bowl.rim && !inside(bowl.x + radius, y)) y -= 1;
  for (let row = 0; y > bowl.rim + bowl.rimHeight * 0.4; row += 1, y -= radius * Math.sqrt(3)) {
    const spots: Spot[] = [];
    // Odd rows lie in the hollows of even ones.
    for (let x = row % 2 === 0 ? radius : 0; inside(bowl.x + x, y); x += 2 * radius) {
      spots.push([bowl.x + x, y]);
      if (x > 0) spots.push([bowl.x - x, y]);
    }
    rows.push(spots);
  }
  const floor = rows[0]?.[0]?.[1] ?? 0;
  const climb = ([x, at]: Spot): number => floor - at + (0.22 * (x - bowl.x) ** 2) / bowl.reach;
  return rows
    .flat()
    .sort((a, b) => climb(a) - climb(b) || a[0] - b[0])
    .map(([x, at]): Spot => [Math.round(x), Math.round(at)]);
}

/** The largest marble with which the fuller bowl is not more than full. */
function marbleRadius(bowl: Bowl, most: number): number {
  let radius = LARGEST_MARBLE * bowl.scale;
  while (radius > 2 * bowl.scale && placesIn(bowl, radius).length < most) radius -= 1;
  return radius;
}

/** Glass marbles are not all alike. */
const TONES: readonly ((color: Rgb) => Rgb)[] = [
  (color) => color,
  (color) => mix(color, WHITE, 0.16),
  (color) => mix(color, SHADE, 0.1),
];

/** One of the tones, mixed well over neighbours. */
function toneAt([x, y]: Spot): (color: Rgb) => Rgb {
  return TONES[((Math.round(x) * 7 + Math.round(y) * 13) % 11) % TONES.length]!;
}

/** Lit from the upper left: lighter there, darker at the far edge, with a small soft highlight. */
function drawMarble(canvas: Canvas, [x, y]: Spot, radius: number, color: Rgb, scale: number): void {
  const light = mix(color, WHITE, 0.3);
  const dark = mix(color, SHADE, 0.28);
  const box = { left: x - radius - 1, top: y - radius - 1, right: x + radius + 1, bottom: y + radius + 1 };
  canvas.paint(
    box,
    (px, py) => coverage(distance(px - x, py - y) - (radius - 0.6 * scale)),
    (px, py) => {
      const away = distance(px - (x - radius * 0.35), py - (y - radius * 0.4)) / (radius * 1.5);
      return away < 0.5 ? mix(light, color, away * 2) : mix(color, dark, (away - 0.5) * 2);
    },
  );
  const [hx, hy, hr] = [x - radius * 0.33, y - radius * 0.38, radius * 0.3];
  canvas.paint(
    { left: hx - hr, top: hy - hr, right: hx + hr, bottom: hy + hr },
    (px, py) => 0.75 * Math.max(0, 1 - distance(px - hx, py - hy) / hr) ** 0.8,
    WHITE,
  );
}

/** What lies behind the marbles: a shadow on the table and a breath of glass. */
function drawGlass(canvas: Canvas, bowl: Bowl): void {
  const bottom = bowl.rim + bowl.depth;
  const shadow = { reach: bowl.reach * 0.62, height: 6 * bowl.scale };
  canvas.paint(
    {
      left: bowl.x - shadow.reach,
      top: bottom - shadow.height,
      right: bowl.x + shadow.reach,
      bottom: bottom + shadow.height,
    },
    (x, y) => 0.16 * Math.max(0, 1 - distance((x - bowl.x) / shadow.reach, (y - bottom) / shadow.height)),
    SHADE,
  );
  canvas.paint(boxOf(bowl), (x, y) => (y < bowl.rim ? 0 : coverage(wallDistance(bowl, x, y))), mix(GLASS, WHITE, 0.45));
  canvas.paint(rimBoxOf(bowl), (x, y) => coverage(rimDistance(bowl, x, y)), GLASS);
}

function drawOutline(canvas: Canvas, bowl: Bowl): void {
  const half = 0.75 * bowl.scale;
  const line = (away: number): number => coverage(Math.abs(away) - half);
  canvas.paint(boxOf(bowl), (x, y) => (y < bowl.rim ? 0 : line(wallDistance(bowl, x, y))), OUTLINE);
  canvas.paint(rimBoxOf(bowl), (x, y) => line(rimDistance(bowl, x, y)), OUTLINE);
}

function boxOf({ x, rim, reach, depth, rimHeight, scale }: Bowl): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  const edge = 2 * scale;
  return { left: x - reach - edge, top: rim - rimHeight - edge, right: x + reach + edge, bottom: rim + depth + edge };
}

function rimBoxOf(bowl: Bowl): ReturnType<typeof boxOf> {
  return { ...boxOf(bowl), bottom: bowl.rim + bowl.rimHeight + 2 * bowl.scale };
}
