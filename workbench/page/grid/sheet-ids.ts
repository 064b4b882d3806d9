/** Which sheet of the grid shows which sheet of the workbook; the user adds sheets with ids of the grid's own. */
export class SheetIds {
  private readonly gridIds = new Map<string, string>();
  private readonly sheetIds = new Map<string, string>();

  join(sheetId: string, gridId: string): void {
    this.gridIds.set(sheetId, gridId);
    this.sheetIds.set(gridId, sheetId);
  }

  part(sheetId: string): void {
    const gridId = this.gridIds.get(sheetId);
    if (gridId !== undefined) this.sheetIds.delete(gridId);
    this.gridIds.delete(sheetId);
  }

  gridId(sheetId: string): string | undefined {
    return this.gridIds.get(sheetId);
  }

  sheetId(gridId: string): string | undefined {
    return this.sheetIds.get(gridId);
  }

  shownSheets(): string[] {
    return [...this.gridIds.keys()];
  }
}
