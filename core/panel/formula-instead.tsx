import { makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { CopyButton } from './copy-button';
import { CODE, CODE_BLOCK, HINT } from './text-styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: '8px' },
  text: HINT,
  code: {
    ...CODE_BLOCK,
    ...CODE,
  },
});

interface FormulaInsteadProps {
  readonly formula: string;
  /** Of the words that say why nothing can be built. */
  readonly textId: string;
}

/** Why a plain list of another kind has no report card yet, and the formula that counts it. */
export function FormulaInstead({ formula, textId }: FormulaInsteadProps) {
  const styles = useStyles();
  const code = useRef<HTMLElement>(null);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <p className={styles.text} id={textId}>
          Count this list with a formula in a cell. For a report card, choose its columns above.
        </p>
        <CopyButton text={formula} label="Copy the formula" shownIn={code} />
      </div>
      <code className={styles.code} ref={code}>
        {formula}
      </code>
    </div>
  );
}
