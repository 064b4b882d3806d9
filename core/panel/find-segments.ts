import { segmentWords } from './panel-words';

/** A list longer than this is not drawn to its end: it is there to be searched, and each line costs time. */
export const SEGMENTS_SHOWN = 100;

/** Segments whose name holds the letters typed, without regard to case; all of them when nothing is typed. */
export function findSegments(segments: readonly string[], typed: string): readonly string[] {
  const letters = typed.trim().toLocaleLowerCase();
  if (letters === '') return segments;
  return segments.filter((segment) => segmentWords(segment).toLocaleLowerCase().includes(letters));
}
