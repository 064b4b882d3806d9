import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { TableLook } from '../host';
import { Card } from './card';
import { DataNoteLine } from './data-note-line';
import { DateQuestion } from './date-question';
import { plural } from './panel-words';
import type { Missing } from './report-request';
import { TextButton } from './text-button';
import type { ViewProps } from './view-props';

/** More than this many notes are folded away until they are asked for. */
const NOTES_AT_FIRST = 4;

const useStyles = makeStyles({
  notes: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '10px' },
  clear: { margin: 0 },
});

interface DataCheckCardProps extends ViewProps {
  readonly look: TableLook;
  readonly missing: readonly Missing[];
}

/** What was found in the data before anything is built, and what will be done about it. */
export function DataCheckCard({ state, store, look, missing }: DataCheckCardProps) {
  const styles = useStyles();
  const [unfolded, setUnfolded] = useState(false);
  const { notes } = look;
  const shown = unfolded ? notes : notes.slice(0, NOTES_AT_FIRST);
  return (
    <Card title="Data check" corner={notes.length > 0 ? plural(notes.length, 'note') : 'all clear'}>
      <DateQuestion state={state} store={store} look={look} missing={missing} />
      {notes.length === 0 && <p className={styles.clear}>Every row can be counted.</p>}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {shown.map((note) => (
            <DataNoteLine key={note.kind} note={note} store={store} />
          ))}
        </ul>
      )}
      {notes.length > NOTES_AT_FIRST && (
        <TextButton expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? 'Show fewer' : `Show all ${plural(notes.length, 'note')}`}
        </TextButton>
      )}
    </Card>
  );
}
