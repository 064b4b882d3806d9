import { TextButton } from './text-button';
import type { ViewProps } from './view-props';

/** Reads the sheet in front anew; says so while it does. */
export function LookAgain({ state, store }: ViewProps) {
  const looking = state.busy === 'looking';
  return (
    <TextButton disabledFocusable={looking} onClick={() => void store.lookAgain()}>
      {looking ? 'Looking…' : 'Look again'}
    </TextButton>
  );
}
