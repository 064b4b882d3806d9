import type { FunctionsMetadata } from './functions-runtime';
import { ExcelAddin } from './addin';
import type { ExcelHost } from './index';
import { plantNativeHost } from './native-host';

/**
 * Makes a task pane frame an add-in of `host`: plants what Excel for Windows plants. Microsoft's
 * office.js then finds itself in Excel, Office.onReady fires with host Excel, and every batch and
 * function call goes to `host`. Nothing of office.js is changed.
 *
 * What the page must do:
 * 1. Serve the folder `node_modules/@microsoft/office-js/dist` as it is, on the page's own origin: office.js itself loads
 *    `excel-win32-16.01.js` and `en-us/office_strings.js` from the folder it came from.
 * 2. In the taskpane.html that it serves, replace the CDN's address of office.js by the local one, and put before it a
 *    script that hands the frame's window to the page. No other script may come first, and it must be a file of the same
 *    origin: the task pane's content security policy forbids inline scripts.
 * 3. Call this function when that script runs, with the parsed functions.json of the built add-in.
 * 4. Wait for `addin.window.Office.onReady()` after the frame's load event; then `addin.callFunction(...)` works.
 *    Functions work without the panel being visible: keep the frame in the page and hide it by style.
 *
 * A frame that is loaded again is attached again and gets a new ExcelAddin; the old one is dead.
 */
export function attachToFrame(frame: object, host: ExcelHost, metadata: FunctionsMetadata): ExcelAddin {
  const native = plantNativeHost(frame, host);
  return new ExcelAddin(host, frame, native, metadata);
}
