import { Input, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { findFunctions, type FunctionGroupHelp } from './find-functions';
import { Frame } from './frame';
import { FunctionItem } from './function-item';
import { plural } from './panel-words';
import { TextButton } from './text-button';
import { QUIET, SMALL_TITLE } from './text-styles';
import { useAttention } from './use-attention';
import type { ViewProps } from './view-props';

const useStyles = makeStyles({
  // Stays in sight while the list scrolls
  search: {
    position: 'sticky',
    top: '-4px',
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    padding: '4px 0 8px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: QUIET,
  group: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  title: SMALL_TITLE,
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** Every worksheet function, to be found and read; what was on the screen before waits behind it. */
export function FunctionsView({ state, store }: ViewProps) {
  const styles = useStyles();
  const search = useAttention(state.attention, 'search');
  const { functions, problem, words, open } = state.help;
  const groups = functions && findFunctions(functions, words);
  return (
    <Frame
      title="Functions"
      state={state}
      store={store}
      corner={<TextButton onClick={() => store.dispatch({ type: 'helpClosed' })}>Back</TextButton>}
    >
      <div className={styles.search}>
        <Input
          ref={search}
          type="search"
          aria-label="Find a function"
          placeholder="Find a function"
          value={words}
          onChange={(_, { value }) => store.dispatch({ type: 'helpSearched', words: value })}
        />
      </div>
      {problem !== null && (
        <>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
          <div>
            <TextButton onClick={() => void store.openFunctions()}>Try again</TextButton>
          </div>
        </>
      )}
      {!groups && problem === null && (
        <div role="status">
          <Spinner size="tiny" labelPosition="after" label="Fetching the functions…" />
        </div>
      )}
      {groups && (
        <>
          <p className={styles.hint} role="status">
            {foundWords(groups, words)}
          </p>
          {groups.map(({ group, functions: found }) => (
            <section key={group} className={styles.group} aria-label={group}>
              <h2 className={styles.title}>{group}</h2>
              <ul className={styles.list}>
                {found.map((help) => (
                  <FunctionItem
                    key={help.name}
                    help={help}
                    open={open.includes(help.name)}
                    onToggle={() => store.dispatch({ type: 'functionToggled', name: help.name })}
                  />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Frame>
  );
}

function foundWords(groups: readonly FunctionGroupHelp[], words: string): string {
  const count = groups.reduce((sum, { functions }) => sum + functions.length, 0);
  if (count === 0) return 'No function speaks of this. Try another word.';
  if (words.trim() !== '') return plural(count, 'function');
  return `${plural(count, 'function')}. The examples stand on a small sheet of their own; put your ranges in their place.`;
}
