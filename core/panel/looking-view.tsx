import { Spinner } from '@fluentui/react-components';
import { Frame } from './frame';

/** The first moment, before anything is known of the workbook. */
export function LookingView() {
  return (
    <Frame>
      <div role="status">
        <Spinner size="tiny" labelPosition="after" label="Looking at the sheet…" />
      </div>
    </Frame>
  );
}
