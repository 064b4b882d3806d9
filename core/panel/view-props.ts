import type { PanelState } from './panel-state';
import type { PanelStore } from './panel-store';

/** What every view of the panel is given. */
export interface ViewProps {
  readonly state: PanelState;
  readonly store: PanelStore;
}
