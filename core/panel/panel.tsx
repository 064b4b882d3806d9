import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { BuildingView } from './building-view';
import { BuiltView } from './built-view';
import { FunctionsView } from './functions-view';
import { LookingView } from './looking-view';
import type { PanelStore } from './panel-store';
import { ReportView } from './report-view';
import { TableView } from './table-view';
import { darkTheme, lightTheme } from './theme';
import { useColorScheme } from './use-color-scheme';
import { WelcomeView } from './welcome-view';

const useStyles = makeStyles({
  window: {
    position: 'relative',
    height: '100vh',
    overflowX: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  layer: { position: 'absolute', inset: 0 },
  // Out of sight and of the tab order, with everything typed, scrolled and opened in it as it was
  behind: { visibility: 'hidden' },
});

/** The whole side panel: one view per stage, and the functions before it when they are asked for. */
export function Panel({ store }: { readonly store: PanelStore }) {
  const styles = useStyles();
  const scheme = useColorScheme();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { help } = state;
  const View = {
    looking: LookingView,
    welcome: WelcomeView,
    table: TableView,
    report: ReportView,
    building: BuildingView,
    built: BuiltView,
  }[state.stage];
  return (
    <FluentProvider
      theme={scheme === 'dark' ? darkTheme : lightTheme}
      className={styles.window}
      // For what the browser draws itself: scroll bars, the calendar sign of a date, the list of a drop-down
      style={{ colorScheme: scheme }}
    >
      <div className={mergeClasses(styles.layer, help.shown && styles.behind)}>
        <View state={state} store={store} />
      </div>
      {(help.shown || help.functions) && (
        <div className={mergeClasses(styles.layer, !help.shown && styles.behind)}>
          <FunctionsView state={state} store={store} />
        </div>
      )}
    </FluentProvider>
  );
}
