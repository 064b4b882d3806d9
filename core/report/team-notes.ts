import { LABEL, LAST } from './page-grid';

/** Column in which the team writes beside a reason. */
export const TEAM = 10;

/** The words above those cells, by which they are found again. */
export const TEAM_HEADER = 'Why, and what we will do';

/** Above the notes whose reason is not shown any more. */
export const OTHER_NOTES = 'Notes on other reasons';

/** Label of the last line of reasons. */
export const ALL_WHO_LEFT = 'All who left';

/** What the team wrote beside one reason. */
export interface TeamNote {
  /** As the page showed it. */
  readonly reason: string;
  /** The cells from TEAM on as they show, "" for a blank. */
  readonly cells: readonly string[];
}

/** By which a reason is known again: blanks around it and case do not count, nor how many "Other reasons (3)" are. */
function reasonKey(reason: string): string {
  return reason
    .trim()
    .toLowerCase()
    .replace(/^(other reasons) \(\d+\)$/, '$1');
}

/**
 * The notes of the team on a report card, from the texts of its tab from A1 on. They are found by the words above
 * them, so rows and columns that somebody inserted before them do not matter.
 */
export function teamNotes(texts: readonly (readonly string[])[]): TeamNote[] {
  const isHeader = (text: string): boolean => text.trim() === TEAM_HEADER;
  const header = texts.findIndex((row) => row.some(isHeader));
  if (header < 0) return [];
  const team = texts[header]!.findIndex(isHeader);
  return texts.slice(header + 1).flatMap((row): TeamNote[] => {
    const reason = row[team - TEAM + LABEL] ?? '';
    // The check stands in the last two cells of the total line.
    const width = LAST + 1 - TEAM - (reasonKey(reason) === reasonKey(ALL_WHO_LEFT) ? 2 : 0);
    const cells = row.slice(team, team + width);
    if (cells.some(isHeader)) return []; // above the notes on other reasons
    return cells.some((cell) => cell.trim() !== '') ? [{ reason, cells }] : [];
  });
}

/** Gives each line its note, by the reason and not by the row; `others` are the notes whose reason has no line. */
export function matchNotes(
  labels: readonly string[],
  notes: readonly TeamNote[],
): { readonly ofLine: readonly (TeamNote | undefined)[]; readonly others: readonly TeamNote[] } {
  const left = [...notes];
  const ofLine = labels.map((label) => {
    const at = left.findIndex(({ reason }) => reasonKey(reason) === reasonKey(label));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  return { ofLine, others: left };
}
