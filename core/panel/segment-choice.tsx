import { makeStyles, Select } from '@fluentui/react-components';
import type { ColumnLook, TableLook } from '../host';
import { fieldId, missingIn } from './field-id';
import { PanelField } from './panel-field';
import { columnOf } from './panel-state';
import { columnWords, countWords } from './panel-words';
import type { Missing } from './report-request';
import { SegmentList } from './segment-list';
import type { ViewProps } from './view-props';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
});

interface SegmentChoiceProps extends ViewProps {
  readonly look: TableLook;
  readonly missing: readonly Missing[];
}

/** By which column customers are reported, and whether all of its segments or only some. */
export function SegmentChoice({ state, store, look, missing }: SegmentChoiceProps) {
  const styles = useStyles();
  if (!look.roles.some(({ role }) => role === 'segment')) return null;
  const chosenColumn = columnOf(state, 'segment');
  const chosenName = look.columns.find(({ index }) => index === chosenColumn);
  const { segments } = state;
  return (
    <div className={styles.fields}>
      <PanelField label="Report by">
        <Select
          title={chosenName ? columnWords(chosenName) : ''}
          value={chosenColumn === null ? '' : String(chosenColumn)}
          onChange={(_, { value }) => void store.chooseColumn('segment', value === '' ? null : Number(value))}
        >
          {columnsToReportBy(look, chosenColumn).map((column) => (
            <option key={column.index} value={String(column.index)}>
              {columnWords(column)}
            </option>
          ))}
          <option value="">All customers together</option>
        </Select>
      </PanelField>
      {chosenColumn !== null && look.segments.length > 0 && (
        <PanelField label="Segments" inputId={fieldId('segments')} missing={missingIn(missing, 'segments')}>
          <Select
            id={fieldId('segments')}
            value={segments.kind}
            onChange={(_, { value }) =>
              store.dispatch({
                type: 'segmentsChosen',
                segments: value === 'all' ? { kind: 'all' } : { kind: 'chosen', segments: [] },
              })
            }
          >
            <option value="all">All {countWords(look.segments.length)}</option>
            <option value="chosen">Only the ones I tick</option>
          </Select>
        </PanelField>
      )}
      {chosenColumn !== null && segments.kind === 'chosen' && (
        <SegmentList
          segments={look.segments}
          chosen={segments.segments}
          onChange={(chosen) =>
            store.dispatch({ type: 'segmentsChosen', segments: { kind: 'chosen', segments: chosen } })
          }
        />
      )}
    </div>
  );
}

/** The columns with few enough contents, best first, and the one in use even where it is none of them. */
function columnsToReportBy(look: TableLook, chosen: number | null): readonly ColumnLook[] {
  const indexes = new Set(chosen === null ? look.segmentColumns : [...look.segmentColumns, chosen]);
  return [...indexes].flatMap((index) => look.columns.find((column) => column.index === index) ?? []);
}
