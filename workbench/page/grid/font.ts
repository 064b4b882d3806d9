/** What a cell without a format of its own looks like, in Univer's words. */
export const FONT = { ff: 'Arial', fs: 10, vt: 2 } as const;
