import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FiveNumbers } from './five-numbers';
import { Frame } from './frame';
import { PanelMessage } from './panel-message';
import { plural } from './panel-words';
import { QUIET } from './text-styles';
import { useAttention } from './use-attention';
import type { ViewProps } from './view-props';

const useStyles = makeStyles({
  verdict: {
    margin: 0,
    outlineStyle: 'none',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: {
    ...QUIET,
    overflowWrap: 'anywhere',
  },
  moved: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  top: { display: 'flex', flexDirection: 'column', rowGap: '4px', paddingTop: '4px' },
  notes: { paddingLeft: '16px', listStyleType: 'disc' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '8px' },
  narrow: { minWidth: 0, paddingLeft: '4px', paddingRight: '4px' },
});

/** The report stands: its verdict, its five numbers, and the ways to its tabs. */
export function BuiltView({ state, store }: ViewProps) {
  const styles = useStyles();
  const verdict = useAttention(state.attention, 'result');
  const { built } = state;
  if (!built) return null;
  const { summary } = built;
  return (
    <Frame
      state={state}
      store={store}
      actions={
        <>
          <Button appearance="primary" onClick={() => void store.showTab(built.tab)}>
            Show report card
          </Button>
          <div className={styles.pair}>
            <Button className={styles.narrow} onClick={() => void store.showTab(built.movementsTab)}>
              Show customers
            </Button>
            <Button className={styles.narrow} onClick={() => void store.buildAnother()}>
              Build another
            </Button>
          </div>
        </>
      }
    >
      <PanelMessage state={state} place="top" />
      <div className={styles.top}>
        <p className={styles.quiet}>{summary.period}</p>
        <h2 className={styles.verdict} ref={verdict} tabIndex={-1}>
          {summary.verdict}
        </h2>
      </div>
      {built.moved !== undefined && <p className={styles.moved}>Refreshed. {built.moved}</p>}
      <FiveNumbers numbers={summary.fiveNumbers} />
      <p className={styles.quiet}>
        The report card is on the tab “{built.tab.name}”, the customers behind it on “{built.movementsTab.name}”.{' '}
        {plural(summary.rowsRead, 'row')} read,{' '}
        {summary.rowsSetAside === 0 ? 'none' : plural(summary.rowsSetAside, 'row')} set aside.
      </p>
      {summary.notes.length > 0 && (
        <ul className={mergeClasses(styles.quiet, styles.notes)}>
          {summary.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Frame>
  );
}
