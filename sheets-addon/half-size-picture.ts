import { unzlibSync } from 'fflate';
import { base64 } from '../core/report/base64';
import { encodePng } from '../core/report/png';

/**
 * The core draws pictures at twice their size. Google Sheets shows a picture at its own size unless two
 * more calls set another, which a build cannot afford; so each four pixels become one.
 *
 * @param pngBase64 a PNG file as the core writes it: eight bits a pixel, a palette, unfiltered rows
 */
export function halfSizePicture(pngBase64: string): string {
  const { width, height, colors, alphas, indices } = readPng(bytesOf(pngBase64));
  const small = { width: width >> 1, height: height >> 1 };
  const data = new Uint8ClampedArray(small.width * small.height * 4);
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      let alpha = 0;
      const sum = [0, 0, 0];
      for (const [dx, dy] of FOUR) {
        const index = indices[(2 * y + dy) * (width + 1) + 1 + 2 * x + dx] ?? 0;
        const opacity = alphas[index] ?? 255;
        alpha += opacity;
        for (let part = 0; part < 3; part += 1)
          sum[part] = (sum[part] ?? 0) + (colors[3 * index + part] ?? 0) * opacity;
      }
      const at = 4 * (y * small.width + x);
      // A clear pixel has no colour of its own to share.
      for (let part = 0; part < 3 && alpha > 0; part += 1) data[at + part] = (sum[part] ?? 0) / alpha;
      data[at + 3] = alpha / 4;
    }
  }
  return base64(encodePng({ ...small, data }));
}

/** Width and height in pixels. */
export function sizeOfPng(pngBase64: string): { width: number; height: number } {
  // Signature, then the header: 24 bytes are 32 letters of base64.
  const view = new DataView(bytesOf(pngBase64.slice(0, 32)).buffer);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const FOUR = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

interface Png {
  readonly width: number;
  readonly height: number;
  readonly colors: Uint8Array;
  readonly alphas: Uint8Array;
  /** Row by row, each with one byte ahead of it that names its filter. */
  readonly indices: Uint8Array;
}

/** Reads the chunks of a PNG file ("Portable Network Graphics Specification", W3C, §5): length, name, content, checksum. */
function readPng(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < bytes.length; at += view.getUint32(at) + 12) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.set(name, bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const chunk = (name: string): Uint8Array => chunks.get(name) ?? new Uint8Array(0);
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    colors: chunk('PLTE'),
    alphas: chunk('tRNS'),
    indices: unzlibSync(chunk('IDAT')),
  };
}

function bytesOf(text: string): Uint8Array {
  const letters = text.replace(/=+$/, '');
  const bytes = new Uint8Array((letters.length * 3) >> 2);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of letters) {
    held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 255;
    at += 1;
  }
  return bytes;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
