import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PanelField } from './panel-field';
import { countWords, segmentWords } from './panel-words';
import { findSegments, SEGMENTS_SHOWN } from './find-segments';

/** Below this many segments all are in sight and a search field would only be in the way. */
const SEARCH_FROM = 9;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  list: {
    maxHeight: '176px',
    overflowY: 'auto',
    overflowX: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '2px 4px',
    display: 'flex',
    flexDirection: 'column',
    // The list itself must not squeeze its lines
    '> *': { flexShrink: 0 },
  },
  checkbox: { maxWidth: '100%' },
  label: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' },
  count: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface SegmentListProps {
  readonly segments: readonly string[];
  readonly chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

/** Segments to tick; a long list can be searched. Ticks stay in the order of the report. */
export function SegmentList({ segments, chosen, onChange }: SegmentListProps) {
  const styles = useStyles();
  const [words, setWords] = useState('');
  const ticked = new Set(chosen);
  const found = findSegments(segments, words);
  const tick = (segment: string, on: boolean) =>
    onChange(segments.filter((one) => (one === segment ? on : ticked.has(one))));
  return (
    <div className={styles.root}>
      {segments.length >= SEARCH_FROM && (
        <PanelField label="Find a segment">
          <Input type="search" value={words} onChange={(_, { value }) => setWords(value)} />
        </PanelField>
      )}
      <div className={styles.list} role="group" aria-label="Segments to report">
        {found.slice(0, SEGMENTS_SHOWN).map((segment) => (
          <Checkbox
            key={segment}
            className={styles.checkbox}
            checked={ticked.has(segment)}
            onChange={(_, { checked }) => tick(segment, checked === true)}
            title={segmentWords(segment)}
            label={{ className: styles.label, children: segmentWords(segment) }}
          />
        ))}
      </div>
      <p className={styles.count} aria-live="polite">
        {countWords(ticked.size)} of {countWords(segments.length)} ticked
        {found.length === 0 && '. No segment has these letters in its name.'}
        {found.length > SEGMENTS_SHOWN && `. The first ${SEGMENTS_SHOWN} are shown: find the others by name.`}
      </p>
    </div>
  );
}
