import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { TextButton } from './text-button';
import { QUIET } from './text-styles';
import { useAttention } from './use-attention';
import type { ViewProps } from './view-props';

const useStyles = makeStyles({
  frame: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  header: {
    minHeight: '32px',
    padding: '10px 16px 2px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: {
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '4px 16px 16px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '14px',
  },
  footer: {
    padding: '12px 16px 10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  bottom: {
    minHeight: '24px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
  },
  promise: QUIET,
});

interface FrameProps extends ViewProps {
  /** @default 'Customer Math' */
  readonly title?: string;
  /** Beside the title. */
  readonly corner?: ReactNode;
  readonly children: ReactNode;
  /** What can be done now, always in sight. */
  readonly actions?: ReactNode;
}

/** What every view has in common: the title on top, the actions and the promise at the bottom, and a middle that scrolls. */
export function Frame({ title = 'Customer Math', corner, children, actions, state, store }: FrameProps) {
  const styles = useStyles();
  const functions = useAttention(state.attention, 'functions');
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        {corner}
      </header>
      <main className={styles.content}>{children}</main>
      <footer className={styles.footer}>
        {actions}
        <div className={styles.bottom}>
          <p className={styles.promise}>Nothing leaves your workbook.</p>
          {!state.help.shown && (
            <TextButton focusRef={functions} onClick={() => void store.openFunctions()}>
              Functions
            </TextButton>
          )}
        </div>
      </footer>
    </div>
  );
}
