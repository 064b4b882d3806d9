import { makeStyles, Select } from '@fluentui/react-components';
import type { ColumnLook, RoleLook, TableLook } from '../host';
import { fieldId } from './field-id';
import { columnOf, type PanelState } from './panel-state';
import { PanelField } from './panel-field';
import { columnWords } from './panel-words';
import { takenFor } from './report-request';
import type { ViewProps } from './view-props';

const useStyles = makeStyles({
  select: { width: '100%' },
  examples: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface ColumnSelectProps extends ViewProps {
  readonly look: TableLook;
  readonly role: RoleLook;
  /** Show what stands in the column. Only where the drop-downs were opened on purpose. */
  readonly withExamples: boolean;
}

/** Which column plays one role, to change. */
export function ColumnSelect({ state, store, look, role, withExamples }: ColumnSelectProps) {
  const styles = useStyles();
  const index = columnOf(state, role.role);
  const column = look.columns.find((one) => one.index === index);
  const lacking = role.required && !column;
  const taken = takenFor(state, role.role);
  const examples = column && withExamples ? exampleWords(column) : '';
  return (
    <PanelField
      label={role.label}
      inputId={fieldId(role.role)}
      missing={lacking ? 'Needed for a report: choose it.' : (taken ?? alsoUsedFor(state, role))}
      severity={taken !== null || (lacking && state.showMissing) ? 'error' : 'warning'}
      hint={
        examples && (
          <span className={styles.examples} title={examples}>
            {examples}
          </span>
        )
      }
    >
      <Select
        id={fieldId(role.role)}
        className={styles.select}
        title={column ? columnWords(column) : ''}
        value={column ? String(column.index) : ''}
        onChange={(_, data) => void store.chooseColumn(role.role, data.value === '' ? null : Number(data.value))}
      >
        <option value="">{role.required ? 'Choose a column' : 'No column'}</option>
        {look.columns.map((one) => (
          <option key={one.index} value={String(one.index)}>
            {columnWords(one)}
          </option>
        ))}
      </Select>
    </PanelField>
  );
}

/** Two roles on one column are hardly ever meant. */
function alsoUsedFor(state: PanelState, { role }: RoleLook): string | undefined {
  const column = columnOf(state, role);
  const other = state.look?.roles.find((one) => one.role !== role && columnOf(state, one.role) === column);
  return column === null || !other ? undefined : `Also used for “${other.label}”.`;
}

function exampleWords(column: ColumnLook): string {
  const examples = column.examples.filter((example) => example.trim() !== '');
  return examples.length === 0 ? '' : `such as ${examples.join(', ')}`;
}
