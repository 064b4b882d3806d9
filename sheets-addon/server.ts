/**
 * The script as Google Sheets runs it. What is exported here becomes a top-level function of Code.js
 * (server-functions.ts); loading it does nothing but define, as every formula pays for it.
 */
import { TITLE, ui } from './menu';
import { customerMathInsertSample, customerMathRefresh } from './panel-calls';

export { answerFormula } from './functions';
export { customerMathHelp, customerMathOpenPanel, onInstall, onOpen } from './menu';
export {
  customerMathBuild,
  customerMathCancel,
  customerMathDiscard,
  customerMathFunctionHelp,
  customerMathInsertSample,
  customerMathLook,
  customerMathProgress,
  customerMathRefresh,
  customerMathSelectRows,
  customerMathShowTab,
} from './panel-calls';

/** From the menu, where no panel is open to say what went wrong. */
export function customerMathSampleFromMenu(): void {
  const screen = ui();
  const answer = customerMathInsertSample({});
  if (!answer.ok) screen.alert(TITLE, answer.message, screen.ButtonSet.OK);
}

/** Refreshes the report whose tab is on screen, and says what moved. */
export function customerMathRefreshFromMenu(): void {
  const screen = ui();
  const id = String(SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getSheetId());
  const answer = customerMathRefresh({ id, token: 'menu' });
  const words = answer.ok ? `Refreshed. ${answer.value.moved ?? ''}` : answer.message;
  screen.alert(TITLE, words, screen.ButtonSet.OK);
}
