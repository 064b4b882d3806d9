import { Select } from '@fluentui/react-components';
import type { DateOrder, TableLook } from '../host';
import { fieldId, missingIn } from './field-id';
import { PanelField } from './panel-field';
import type { Missing } from './report-request';
import type { ViewProps } from './view-props';

const ORDERS: readonly (readonly [order: DateOrder, words: string])[] = [
  ['day first', 'Day first'],
  ['month first', 'Month first'],
];

interface DateQuestionProps extends ViewProps {
  readonly look: TableLook;
  readonly missing: readonly Missing[];
}

/** The one thing that a list may leave open: whether 03/04/2026 is in April or in March. Asked with an example of its own. */
export function DateQuestion({ state, store, look, missing }: DateQuestionProps) {
  const { dateQuestion } = look;
  if (!dateQuestion) return null;
  const { example, readings } = dateQuestion;
  return (
    <PanelField
      label={`Which day is ${example}?`}
      inputId={fieldId('dates')}
      missing={missingIn(missing, 'dates')}
      hint="No other day of the list tells."
    >
      <Select
        id={fieldId('dates')}
        value={state.dates ?? ''}
        onChange={(_, { value }) => {
          const chosen = ORDERS.find(([order]) => order === value);
          if (chosen) void store.chooseDates(chosen[0]);
        }}
      >
        {state.dates === null && <option value="">Choose how days are written</option>}
        {ORDERS.map(([order, words]) => (
          <option key={order} value={order}>
            {`${words}: ${readings[order]}`}
          </option>
        ))}
      </Select>
    </PanelField>
  );
}
