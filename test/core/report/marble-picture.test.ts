import { inflateSync } from 'node:zlib';
import { base64 } from '../../../core/report/base64';
import { marblePicture } from '../../../core/report/marble-picture';

const draw = (came: number, left: number): Buffer =>
  Buffer.from(
    marblePicture({ came, left, width: 558, height: 201, bowlWidth: 244, secondAt: 310, scale: 2 }),
    'base64',
  );

/** Chunks of a PNG file by name. */
function chunks(file: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    found.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

/** How many pixels of the left and of the right half are more red than green, and the other way round. */
function colors(file: Buffer): { green: [number, number]; red: [number, number] } {
  const parts = chunks(file);
  const palette = parts.get('PLTE')!;
  const width = parts.get('IHDR')!.readUInt32BE(0);
  const rows = inflateSync(parts.get('IDAT')!);
  const count = { green: [0, 0] as [number, number], red: [0, 0] as [number, number] };
  for (let at = 0; at < rows.length; at += 1) {
    const x = (at % (width + 1)) - 1;
    if (x < 0) continue;
    const [red, green] = [palette[rows[at]! * 3]!, palette[rows[at]! * 3 + 1]!];
    if (Math.abs(red - green) < 40) continue;
    count[red > green ? 'red' : 'green'][x < width / 2 ? 0 : 1] += 1;
  }
  return count;
}

test('is a PNG file at twice its size, and small', () => {
  const file = draw(50, 50);
  expect(file.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const header = chunks(file).get('IHDR')!;
  expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([1116, 402]);
  expect(file.length).toBeLessThan(60 * 1024);
});

test('shows who came in the left bowl and who left in the right one, by the number of marbles', () => {
  const { green, red } = colors(draw(21, 37));
  expect(green[1]).toBe(0);
  expect(red[0]).toBe(0);
  // Same marbles in both bowls: the inked areas stand to each other as the counts do.
  expect(red[1] / green[0]).toBeGreaterThan(1.55);
  expect(red[1] / green[0]).toBeLessThan(1.95);
});

test('leaves a bowl empty when nobody is in it', () => {
  expect(colors(draw(3, 0)).red).toEqual([0, 0]);
  expect(colors(draw(0, 3)).green).toEqual([0, 0]);
});

test('holds a hundred marbles', () => {
  const { green, red } = colors(draw(100, 1));
  expect(green[0] / red[1]).toBeGreaterThan(60);
});

test('is the same every time', () => {
  expect(draw(9, 37).equals(draw(9, 37))).toBe(true);
});

test('base64 is what Node makes of the same bytes', () => {
  for (const length of [0, 1, 2, 3, 4, 100]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + 200) % 256);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
});
