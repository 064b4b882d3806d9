import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type RefObject } from 'react';
import { canCopy, copyText } from './copy-text';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  outcome: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const OUTCOMES = { copied: 'Copied', selected: 'Selected, copy by keyboard' } as const;

interface CopyButtonProps {
  readonly text: string;
  /** What a screen reader says; begins with "Copy". */
  readonly label: string;
  /** The element that shows the text. */
  readonly shownIn: RefObject<HTMLElement>;
}

/** "Copy", where there is a clipboard; nothing where there is none. */
export function CopyButton({ text, label, shownIn }: CopyButtonProps) {
  const styles = useStyles();
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES | null>(null);
  if (!canCopy()) return null;
  return (
    <span className={styles.root}>
      <span className={styles.outcome} role="status">
        {outcome && OUTCOMES[outcome]}
      </span>
      <TextButton label={label} onClick={() => void copyText(text, shownIn.current).then(setOutcome)}>
        Copy
      </TextButton>
    </span>
  );
}
