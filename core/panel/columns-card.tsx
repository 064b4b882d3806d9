import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { RoleLook, TableLook } from '../host';
import { Card } from './card';
import { ColumnChip } from './column-chip';
import { ColumnSelect } from './column-select';
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
            {open || isAskedFor(look, role) ? (
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

/** While a required column is not known, the drop-downs of those that a report needs are open without being asked for. */
function isAskedFor(look: TableLook, role: RoleLook): boolean {
  return role.required && look.layout === 'unknown';
}
