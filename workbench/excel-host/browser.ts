import type { FunctionsMetadata } from './functions-runtime';
import { ExcelAddin } from './addin';
import type { ExcelHost } from './index';
import { plantNativeHost } from './native-host';

/** The name under which the workbench page offers `attachToFrame` to its task pane frame. */
export const ATTACH = 'attachExcelFrame';

/**
 * The script that must run in the frame before office.js. Serve it from the page's own origin as a
 * file: the task pane's content security policy forbids inline scripts.
 */
export const FRAME_SCRIPT = `parent.${ATTACH}(window);\n`;

/**
 * Makes a task pane frame an add-in of `host`: plants what Excel for Windows plants. Microsoft's
 * office.js then finds itself in Excel, Office.onReady fires with host Excel, and every batch and
 * function call goes to `host`. Nothing of office.js is changed.
 *
 * What the page must do:
 * 1. Serve the folder `node_modules/@microsoft/office-js/dist` as it is, say under `/office/`, on the page's own origin:
 *    office.js loads `excel-win32-16.01.js` and `en-us/office_strings.js` from where it came from itself.
 * 2. In the taskpane.html that it serves, replace the CDN's address of office.js by `/office/office.js`, and put
 *    `<script src="/workbench/excel-frame.js"></script>` (content: FRAME_SCRIPT) directly before it. No other script may come first.
 * 3. Before the frame loads, set
 *    `window[ATTACH] = (frame) => { addin = attachToFrame(frame, host, functionsJson) }`,
 *    with functionsJson the parsed functions.json of the built add-in.
 * 4. Wait for `addin.window.Office.onReady()` after the frame's load event; then `addin.callFunction(...)` works.
 *    Functions work without the panel being visible: keep the frame in the page and hide it by style.
 *
 * A frame that is loaded again is attached again and gets a new ExcelAddin; the old one is dead.
 */
export function attachToFrame(frame: object, host: ExcelHost, metadata: FunctionsMetadata): ExcelAddin {
  const native = plantNativeHost(frame, host);
  return new ExcelAddin(host, frame, native, metadata);
}
