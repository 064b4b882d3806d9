import { makeStyles, tokens } from '@fluentui/react-components';
import type { RoleLook, TableLook } from '../host';
import { columnOf, type PanelState } from './panel-state';
import { columnWords } from './panel-words';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '12px' },
  label: { flexShrink: 0 },
  right: { minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'flex-end', rowGap: '2px' },
  chip: {
    boxSizing: 'border-box',
    maxWidth: '100%',
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  letter: { color: tokens.colorNeutralForeground3, marginRight: '6px' },
  none: { color: tokens.colorNeutralForeground3 },
  unsure: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground1 },
});

interface ColumnChipProps {
  readonly state: PanelState;
  readonly look: TableLook;
  readonly role: RoleLook;
}

/** "Came on   E Start date": one role and its column, to read. */
export function ColumnChip({ state, look, role }: ColumnChipProps) {
  const styles = useStyles();
  const index = columnOf(state, role.role);
  const column = look.columns.find((one) => one.index === index);
  const guessed = role.confidence === 'unsure' && state.chosen[role.role] === undefined;
  return (
    <div className={styles.row}>
      <span className={styles.label}>{role.label}</span>
      <span className={styles.right}>
        {column ? (
          <span className={styles.chip} title={columnWords(column)}>
            <span className={styles.letter}>{column.letter}</span>
            {column.header}
          </span>
        ) : (
          <span className={styles.none}>none</span>
        )}
        {column && guessed && <span className={styles.unsure}>not sure, please check</span>}
      </span>
    </div>
  );
}
