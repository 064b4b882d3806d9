import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ColumnsCard } from './columns-card';
import { DataCheckCard } from './data-check-card';
import { fieldId } from './field-id';
import { FormulaInstead } from './formula-instead';
import { Frame } from './frame';
import { LookAgain } from './look-again';
import { PanelMessage } from './panel-message';
import { PeriodChoice } from './period-choice';
import { missingFor } from './report-request';
import { SegmentChoice } from './segment-choice';
import { SENTENCE } from './text-styles';
import { useAttention } from './use-attention';
import type { ViewProps } from './view-props';

const useStyles = makeStyles({
  sentence: { ...SENTENCE, color: tokens.colorNeutralForeground2 },
});

/** Of the text that says why Build cannot be clicked. */
const WHY_NOT = 'why-no-report-card';

/** The table that was found, what may be changed about it, and the button that builds. */
export function TableView({ state, store }: ViewProps) {
  const styles = useStyles();
  const sentence = useAttention(state.attention, 'table');
  useMissingField(state);
  const { look } = state;
  if (!look) return null;
  // Until the required columns are known there is nothing to check, and no period to choose from
  const recognised = look.layout !== 'unknown';
  const missing = state.showMissing ? missingFor(state) : [];
  return (
    <Frame
      state={state}
      store={store}
      corner={<LookAgain state={state} store={store} />}
      actions={
        <>
          <PanelMessage state={state} place="build" />
          {look.formula !== undefined && <FormulaInstead formula={look.formula} textId={WHY_NOT} />}
          <Button
            appearance="primary"
            disabledFocusable={state.busy !== null || look.formula !== undefined}
            {...(look.formula !== undefined && { 'aria-describedby': WHY_NOT })}
            onClick={() => void store.build()}
          >
            Build report card
          </Button>
          {!recognised && (
            <Button disabledFocusable={state.busy !== null} onClick={() => void store.insertSample()}>
              {state.busy === 'inserting sample' ? 'Inserting sample data…' : 'Try it with sample data'}
            </Button>
          )}
        </>
      }
    >
      <PanelMessage state={state} place="top" />
      <p className={styles.sentence} ref={sentence} tabIndex={-1}>
        {look.sentence}
      </p>
      <ColumnsCard state={state} store={store} look={look} />
      {recognised && (
        <>
          <DataCheckCard state={state} store={store} look={look} missing={missing} />
          <PeriodChoice state={state} store={store} look={look} missing={missing} />
          <SegmentChoice state={state} store={store} look={look} missing={missing} />
        </>
      )}
    </Frame>
  );
}

/** After a click on Build that cannot be followed, puts the cursor into the first field that needs something. */
function useMissingField(state: ViewProps['state']): void {
  const count = state.attention?.at === 'missing' ? state.attention.count : 0;
  const field = missingFor(state)[0]?.field;
  useEffect(() => {
    if (count > 0 && field) document.getElementById(fieldId(field))?.focus();
    // The field that was first at the click; it must not follow along while the person fills them in
  }, [count]);
}
