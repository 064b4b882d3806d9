import type { Sheet } from '../../workbook/model';
import { ApiObject, NullObject } from '../api-object';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { sheetExtras } from '../sheet-extras';
import { RangeAreas } from './range-areas';
import { rangeOf } from './worksheet';

interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

/** How a sheet prints. Orientation, fit to width and print area are saved; the rest is remembered while the workbook is open. */
export class PageLayout extends ApiObject {
  override readonly typeName = 'PageLayout';
  private readonly host: HostContext;
  private readonly sheet: Sheet;

  constructor(host: HostContext, sheet: Sheet) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  get Orientation(): string {
    return this.sheet.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  }

  set Orientation(orientation: string) {
    if (orientation !== 'Landscape' && orientation !== 'Portrait') throw invalidArgument();
    this.host.editable(this.sheet).orientation = orientation === 'Landscape' ? 'landscape' : 'portrait';
    this.host.touchedSheet(this.sheet);
  }

  get Zoom(): Zoom {
    return this.read('Zoom', { scale: 100 });
  }

  set Zoom(zoom: Zoom) {
    if (typeof zoom !== 'object' || zoom === null) throw invalidArgument();
    const { scale } = zoom;
    if (typeof scale === 'number' && (scale < 10 || scale > 400)) throw invalidArgument();
    this.write('Zoom', zoom);
    this.sheet.fitToPageWidth = zoom.horizontalFitToPages === 1;
  }

  get PaperSize(): string {
    return this.read('PaperSize', 'Letter');
  }

  set PaperSize(size: string) {
    this.write('PaperSize', size);
  }

  get CenterHorizontally(): boolean {
    return this.read('CenterHorizontally', false);
  }

  set CenterHorizontally(center: boolean) {
    this.write('CenterHorizontally', center);
  }

  get CenterVertically(): boolean {
    return this.read('CenterVertically', false);
  }

  set CenterVertically(center: boolean) {
    this.write('CenterVertically', center);
  }

  get PrintGridlines(): boolean {
    return this.read('PrintGridlines', false);
  }

  set PrintGridlines(print: boolean) {
    this.write('PrintGridlines', print);
  }

  get PrintHeadings(): boolean {
    return this.read('PrintHeadings', false);
  }

  set PrintHeadings(print: boolean) {
    this.write('PrintHeadings', print);
  }

  get BlackAndWhite(): boolean {
    return this.read('BlackAndWhite', false);
  }

  set BlackAndWhite(on: boolean) {
    this.write('BlackAndWhite', on);
  }

  /** Margins are in points. */
  get LeftMargin(): number {
    return this.read('LeftMargin', 50.4);
  }

  set LeftMargin(points: number) {
    this.write('LeftMargin', margin(points));
  }

  get RightMargin(): number {
    return this.read('RightMargin', 50.4);
  }

  set RightMargin(points: number) {
    this.write('RightMargin', margin(points));
  }

  get TopMargin(): number {
    return this.read('TopMargin', 54);
  }

  set TopMargin(points: number) {
    this.write('TopMargin', margin(points));
  }

  get BottomMargin(): number {
    return this.read('BottomMargin', 54);
  }

  set BottomMargin(points: number) {
    this.write('BottomMargin', margin(points));
  }

  get HeaderMargin(): number {
    return this.read('HeaderMargin', 21.6);
  }

  set HeaderMargin(points: number) {
    this.write('HeaderMargin', margin(points));
  }

  get FooterMargin(): number {
    return this.read('FooterMargin', 21.6);
  }

  set FooterMargin(points: number) {
    this.write('FooterMargin', margin(points));
  }

  SetPrintArea(range: unknown): void {
    const area = rangeOf(this.host, range, this.sheet).area;
    this.host.editable(this.sheet).printArea = area;
    this.host.touchedSheet(this.sheet);
  }

  GetPrintAreaOrNullObject(): ApiObject {
    const { printArea } = this.sheet;
    return printArea ? new RangeAreas(this.host, this.sheet, [printArea]) : new NullObject();
  }

  SetPrintTitleRows(range: unknown): void {
    this.write('PrintTitleRows', rangeOf(this.host, range, this.sheet).area);
  }

  SetPrintTitleColumns(range: unknown): void {
    this.write('PrintTitleColumns', rangeOf(this.host, range, this.sheet).area);
  }

  /** { top, bottom, left, right, header, footer } in points, inches or centimetres. */
  SetPrintMargins(unit: unknown, margins: Readonly<Record<string, number>>): void {
    const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[String(unit)];
    if (points === undefined) throw invalidArgument();
    for (const [side, size] of Object.entries(margins)) {
      this.write(`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, margin(size * points));
    }
  }

  private read<T>(name: string, standard: T): T {
    return (sheetExtras(this.sheet).pageLayout.get(name) as T | undefined) ?? standard;
  }

  private write(name: string, value: unknown): void {
    this.host.editable(this.sheet);
    sheetExtras(this.sheet).pageLayout.set(name, value);
    this.host.touchedSheet(this.sheet);
  }
}

function margin(points: number): number {
  if (typeof points !== 'number' || points < 0) throw invalidArgument();
  return points;
}
