import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { FunctionHelp } from '../host';
import { AnswerTable } from './answer-table';
import { CopyButton } from './copy-button';
import { answerWords, numberWords } from './panel-words';
import { CODE, CODE_BLOCK, HINT, QUIET, SMALL_TITLE } from './text-styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '2px 0 16px' },
  paragraph: { margin: 0 },
  code: CODE,
  block: CODE_BLOCK,
  quiet: QUIET,
  part: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  head: { minHeight: '24px', display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  title: SMALL_TITLE,
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: '6px' },
  term: { color: tokens.colorNeutralForeground1 },
  description: HINT,
  bullets: { paddingLeft: '16px', listStyleType: 'disc', color: tokens.colorNeutralForeground2 },
  result: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

/** Everything there is to say about one function. */
export function FunctionDetails({ help }: { readonly help: FunctionHelp }) {
  const styles = useStyles();
  const formula = useRef<HTMLElement>(null);
  const { name, example } = help;
  return (
    <div className={styles.root}>
      <p className={styles.paragraph}>{help.summary}</p>
      <code className={styles.code}>{help.signature}</code>
      <Part title="Arguments">
        <dl className={styles.list}>
          {help.args.map((argument) => (
            <div key={argument.name}>
              <dt className={styles.term}>
                <code className={styles.code}>{argument.name}</code>
                {argument.optional && <span className={styles.quiet}> optional</span>}
              </dt>
              <dd className={styles.description}>{argument.summary}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title="Answer">
        <p className={styles.description}>{answerWords(help.answer)}</p>
      </Part>
      <Part
        title="Example"
        corner={<CopyButton text={example.formula} label={`Copy the example of ${name}`} shownIn={formula} />}
      >
        <code className={mergeClasses(styles.code, styles.block)} ref={formula}>
          {example.formula}
        </code>
        {Array.isArray(example.result) ? (
          <AnswerTable rows={example.result} label={`What the example of ${name} gives`} />
        ) : (
          <p className={styles.result}>
            <span className={styles.quiet}>gives </span>
            {typeof example.result === 'number' ? numberWords(example.result) : example.result}
          </p>
        )}
      </Part>
      <Part title="An error, in words, for">
        <ul className={mergeClasses(styles.description, styles.bullets)}>
          {help.errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      </Part>
      <p className={styles.quiet}>Definition: {help.section}</p>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly corner?: ReactNode;
  readonly children: ReactNode;
}

function Part({ title, corner, children }: PartProps) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      {corner === undefined ? (
        <h4 className={styles.title}>{title}</h4>
      ) : (
        <div className={styles.head}>
          <h4 className={styles.title}>{title}</h4>
          {corner}
        </div>
      )}
      {children}
    </div>
  );
}
