/**
 * What a word in a status column says about a customer in the period. "nobody" is somebody who is no
 * customer, such as a prospect.
 */
export type StatusMeaning = 'joined' | 'returned' | 'stayed' | 'left' | 'joinedAndLeft' | 'nobody';

/** What a reader calls each meaning, and what a setting takes. */
export const MEANING_NAMES: Readonly<Record<StatusMeaning, string>> = {
  joined: 'joined',
  returned: 'returned',
  stayed: 'stayed',
  left: 'left',
  joinedAndLeft: 'joined and left',
  nobody: 'nobody',
};

/** A word of the column, what it is taken to mean (null: nobody can tell), and on how many rows it stands. */
export interface StatusWord {
  readonly word: string;
  readonly meaning: StatusMeaning | null;
  readonly rows: number;
}

/** Meanings that the user gives; they win over what is recognised. Words are compared without case. */
export type StatusMeanings = Readonly<Record<string, StatusMeaning>>;

const RECOGNISED: readonly (readonly [StatusMeaning, RegExp])[] = [
  ['joinedAndLeft', /^((joined|came|new)( and|,| &| then) (left|went|churned|cancell?ed|lost))$/],
  ['returned', /^(returned|reactivated|re-?joined|won back|win-?back|resurrected|recovered|back)$/],
  ['joined', /^(joined|joiner|new|new customer|acquired|signed up|started|added|won)$/],
  [
    'left',
    /^(left|leaver|lost|churn|churned|cancell?ed|terminated|closed|gone|inactive|lapsed|expired|former|ended|deactivated)$/,
  ],
  [
    'stayed',
    /^(stayed|active|current|existing|retained|renewed|customer|open|live|increased|decreased|unchanged|upgraded|downgraded)$/,
  ],
  ['nobody', /^(prospect|lead|trial|never|not a customer)$/],
];

/** A column of yes and no says that customers left when its header speaks of leaving. */
const FLAG_OF_LEAVING = /\b(churn\w*|left|lost|cancel\w*|terminat\w*|inactive|lapsed|closed)\b/;
const YES = /^(yes|y|true|1)$/;
const NO = /^(no|n|false|0)$/;

/** What a status word means; null when it is none that is known. */
export function meaningOf(word: string, header: string, chosen: StatusMeanings = {}): StatusMeaning | null {
  const said = word.trim().toLowerCase();
  const own = Object.keys(chosen).find((each) => each.trim().toLowerCase() === said);
  if (own !== undefined) return chosen[own]!;
  if (FLAG_OF_LEAVING.test(header.toLowerCase().replace(/[_\s]+/g, ' '))) {
    if (YES.test(said)) return 'left';
    if (NO.test(said)) return 'stayed';
  }
  return RECOGNISED.find(([, words]) => words.test(said))?.[0] ?? null;
}
