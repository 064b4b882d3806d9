import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { RoleLook, TableLook } from '../host';
import { Card } from './card';
import { ColumnChip } from './column-chip';
import { ColumnSelect } from './column-select';
import { columnOf, type PanelState } from './panel-state';
import { TextButton } from './text-button';
import type { ViewProps } from './view-props';

const useStyles = makeStyles({
  rows: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '6px' },
  openRows: { rowGap: '12px' },
});

/** Which column plays which role: chips to read, drop-downs to change. */
export function ColumnsCard({ state, store, look }: ViewProps & { readonly look: TableLook }) {
  const styles = useStyles();
  const open = state.editingColumns;
  return (
    <Card
      title="Columns"
      corner={
        <TextButton
          expanded={open}
          label={open ? 'Done with the columns' : 'Change the columns'}
          onClick={() => store.dispatch({ type: open ? 'columnsClosed' : 'columnsOpened' })}
        >
          {open ? 'Done' : 'Change'}
        </TextButton>
      }
    >
      <ul className={mergeClasses(styles.rows, open && styles.openRows)}>
        {look.roles.map((role) => (
          <li key={role.role}>
            {open || lacksColumn(state, role) ? (
              <ColumnSelect state={state} store={store} look={look} role={role} withExamples={open} />
            ) : (
              <ColumnChip state={state} look={look} role={role} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A report cannot do without this column, so its drop-down is open from the start. */
function lacksColumn(state: PanelState, role: RoleLook): boolean {
  return role.required && columnOf(state, role.role) === null;
}
