import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Message, PanelState } from './panel-state';
import { useAttention } from './use-attention';

const useStyles = makeStyles({
  // Long words of a message, such as a sheet's name, must not widen the panel
  body: { overflowWrap: 'anywhere' },
  bar: { flexShrink: 0 },
});

interface PanelMessageProps {
  readonly state: PanelState;
  readonly place: Message['place'];
}

/** What went wrong or did not happen, beside the thing that was clicked; the focus moves here so that it is read out. */
export function PanelMessage({ state, place }: PanelMessageProps) {
  const { message } = state;
  return message?.place === place ? <Bar state={state} message={message} /> : null;
}

function Bar({ state, message }: { readonly state: PanelState; readonly message: Message }) {
  const styles = useStyles();
  const bar = useAttention(state.attention, 'message');
  return (
    <MessageBar ref={bar} intent={message.tone} layout="multiline" tabIndex={-1} className={styles.bar}>
      <MessageBarBody className={styles.body}>{message.text}</MessageBarBody>
    </MessageBar>
  );
}
