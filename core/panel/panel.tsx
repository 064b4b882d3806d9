import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { BuildingView } from './building-view';
import { BuiltView } from './built-view';
import { LookingView } from './looking-view';
import type { PanelStore } from './panel-store';
import { TableView } from './table-view';
import { darkTheme, lightTheme } from './theme';
import { useColorScheme } from './use-color-scheme';
import { WelcomeView } from './welcome-view';

const useStyles = makeStyles({
  window: {
    height: '100vh',
    overflowX: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** The whole side panel: one view per stage. */
export function Panel({ store }: { readonly store: PanelStore }) {
  const styles = useStyles();
  const scheme = useColorScheme();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const View = {
    looking: LookingView,
    welcome: WelcomeView,
    table: TableView,
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
      <View state={state} store={store} />
    </FluentProvider>
  );
}
