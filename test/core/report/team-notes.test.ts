import { matchNotes, TEAM, TEAM_HEADER, teamNotes } from '../../../core/report/team-notes';

/** A row of a page: its label, and what stands from the team's column on. */
const row = (label: string, ...team: string[]): string[] => ['', label, ...Array<string>(TEAM - 2).fill(''), ...team];

const page = [
  row('Why customers left'),
  row('Why they left', TEAM_HEADER),
  row('Too expensive', 'cut the price', '', 'by May'),
  row('Moved away'),
  row('Not recorded', 'ask them'),
  row('All who left', '', '', '', '', 'Check', '0'),
  row('Notes on other reasons', TEAM_HEADER),
  row('Old reason', 'done'),
  row(''),
  row('Source: Customers!A1:F31.'),
];

describe('teamNotes', () => {
  const expected = [
    { reason: 'Too expensive', cells: ['cut the price', '', 'by May'] },
    { reason: 'Not recorded', cells: ['ask them'] },
    { reason: 'Old reason', cells: ['done'] },
  ];

  it('reads what stands beside each reason, and not the check of the total', () => {
    expect(teamNotes(page)).toEqual(expected);
  });

  it('finds them where rows and columns were inserted', () => {
    const moved = [row('mine'), ...page, row('')].map((cells) => ['', '', ...cells]);
    moved.splice(5, 0, row(''));
    expect(teamNotes(moved)).toEqual(expected);
  });

  it('keeps a note in a row without a reason', () => {
    const notes = teamNotes([...page.slice(0, 3), row('', 'and more'), ...page.slice(3)]);
    expect(notes[1]).toEqual({ reason: '', cells: ['and more'] });
  });

  it('finds none on a page without the words above them', () => {
    expect(teamNotes([row('Nobody left in this period.')])).toEqual([]);
  });
});

describe('matchNotes', () => {
  const note = (reason: string, text: string) => ({ reason, cells: [text] });

  it('goes by the reason without case and blanks around it, and by "Other reasons" however many they are', () => {
    const notes = [note('Other reasons (3)', 'a'), note(' moved AWAY', 'b')];
    expect(matchNotes(['Moved away', 'Other reasons (4)', 'Total'], notes)).toEqual({
      ofLine: [notes[1], notes[0], undefined],
      others: [],
    });
  });

  it('drops nothing: a second note on a reason, and one whose reason is gone, are others', () => {
    const notes = [note('Price', 'a'), note('price', 'b'), note('Gone', 'c')];
    expect(matchNotes(['Price'], notes)).toEqual({ ofLine: [notes[0]], others: [notes[1], notes[2]] });
  });
});
