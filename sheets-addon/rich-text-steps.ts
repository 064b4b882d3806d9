import { richTextBlocks, type TextKind } from './safe-text';
import { must, type Step } from './step';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes again, as rich text, what setValues might have taken for a formula; one call for each block of such texts. */
export function richTextSteps(
  tab: () => Tab,
  rows: number,
  columns: number,
  kindAt: (row: number, column: number) => TextKind,
  textAt: (row: number, column: number) => string,
): Step[] {
  return richTextBlocks(rows, columns, kindAt).map((block) =>
    must(() => {
      const texts = Array.from({ length: block.rows }, (_row, row) =>
        Array.from({ length: block.columns }, (_column, column) =>
          SpreadsheetApp.newRichTextValue()
            .setText(textAt(block.row + row, block.column + column))
            .build(),
        ),
      );
      tab()
        .getRange(block.row + 1, block.column + 1, block.rows, block.columns)
        .setRichTextValues(texts);
    }),
  );
}
