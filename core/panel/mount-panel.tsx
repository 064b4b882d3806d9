import { createRoot } from 'react-dom/client';
import type { PanelHost } from '../host';
import { Panel } from './panel';
import { createPanelStore } from './panel-store';

/**
 * Draws the side panel into an element of the host's page and looks at the active sheet.
 * Call it once per page; the panel takes the whole window.
 */
export function mountPanel(root: HTMLElement, host: PanelHost): void {
  const store = createPanelStore(host);
  document.body.style.margin = '0';
  createRoot(root).render(<Panel store={store} />);
  void store.open();
}
