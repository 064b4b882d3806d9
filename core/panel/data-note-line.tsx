import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DataNote } from '../host';
import type { PanelStore } from './panel-store';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '10px' },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  severity: { fontWeight: tokens.fontWeightSemibold },
  info: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

/** A word and not only a colour says how serious a note is; a plain note needs none. */
const SEVERITY_WORDS = { info: '', warning: 'Check: ', error: 'Problem: ' } as const;

/** One line of the data check, with its rows a click away. */
export function DataNoteLine({ note, store }: { readonly note: DataNote; readonly store: PanelStore }) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <span className={styles.text}>
        <span className={mergeClasses(styles.severity, styles[note.severity])}>{SEVERITY_WORDS[note.severity]}</span>
        {note.text}
      </span>
      {note.rows.length > 0 && (
        <TextButton label={`Show me: ${note.text}`} onClick={() => void store.showRows(note.rows)}>
          Show me
        </TextButton>
      )}
    </li>
  );
}
