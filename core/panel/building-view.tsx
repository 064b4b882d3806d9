import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { Frame } from './frame';
import { periodOf } from './panel-state';
import { shareWords, STEP_WORDS } from './panel-words';
import { SMALL } from './text-styles';
import { useAttention } from './use-attention';
import type { ViewProps } from './view-props';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    margin: '4px 0',
    ...SMALL,
    color: tokens.colorNeutralForeground3,
  },
  step: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '8px',
    color: tokens.colorNeutralForeground2,
  },
  words: { margin: 0 },
  share: { margin: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

/** A report is being built: what is happening now, and the way out. */
export function BuildingView({ state, store }: ViewProps) {
  const styles = useStyles();
  const cancel = useAttention(state.attention, 'progress');
  const share = state.cancelling ? null : state.share;
  const doing = state.refreshing ? 'Refreshing the report' : 'Building the report card';
  return (
    <Frame
      state={state}
      store={store}
      actions={
        <Button ref={cancel} disabledFocusable={state.cancelling} onClick={() => store.cancel()}>
          {state.cancelling ? 'Cancelling…' : 'Cancel'}
        </Button>
      }
    >
      <div>
        <p className={styles.quiet}>{periodWords(state)}</p>
        <h2 className={styles.heading}>{doing}</h2>
      </div>
      <ProgressBar aria-label={doing} {...(share === null ? {} : { value: share })} />
      <div className={styles.step}>
        {/* Read out once a step: how far it is can be asked of the bar */}
        <p className={styles.words} role="status">
          {state.cancelling ? 'Cancelling…' : state.step ? `${STEP_WORDS[state.step]}…` : 'Starting…'}
        </p>
        {share !== null && (
          <p className={styles.share} aria-hidden="true">
            {shareWords(share)}
          </p>
        )}
      </div>
    </Frame>
  );
}

/** "2026 Q3", "2026-07-01 – 2026-08-15" */
function periodWords(state: ViewProps['state']): string {
  if (state.refreshing) return state.refreshing.tab.name;
  const period = periodOf(state);
  if (!period) return '';
  if (period.kind === 'custom') return `${period.from} – ${period.to}`;
  const label = state.look?.periods.find(({ text }) => text === period.text)?.label;
  return label?.split(' · ')[0] ?? period.text;
}
