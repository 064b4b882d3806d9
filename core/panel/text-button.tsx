import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // Tall enough for a finger, and for a trembling hand with a mouse
  root: {
    minHeight: '24px',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
});

interface TextButtonProps {
  readonly children: ReactNode;
  readonly disabledFocusable?: boolean;
  /** What a screen reader says, where the words alone do not tell what they belong to. Begins with the words. */
  readonly label?: string;
  readonly expanded?: boolean;
  /** Takes the element, to move the focus to it: see use-attention.ts. */
  readonly focusRef?: (element: HTMLElement | null) => void;
  onClick(): void;
}

/** A small action in the flow of the text: "Change", "Show me". */
export function TextButton({
  children,
  disabledFocusable = false,
  label,
  expanded,
  focusRef,
  onClick,
}: TextButtonProps) {
  const styles = useStyles();
  return (
    <Link
      as="button"
      ref={focusRef}
      className={styles.root}
      disabledFocusable={disabledFocusable}
      aria-label={label}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {children}
    </Link>
  );
}
