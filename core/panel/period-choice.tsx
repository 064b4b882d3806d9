import { Input, makeStyles, Select } from '@fluentui/react-components';
import type { PeriodLook, TableLook } from '../host';
import { fieldId, missingIn } from './field-id';
import { PanelField } from './panel-field';
import { periodOf, type PeriodChoice as Choice } from './panel-state';
import type { Missing } from './report-request';
import type { ViewProps } from './view-props';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  days: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '8px' },
  input: { width: '100%', minWidth: 0 },
});

const UNITS: readonly { readonly unit: PeriodLook['unit']; readonly words: string }[] = [
  { unit: 'quarter', words: 'Quarters' },
  { unit: 'month', words: 'Months' },
  { unit: 'year', words: 'Years' },
];

/** Not a period text, so it cannot be mistaken for one. */
const CUSTOM = 'custom';

interface PeriodChoiceProps extends ViewProps {
  readonly look: TableLook;
  readonly missing: readonly Missing[];
}

/** The period of the report: a listed one, or from a day to a day, both included. */
export function PeriodChoice({ state, store, look, missing }: PeriodChoiceProps) {
  const styles = useStyles();
  const period = periodOf(state);
  const choose = (chosen: Choice) => store.dispatch({ type: 'periodChosen', period: chosen });
  return (
    <div className={styles.fields}>
      <PanelField label="Period" inputId={fieldId('period')} missing={missingIn(missing, 'period')}>
        <Select
          id={fieldId('period')}
          value={period === null ? '' : period.kind === 'custom' ? CUSTOM : period.text}
          onChange={(_, { value }) =>
            choose(value === CUSTOM ? { kind: 'custom', from: '', to: '' } : { kind: 'listed', text: value })
          }
        >
          {period === null && <option value="">Choose a period</option>}
          {UNITS.map(({ unit, words }) => {
            const periods = look.periods.filter((one) => one.unit === unit);
            return periods.length === 0 ? null : (
              <optgroup key={unit} label={words}>
                {periods.map((one) => (
                  <option key={one.text} value={one.text}>
                    {one.label}
                  </option>
                ))}
              </optgroup>
            );
          })}
          <option value={CUSTOM}>From a day to a day…</option>
        </Select>
      </PanelField>
      {period?.kind === 'custom' && (
        <div className={styles.days}>
          <PanelField label="From" inputId={fieldId('from')} missing={missingIn(missing, 'from')}>
            <Input
              id={fieldId('from')}
              type="date"
              className={styles.input}
              input={{ className: styles.input }}
              value={period.from}
              onChange={(_, { value }) => choose({ ...period, from: value })}
            />
          </PanelField>
          <PanelField label="To, included" inputId={fieldId('to')} missing={missingIn(missing, 'to')}>
            <Input
              id={fieldId('to')}
              type="date"
              className={styles.input}
              input={{ className: styles.input }}
              value={period.to}
              onChange={(_, { value }) => choose({ ...period, to: value })}
            />
          </PanelField>
        </div>
      )}
    </div>
  );
}
