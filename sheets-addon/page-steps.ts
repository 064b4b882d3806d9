import type { CellStyle, PagePlan, PlanCell, ReportPlan } from '../core/report/plan';
import { borderCalls } from './borders';
import { rankOf } from './call-budget';
import { gridSteps } from './grid-steps';
import { USUAL_COLUMN } from './list-steps';
import { CALLS_OF_A_PICTURE, insertPicture } from './picture';
import { richTextSteps } from './rich-text-steps';
import { needsRichText, PLAIN_TEXT } from './safe-text';
import { sizeRuns } from './sizes';
import type { Step } from './step';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** Height of a row that nobody has changed, in pixels. It grows by itself with its largest letters. */
const USUAL_ROW = 21;

const PAPER = '#FFFFFF';

/** How a page comes into a fresh tab, in the order of writing. */
export function pageSteps(
  tab: () => Tab,
  page: PagePlan,
  report: Pick<ReportPlan, 'styles' | 'fontName' | 'ink'>,
): Step[] {
  const rows = page.rowHeights.length;
  const columns = page.columnWidths.length;
  const all = () => tab().getRange(1, 1, rows, columns);
  const styleOf = (cell: PlanCell): CellStyle => report.styles[cell.style] ?? {};
  const each = <T>(what: (cell: PlanCell) => T): T[][] => page.cells.map((row) => row.map(what));
  const must = (run: () => void): Step => ({ calls: 1, rank: 0, run });
  const nicety = (rank: number, run: () => void, calls = 1): Step => ({ calls, rank, run });
  const textAt = (row: number, column: number): string => {
    const cell = page.cells[row]?.[column];
    return cell?.kind === 'text' ? cell.text : '';
  };
  const kindAt = (row: number, column: number) => {
    const kind = page.cells[row]?.[column]?.kind;
    if (kind !== 'text' && kind !== 'blank') return 'other';
    return needsRichText(textAt(row, column)) ? 'risky' : 'text';
  };

  const steps: Step[] = [
    ...gridSteps(tab, rows, columns, 'page'),
    // The formats come first: a text in a cell of plain text is not parsed.
    must(() => all().setNumberFormats(each((cell) => formatOf(cell, styleOf(cell))))),
    must(() => all().setValues(each(valueOf))),
    ...richTextSteps(tab, rows, columns, kindAt, textAt),
    must(() => all().setTextStyles(textStyles(page, report))),
    must(() =>
      tab().addDeveloperMetadata(page.tag.key, page.tag.value, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT),
    ),
    nicety(rankOf('alignment'), () => all().setHorizontalAlignments(each((cell) => styleOf(cell).align ?? null))),
    nicety(rankOf('vertical alignment'), () =>
      all().setVerticalAlignments(each((cell) => styleOf(cell).valign ?? 'middle')),
    ),
    // A white ground also hides the lines of the grid.
    nicety(rankOf('fills'), () => all().setBackgrounds(each((cell) => styleOf(cell).fill ?? PAPER))),
  ];
  if (page.cells.flat().some((cell) => cell.kind !== 'blank' && styleOf(cell).wrap)) {
    steps.push(nicety(rankOf('wrapping'), () => all().setWraps(each((cell) => styleOf(cell).wrap === true))));
  }
  if (page.frozenRows > 0) steps.push(must(() => tab().setFrozenRows(page.frozenRows)));
  borderCalls(each(styleOf)).forEach(({ border, below }, index) => {
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
  sizeRuns(page.columnWidths, USUAL_COLUMN).forEach((size, index) => {
    const names = ['column widths', 'second column width', 'third column width'] as const;
    const rank = rankOf(names[index] ?? 'further column widths');
    steps.push(nicety(rank, () => tab().setColumnWidths(size.first + 1, size.count, size.pixels)));
  });
  sizeRuns(page.rowHeights, USUAL_ROW).forEach((size, index) => {
    const names = ['row heights', 'second row height'] as const;
    const rank = rankOf(names[index] ?? 'further row heights');
    steps.push(nicety(rank, () => tab().setRowHeights(size.first + 1, size.count, size.pixels)));
  });
  // Last, when the cells have their sizes and its corner its place.
  for (const picture of page.pictures) {
    steps.push(nicety(rankOf('picture'), () => insertPicture(tab(), picture), CALLS_OF_A_PICTURE));
  }
  steps.push(nicety(rankOf('colour of the tab'), () => tab().setTabColor(page.tabColor)));
  return steps;
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

function textStyles(
  page: PagePlan,
  report: Pick<ReportPlan, 'styles' | 'fontName' | 'ink'>,
): GoogleAppsScript.Spreadsheet.TextStyle[][] {
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
