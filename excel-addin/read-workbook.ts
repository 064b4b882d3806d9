/** What the workbook was before a report is built: enough to name new tabs and to put everything back. */
export interface WorkbookBefore {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly activeSheetId: string;
  /** Names of tables and of named ranges, which share one set of names. */
  readonly takenNames: readonly string[];
}

/** Rejects in plain words when tabs cannot be added because the workbook's structure is protected. One sync. */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookBefore> {
  const { workbook } = context;
  const { worksheets, tables, names, protection } = workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load('items/id,items/name');
  active.load('id');
  tables.load('items/name');
  names.load('items/name');
  protection.load('protected');
  await context.sync();
  if (protection.protected) {
    throw new Error(
      'The workbook is protected, so no tab can be added. Use Review > Protect Workbook, then try again.',
    );
  }
  return {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    activeSheetId: active.id,
    takenNames: [...tables.items, ...names.items].map(({ name }) => name),
  };
}
