// Univer's formula engine in a process of its own: jest cannot load its ES modules.
// In: a JSON array of rows, texts that start with "=" are formulas. Out: the same rows with results.
const { LocaleType, LogLevel, Univer } = require('@univerjs/core');
const { FUniver } = require('@univerjs/core/facade');
const { UniverFormulaEnginePlugin } = require('@univerjs/engine-formula');
const { UniverSheetsPlugin } = require('@univerjs/sheets');
const { UniverSheetsFormulaPlugin } = require('@univerjs/sheets-formula');
require('@univerjs/engine-formula/facade');
require('@univerjs/sheets/facade');
require('@univerjs/sheets-formula/facade');

/** Cell types of Univer: 1 text, 2 number, 3 boolean. */
function univerCell(cell) {
  if (cell === null) return {};
  if (typeof cell === 'string') return cell.startsWith('=') ? { f: cell } : { v: cell, t: 1 };
  return typeof cell === 'number' ? { v: cell, t: 2 } : { v: cell ? 1 : 0, t: 3 };
}

async function calculate(rows) {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  const api = FUniver.newAPI(univer);
  const columnCount = Math.max(...rows.map((row) => row.length));
  const cellData = Object.fromEntries(
    rows.map((row, index) => [index, Object.fromEntries(row.map((cell, column) => [column, univerCell(cell)]))]),
  );
  const book = api.createWorkbook({
    id: 'book',
    sheetOrder: ['sheet'],
    sheets: { sheet: { id: 'sheet', name: 'Sheet', cellData, rowCount: rows.length, columnCount } },
  });
  const formula = api.getFormula();
  const calculated = formula.onCalculationResultApplied(120_000);
  formula.executeCalculation();
  await calculated;
  return book.getActiveSheet().getRange(0, 0, rows.length, columnCount).getRawValues();
}

let input = '';
process.stdin.on('data', (part) => (input += part));
process.stdin.on('end', async () => {
  const results = await calculate(JSON.parse(input));
  process.stdout.write(JSON.stringify(results), () => process.exit(0));
});
