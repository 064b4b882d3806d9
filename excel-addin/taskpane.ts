/** The task pane: offers the workbook to the panel, then loads the panel. */
import { excelHost } from './host';

declare global {
  interface Window {
    /** The panel's questions to this workbook, for the panel and for tests of the built files. */
    customerMath: { readonly host: typeof excelHost };
  }
}

window.customerMath = { host: excelHost };

void Office.onReady().then(async () => {
  const root = document.getElementById('root');
  if (!root) return;
  try {
    const { mountPanel } = await import(/* webpackChunkName: "panel" */ '../core/panel/mount-panel');
    mountPanel(root, excelHost);
  } catch {
    root.textContent = 'The panel could not be loaded. Check the connection, then close and open it again.';
  }
});
