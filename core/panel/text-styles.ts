import { tokens } from '@fluentui/react-components';

/** Looks of text that views share; they stand in their styles, alone or among others. */

/** The size of what is said beside the point. */
export const SMALL = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;

/** A paragraph of it. */
export const HINT = { margin: 0, ...SMALL, color: tokens.colorNeutralForeground2 } as const;

/** One that steps back further. */
export const QUIET = { margin: 0, ...SMALL, color: tokens.colorNeutralForeground3 } as const;

/** Above a part of a list or of a description. */
export const SMALL_TITLE = { ...HINT, fontWeight: tokens.fontWeightSemibold } as const;

/** What the panel believes of the sheet, in a sentence that takes the focus. */
export const SENTENCE = {
  margin: 0,
  outlineStyle: 'none',
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  overflowWrap: 'anywhere',
} as const;

/** Formulas and the names of arguments. */
export const CODE = { fontFamily: tokens.fontFamilyMonospace, ...SMALL, overflowWrap: 'anywhere' } as const;

/** A formula that stands by itself, to be copied. */
export const CODE_BLOCK = {
  display: 'block',
  padding: '6px 8px',
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground3,
} as const;
