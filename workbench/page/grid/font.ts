import { DEFAULT_FONT_SIZE } from '../../workbook/model';

/** What a cell without a format of its own looks like, in Univer's words. */
export const FONT = { ff: 'Arial', fs: DEFAULT_FONT_SIZE, vt: 2 } as const;
