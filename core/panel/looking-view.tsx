import { Spinner } from '@fluentui/react-components';
import { Frame } from './frame';
import type { ViewProps } from './view-props';

/** The first moment, before anything is known of the workbook. */
export function LookingView({ state, store }: ViewProps) {
  return (
    <Frame state={state} store={store}>
      <div role="status">
        <Spinner size="tiny" labelPosition="after" label="Looking at the sheet…" />
      </div>
    </Frame>
  );
}
