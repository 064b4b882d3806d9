import type { Area, BorderLine, CellFormat } from '../../workbook/model';
import { ApiCollection, ApiObject, setProperty, upper } from '../api-object';
import { colorText } from '../color';
import { invalidArgument } from '../errors';
import { changeFormat, formatAt } from '../sheet-extras';
import type { FormatTarget } from './range-format';

/**
 * The workbook model draws lines above and below cells. Vertical and diagonal lines are accepted,
 * as Excel accepts them, and leave no trace.
 */
const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
  'DiagonalDown',
  'DiagonalUp',
] as const;

type Edge = (typeof EDGES)[number];
type Side = 'borderTop' | 'borderBottom';

const DASHES = ['Dash', 'DashDot', 'DashDotDot', 'Dot', 'SlantDashDot'];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];
const PLAIN: BorderLine = { line: 'thin', color: '#000000' };

export class RangeBorderCollection extends ApiCollection<RangeBorder> {
  override readonly typeName = 'RangeBorderCollection';
  private readonly target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.target = target;
  }

  override list(): readonly RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.target, edge));
  }

  override GetItem(edge: unknown): RangeBorder {
    const known = EDGES.find((name) => name === edge);
    if (!known) throw invalidArgument();
    return new RangeBorder(this.target, known);
  }

  /** { bottom: { style: 'Continuous', color: '#D8DDE3' } } of setCellProperties. */
  apply(wanted: object): void {
    for (const [side, border] of Object.entries(wanted)) {
      const edge = side === 'horizontal' || side === 'vertical' ? `Inside${upper(side)}` : `Edge${upper(side)}`;
      const item = this.GetItem(edge);
      for (const [name, value] of Object.entries(border as object)) setProperty(item, upper(name), value);
    }
  }
}

export class RangeBorder extends ApiObject {
  override readonly typeName = 'RangeBorder';
  private readonly target: FormatTarget;
  private readonly edge: Edge;

  constructor(target: FormatTarget, edge: Edge) {
    super();
    this.target = target;
    this.edge = edge;
  }

  override get key(): string {
    return this.edge;
  }

  get SideIndex(): string {
    return this.edge;
  }

  get Style(): string {
    const line = this.read()?.line;
    return line === undefined ? 'None' : line === 'dashed' ? 'Dash' : 'Continuous';
  }

  set Style(value: string) {
    if (!['None', 'Continuous', 'Double', ...DASHES].includes(value)) throw invalidArgument();
    if (value === 'None') {
      this.change(() => null);
      return;
    }
    const isDashed = DASHES.includes(value);
    this.change((line) => ({ ...line, line: isDashed ? 'dashed' : line.line === 'medium' ? 'medium' : 'thin' }));
  }

  get Weight(): string {
    return this.read()?.line === 'medium' ? 'Medium' : 'Thin';
  }

  set Weight(value: string) {
    if (!WEIGHTS.includes(value)) throw invalidArgument();
    const isHeavy = value === 'Medium' || value === 'Thick';
    this.change((line) => (line.line === 'dashed' ? line : { ...line, line: isHeavy ? 'medium' : 'thin' }));
  }

  get Color(): string {
    return this.read()?.color ?? '#000000';
  }

  set Color(value: string) {
    const color = colorText(value);
    this.change((line) => ({ ...line, color }));
  }

  private read(): BorderLine | undefined {
    const area = this.target.areas[0];
    const [lines] = area ? this.lines(area) : [];
    return lines && formatAt(this.target.sheet, lines.area.row, lines.area.column)[lines.side];
  }

  private change(change: (line: BorderLine) => BorderLine | null): void {
    const { host, sheet, areas } = this.target;
    host.editable(sheet);
    for (const area of areas) {
      for (const lines of this.lines(area)) {
        changeFormat(sheet, lines.area, (format) => withLine(format, lines.side, change(format[lines.side] ?? PLAIN)));
        host.touchedCells(sheet, lines.area);
      }
    }
  }

  /** Which sides of which cells this edge consists of. */
  private lines(area: Area): { area: Area; side: Side }[] {
    switch (this.edge) {
      case 'EdgeTop':
        return [{ area: { ...area, rows: 1 }, side: 'borderTop' }];
      case 'EdgeBottom':
        return [{ area: { ...area, row: area.row + area.rows - 1, rows: 1 }, side: 'borderBottom' }];
      case 'InsideHorizontal':
        return area.rows < 2 ? [] : [{ area: { ...area, rows: area.rows - 1 }, side: 'borderBottom' }];
      default:
        return [];
    }
  }
}

function withLine(format: CellFormat, side: Side, line: BorderLine | null): CellFormat {
  const next: { -readonly [K in keyof CellFormat]: CellFormat[K] } = { ...format };
  if (line) next[side] = line;
  else delete next[side];
  return next;
}
