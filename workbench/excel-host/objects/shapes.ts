import type { Picture, Sheet } from '../../workbook/model';
import { ApiCollection, ApiObject } from '../api-object';
import type { HostContext } from '../context';
import { invalidArgument, itemNotFound } from '../errors';
import { pngSize } from '../png-size';
import { PIXELS_PER_POINT } from './range-format';

const ids = new WeakMap<Picture, string>();
const unlocked = new WeakSet<Picture>();

/** A picture on a sheet. Excel measures it in points and keeps its proportions unless told otherwise. */
export class Shape extends ApiObject {
  override readonly typeName = 'Shape';
  private readonly host: HostContext;
  private readonly sheet: Sheet;
  private readonly picture: Picture;

  constructor(host: HostContext, sheet: Sheet, picture: Picture) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.picture = picture;
  }

  override get key(): string {
    return this.Id;
  }

  get Id(): string {
    const known = ids.get(this.picture);
    if (known !== undefined) return known;
    const made = `{shape-${this.host.newId()}}`;
    ids.set(this.picture, made);
    return made;
  }

  get Type(): string {
    return 'Image';
  }

  get Visible(): boolean {
    return true;
  }

  get Name(): string {
    return this.picture.name;
  }

  set Name(name: string) {
    if (typeof name !== 'string' || name === '') throw invalidArgument();
    this.editable().name = name;
  }

  get AltTextDescription(): string {
    return this.picture.altText;
  }

  set AltTextDescription(text: string) {
    this.editable().altText = text;
  }

  /** The workbook model has one text for a picture: the description. The title is accepted, as Excel does. */
  get AltTextTitle(): string {
    return '';
  }

  set AltTextTitle(text: string) {
    if (typeof text !== 'string') throw invalidArgument();
    this.editable();
  }

  get LockAspectRatio(): boolean {
    return !unlocked.has(this.picture);
  }

  set LockAspectRatio(lock: boolean) {
    this.editable();
    if (lock) unlocked.delete(this.picture);
    else unlocked.add(this.picture);
  }

  get Placement(): string {
    return 'TwoCell';
  }

  set Placement(placement: string) {
    if (!['TwoCell', 'OneCell', 'Absolute'].includes(placement)) throw invalidArgument();
    this.editable();
  }

  get Left(): number {
    return this.picture.left / PIXELS_PER_POINT;
  }

  set Left(points: number) {
    this.editable().left = pixels(points);
  }

  get Top(): number {
    return this.picture.top / PIXELS_PER_POINT;
  }

  set Top(points: number) {
    this.editable().top = pixels(points);
  }

  get Width(): number {
    return this.picture.width / PIXELS_PER_POINT;
  }

  set Width(points: number) {
    const picture = this.editable();
    const width = pixels(points);
    if (this.LockAspectRatio && picture.width > 0) picture.height *= width / picture.width;
    picture.width = width;
  }

  get Height(): number {
    return this.picture.height / PIXELS_PER_POINT;
  }

  set Height(points: number) {
    const picture = this.editable();
    const height = pixels(points);
    if (this.LockAspectRatio && picture.height > 0) picture.width *= height / picture.height;
    picture.height = height;
  }

  Delete(): void {
    const index = this.sheet.pictures.indexOf(this.editable());
    if (index < 0) throw itemNotFound();
    this.sheet.pictures.splice(index, 1);
  }

  private editable(): Picture {
    this.host.editable(this.sheet);
    this.host.touchedSheet(this.sheet);
    return this.picture;
  }
}

export class ShapeCollection extends ApiCollection<Shape> {
  override readonly typeName = 'ShapeCollection';
  private readonly host: HostContext;
  private readonly sheet: Sheet;

  constructor(host: HostContext, sheet: Sheet) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  override list(): readonly Shape[] {
    return this.sheet.pictures.map((picture) => new Shape(this.host, this.sheet, picture));
  }

  override find(key: unknown): Shape | undefined {
    return this.list().find((shape) => shape.Id === key || shape.Name === key);
  }

  /** PNG only: the workbook model draws no other kind. Its size at first is that of its pixels. */
  AddImage(base64: unknown): Shape {
    this.host.editable(this.sheet);
    const size = typeof base64 === 'string' ? pngSize(base64) : null;
    if (!size || typeof base64 !== 'string') throw invalidArgument();
    const name = `Picture ${this.sheet.pictures.length + 1}`;
    const picture: Picture = { name, altText: '', pngBase64: base64, left: 0, top: 0, ...size };
    this.sheet.pictures.push(picture);
    this.host.touchedSheet(this.sheet);
    return new Shape(this.host, this.sheet, picture);
  }
}

function pixels(points: number): number {
  if (typeof points !== 'number' || !Number.isFinite(points) || points < 0) throw invalidArgument();
  return points * PIXELS_PER_POINT;
}
