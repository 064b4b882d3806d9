import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Frame } from './frame';
import { PanelMessage } from './panel-message';
import { HINT } from './text-styles';
import { TwoBowls } from './two-bowls';
import type { ViewProps } from './view-props';

const useStyles = makeStyles({
  lead: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  hint: HINT,
});

/** Shown where the active sheet has no customers: what the product is for, and two ways on. */
export function WelcomeView({ state, store }: ViewProps) {
  const styles = useStyles();
  const inserting = state.busy === 'inserting sample';
  const looking = state.busy === 'looking';
  return (
    <Frame
      state={state}
      store={store}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={state.busy !== null}
            onClick={() => void store.insertSample()}
          >
            {inserting ? 'Inserting sample data…' : 'Try it with sample data'}
          </Button>
          <Button disabledFocusable={state.busy !== null} onClick={() => void store.lookAgain()}>
            {looking ? 'Looking…' : 'Look again'}
          </Button>
        </>
      }
    >
      <TwoBowls />
      <p className={styles.lead}>
        See how many customers came, how many left and what they were worth, in whole numbers, from the list you already
        have. One click builds a one-page report card in which every number can be traced to its customers.
      </p>
      <PanelMessage state={state} place="top" />
      <p className={styles.hint}>
        To use your own customers, open their sheet and click “Look again”. It needs a header row, one row per customer,
        and a column with the day each of them came.
      </p>
    </Frame>
  );
}
