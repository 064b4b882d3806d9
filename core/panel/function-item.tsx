import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { FunctionHelp } from '../host';
import { FunctionDetails } from './function-details';
import { SMALL } from './text-styles';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightRegular },
  button: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: '7px 0',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: '8px',
    textAlign: 'left',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLink },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  openName: { fontWeight: tokens.fontWeightSemibold },
  summary: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    ...SMALL,
    color: tokens.colorNeutralForeground3,
  },
  chevron: { color: tokens.colorNeutralForeground3 },
  turned: { transform: 'rotate(90deg)' },
});

interface FunctionItemProps {
  readonly help: FunctionHelp;
  readonly open: boolean;
  onToggle(): void;
}

/** One function of the list: its name and a line of what it answers, or all of it when open. */
export function FunctionItem({ help, open, onToggle }: FunctionItemProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <li className={styles.item}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-labelledby={`${id}name`}
          aria-describedby={open ? undefined : `${id}summary`}
          onClick={onToggle}
        >
          <span>
            <span className={open ? styles.openName : undefined} id={`${id}name`}>
              {help.name}
            </span>
            {!open && (
              <span className={styles.summary} id={`${id}summary`}>
                {help.summary}
              </span>
            )}
          </span>
          <svg
            className={mergeClasses(styles.chevron, open && styles.turned)}
            width="12"
            height="12"
            viewBox="0 0 12 12"
            aria-hidden
          >
            <path d="M4.5 2.5 8 6l-3.5 3.5" fill="none" stroke="currentColor" />
          </svg>
        </button>
      </h3>
      {open && <FunctionDetails help={help} />}
    </li>
  );
}
