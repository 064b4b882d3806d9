import { Button, makeStyles } from '@fluentui/react-components';
import { Frame } from './frame';
import { LookAgain } from './look-again';
import { PanelMessage } from './panel-message';
import { HINT, SENTENCE } from './text-styles';
import { useAttention } from './use-attention';
import type { ViewProps } from './view-props';

const useStyles = makeStyles({
  sentence: SENTENCE,
  hint: {
    ...HINT,
    overflowWrap: 'anywhere',
  },
});

/** The tab in front belongs to a report that was built before: what it is, and the button that refreshes it. */
export function ReportView({ state, store }: ViewProps) {
  const styles = useStyles();
  const sentence = useAttention(state.attention, 'report');
  const { report } = state;
  if (!report) return null;
  return (
    <Frame
      state={state}
      store={store}
      corner={<LookAgain state={state} store={store} />}
      actions={
        <>
          <PanelMessage state={state} place="build" />
          {report.canRefresh && (
            <Button appearance="primary" disabledFocusable={state.busy !== null} onClick={() => void store.refresh()}>
              Refresh this report
            </Button>
          )}
        </>
      }
    >
      <PanelMessage state={state} place="top" />
      <p className={styles.sentence} ref={sentence} tabIndex={-1}>
        {report.sentence}
      </p>
      <p className={styles.hint}>
        {report.canRefresh
          ? 'Refreshing reads the customers again and rewrites this report where it stands. What you wrote under “Why, and what we will do” stays with its reason; names, places, widths and print set-up of the tabs stay too.'
          : `It does not say how it was built and cannot be refreshed. Build it anew: open the tab “${report.source}” and click “Look again”.`}
      </p>
      {report.canRefresh && (
        <p className={styles.hint}>For another report, open the tab with your customers and click “Look again”.</p>
      )}
    </Frame>
  );
}
