import { notFromACell } from './reply';

export const TITLE = 'Customer Math';

/**
 * Puts the menu under Extensions. Runs also where the add-on is installed but not yet used in this
 * file: nothing may then be read or stored, and whatever tries takes the menu with it (Google's
 * "Authorization for Editor add-ons").
 */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Build report card', 'customerMathOpenPanel')
    .addItem('Refresh this report', 'customerMathRefreshFromMenu')
    .addItem('Insert sample data', 'customerMathSampleFromMenu')
    .addItem('Help', 'customerMathHelp')
    .addToUi();
}

/** Nobody opens a file again just after installing: the menu is wanted at once. */
export function onInstall(): void {
  onOpen();
}

export function customerMathOpenPanel(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(TITLE);
  ui().showSidebar(page);
}

export function customerMathHelp(): void {
  ui().alert(TITLE, HELP, ui().ButtonSet.OK);
}

/** The user interface, which menus have and cells do not: every top-level function can be typed into a cell. */
export function ui(): GoogleAppsScript.Base.Ui {
  try {
    return SpreadsheetApp.getUi();
  } catch {
    throw notFromACell();
  }
}

const HELP = [
  'Open the tab with your customers: one row per customer, with the day they came and the day they left.',
  'Choose Build report card. The panel shows what it recognised; change what is wrong, choose a period, and press Build report card.',
  'In a cell, type =NETGROWTH( and the like; the help beside the formula says what goes where.',
  'Nothing leaves your spreadsheet.',
].join('\n\n');
