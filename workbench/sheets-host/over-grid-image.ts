import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Picture } from '../workbook/model';
import type { Blob } from './blob';
import type { RangeService } from './range';
import { ServiceError } from './service-error';
import type { SheetService } from './sheet';
import { read, surface, write } from './surface';

const LARGEST_IMAGE = 2 * 1024 * 1024;
const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A picture over the grid. Only PNG is known to the workbook. */
export class OverGridImage {
  static readonly surface = surface<OverGridImage>('spreadsheet', 'OverGridImage', {
    getWidth: read(),
    getHeight: read(),
    getAltTextTitle: read(),
    getAltTextDescription: read(),
    setWidth: write('i'),
    setHeight: write('i'),
    setAltTextTitle: write('s'),
    setAltTextDescription: write('s'),
    replace: write('o'),
    remove: write(),
  });

  constructor(
    private readonly sheet: SheetService,
    private readonly picture: Picture,
  ) {}

  getWidth(): number {
    return this.picture.width;
  }

  getHeight(): number {
    return this.picture.height;
  }

  getAltTextTitle(): string {
    return this.picture.name;
  }

  getAltTextDescription(): string {
    return this.picture.altText;
  }

  setWidth(width: number): this {
    return this.change((picture) => (picture.width = width));
  }

  setHeight(height: number): this {
    return this.change((picture) => (picture.height = height));
  }

  setAltTextTitle(title: string): this {
    return this.change((picture) => (picture.name = title));
  }

  setAltTextDescription(description: string): this {
    return this.change((picture) => (picture.altText = description));
  }

  /** Another picture in the same place, in its own size. */
  replace(blob: Blob): this {
    checkImage(blob);
    const [width, height] = sizeOf(blob);
    return this.change((picture) => Object.assign(picture, { pngBase64: blob.base64, width, height }));
  }

  remove(): void {
    this.sheet.change((model) => model.pictures.splice(model.pictures.indexOf(this.picture), 1));
  }

  private change(edit: (picture: Picture) => void): this {
    this.sheet.change(() => edit(this.picture));
    return this;
  }
}

/** Puts a PNG over the grid, in its own size, its top left corner in a cell. */
export function placeImage(
  sheet: SheetService,
  blob: Blob,
  cell: RangeService,
  offsetX: number,
  offsetY: number,
): OverGridImage {
  checkImage(blob);
  const [width, height] = sizeOf(blob);
  const { model } = sheet;
  const picture: Picture = {
    name: '',
    altText: '',
    pngBase64: blob.base64,
    left: offsetX + sum(model.columnWidths, cell.area.column, DEFAULT_COLUMN_WIDTH),
    top: offsetY + sum(model.rowHeights, cell.area.row, DEFAULT_ROW_HEIGHT),
    width,
    height,
  };
  sheet.change(() => model.pictures.push(picture));
  return new OverGridImage(sheet, picture);
}

function checkImage(blob: Blob): void {
  const { bytes } = blob;
  if (bytes.length > LARGEST_IMAGE) throw new ServiceError('The image is larger than 2 MB.');
  if (blob.getContentType() !== 'image/png' || PNG_START.some((byte, index) => ((bytes[index] ?? 0) & 255) !== byte)) {
    throw new ServiceError('Invalid image format: the blob is no image/png.');
  }
}

/** Width and height stand in the head of a PNG. */
function sizeOf({ bytes }: Blob): readonly [width: number, height: number] {
  return [bigEndian(bytes, 16), bigEndian(bytes, 20)];
}

function sum(sizes: ReadonlyMap<number, number>, count: number, standard: number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += sizes.get(index) ?? standard;
  return total;
}

function bigEndian(bytes: readonly number[], at: number): number {
  return [0, 1, 2, 3].reduce((value, index) => value * 256 + ((bytes[at + index] ?? 0) & 255), 0);
}
