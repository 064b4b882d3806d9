import type { CellStyle, PagePlan, PlanCell, ReportPlan } from '../core/report/plan';
import { borderCalls } from './borders';
import { rankOf } from './call-budget';
import { gridSteps } from './grid-steps';
import { USUAL_COLUMN } from './list-steps';
import { CALLS_OF_A_PICTURE, insertPicture } from './picture';
import { richTextSteps } from './rich-text-steps';
import { needsRichText, PLAIN_TEXT } from './safe-text';
import { sizeRuns } from './sizes';
import { must, nicety, type Step } from './step';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** Height of a row that nobody has changed, in pixels. It grows by itself with its largest letters. */
export const USUAL_ROW = 21;

const PAPER = '#FFFFFF';

type Report = Pick<ReportPlan, 'styles' | 'fontName' | 'ink'>;

/** How a page comes into a fresh tab, in the order of writing. */
export function pageSteps(tab: () => Tab, page: PagePlan, report: Report): Step[] {
  const rows = page.rowHeights.length;
  const columns = page.columnWidths.length;
  return [
    ...gridSteps(tab, rows, columns, 'page'),
    ...contentSteps(tab, page, report),
    must(() =>
      tab().addDeveloperMetadata(page.tag.key, page.tag.value, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT),
    ),
    ...(page.frozenRows > 0 ? [must(() => tab().setFrozenRows(page.frozenRows))] : []),
    ...lookSteps(tab, page, report),
    ...sizeRuns(page.columnWidths, USUAL_COLUMN).map((size, index) => {
      const names = ['column widths', 'second column width', 'third column width'] as const;
      const rank = rankOf(names[index] ?? 'further column widths');
      return nicety(rank, () => tab().setColumnWidths(size.first + 1, size.count, size.pixels));
    }),
    ...heightSteps(tab, page),
    // Last, when the cells have their sizes and its corner its place.
    ...page.pictures.map((picture) =>
      nicety(rankOf('picture'), () => insertPicture(tab(), picture), CALLS_OF_A_PICTURE),
    ),
    nicety(rankOf('colour of the tab'), () => tab().setTabColor(page.tabColor)),
  ];
}

/**
 * How a page comes over one that stands, on a tab that is long enough; column widths, frozen rows and the colour of
 * the tab stay as they are.
 *
 * @param sameLooks whether every cell has the style that it had: then no looks are written, and those that somebody
 *   gave a cell stay
 */
export function standingPageSteps(tab: () => Tab, page: PagePlan, report: Report, sameLooks: boolean): Step[] {
  const all = () => tab().getRange(1, 1, page.rowHeights.length, page.columnWidths.length);
  if (sameLooks) return contentSteps(tab, page, report, false);
  return [
    ...contentSteps(tab, page, report),
    must(() => all().setBorder(false, false, false, false, false, false)),
    // What was there would be wrong, not plain: these are no niceties here.
    ...lookSteps(tab, page, report).map((step) => (MUST_CHANGE.includes(step.rank) ? { ...step, rank: 0 } : step)),
    ...heightSteps(tab, page),
  ];
}

const MUST_CHANGE: readonly number[] = [rankOf('alignment'), rankOf('fills')];

function styleOf(cell: PlanCell, report: Report): CellStyle {
  return report.styles[cell.style] ?? {};
}

/** What stands in the cells; letters too, unless they are as they were. */
function contentSteps(tab: () => Tab, page: PagePlan, report: Report, letters = true): Step[] {
  const rows = page.rowHeights.length;
  const columns = page.columnWidths.length;
  const all = () => tab().getRange(1, 1, rows, columns);
  const each = <T>(what: (cell: PlanCell) => T): T[][] => page.cells.map((row) => row.map(what));
  const textAt = (row: number, column: number): string => {
    const cell = page.cells[row]?.[column];
    return cell?.kind === 'text' ? cell.text : '';
  };
  const kindAt = (row: number, column: number) => {
    const kind = page.cells[row]?.[column]?.kind;
    if (kind !== 'text' && kind !== 'blank') return 'other';
    return needsRichText(textAt(row, column)) ? 'risky' : 'text';
  };
  return [
    // The formats come first: a text in a cell of plain text is not parsed.
    must(() => all().setNumberFormats(each((cell) => formatOf(cell, styleOf(cell, report))))),
    must(() => all().setValues(each(valueOf))),
    ...richTextSteps(tab, rows, columns, kindAt, textAt),
    ...(letters ? [must(() => all().setTextStyles(textStyles(page, report)))] : []),
  ];
}

function lookSteps(tab: () => Tab, page: PagePlan, report: Report): Step[] {
  const all = () => tab().getRange(1, 1, page.rowHeights.length, page.columnWidths.length);
  const each = <T>(what: (style: CellStyle) => T): T[][] =>
    page.cells.map((row) => row.map((cell) => what(styleOf(cell, report))));
  const steps: Step[] = [
    nicety(rankOf('alignment'), () => all().setHorizontalAlignments(each(({ align }) => align ?? null))),
    nicety(rankOf('vertical alignment'), () => all().setVerticalAlignments(each(({ valign }) => valign ?? 'middle'))),
    // A white ground also hides the lines of the grid.
    nicety(rankOf('fills'), () => all().setBackgrounds(each(({ fill }) => fill ?? PAPER))),
  ];
  if (page.cells.flat().some((cell) => cell.kind !== 'blank' && styleOf(cell, report).wrap)) {
    steps.push(nicety(rankOf('wrapping'), () => all().setWraps(each(({ wrap }) => wrap === true))));
  }
  borderCalls(each((style) => style)).forEach(({ border, below }, index) => {
    const rank = rankOf(index === 0 ? 'lines' : index === 1 ? 'second look of lines' : 'further looks of lines');
    const { SOLID, SOLID_MEDIUM, DASHED } = SpreadsheetApp.BorderStyle;
    const line = { thin: SOLID, medium: SOLID_MEDIUM, dashed: DASHED }[border.line];
    steps.push(
      nicety(rank, () =>
        tab()
          .getRangeList([...below])
          .setBorder(null, null, true, null, null, null, border.color, line),
      ),
    );
  });
  return steps;
}

function heightSteps(tab: () => Tab, page: PagePlan): Step[] {
  return sizeRuns(page.rowHeights, USUAL_ROW).map((size, index) => {
    const names = ['row heights', 'second row height'] as const;
    const rank = rankOf(names[index] ?? 'further row heights');
    return nicety(rank, () => tab().setRowHeights(size.first + 1, size.count, size.pixels));
  });
}

/** Text stands in cells of plain text; a formula never does, as that might stop it. */
function formatOf(cell: PlanCell, style: CellStyle): string {
  if (cell.kind === 'text') return PLAIN_TEXT;
  const format = style.numberFormat ?? 'General';
  return format === PLAIN_TEXT ? 'General' : format;
}

/** What setValues gets. Only a formula of the plan may begin with "=" and become one. */
function valueOf(cell: PlanCell): string | number {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      // Texts that look like a formula follow as rich text.
      return needsRichText(cell.text) ? '' : cell.text;
    case 'number':
      return cell.number;
    case 'date':
      return cell.day;
    case 'formula':
      return cell.formula;
  }
}

function textStyles(page: PagePlan, report: Report): GoogleAppsScript.Spreadsheet.TextStyle[][] {
  const made = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
  const textStyle = (name: string): GoogleAppsScript.Spreadsheet.TextStyle => {
    const known = made.get(name);
    if (known) return known;
    const style = report.styles[name] ?? {};
    const built = SpreadsheetApp.newTextStyle()
      .setFontFamily(report.fontName)
      .setFontSize(style.fontSize ?? 10)
      .setBold(style.bold === true)
      .setItalic(style.italic === true)
      .setForegroundColor(style.color ?? report.ink)
      .build();
    made.set(name, built);
    return built;
  };
  return page.cells.map((row) => row.map((cell) => textStyle(cell.style)));
}
