import { workbookFromJson } from '../workbook/json';
import type { WorkbookJson } from '../workbook/json';
import type { CellValue, Workbook } from '../workbook/model';
import { cellAddress, parseAddress } from './address';
import { download } from './download';
import { Grid } from './grid/grid';
import { gridFunctions } from './grid/grid-functions';
import type { FunctionMetadata } from './grid/grid-functions';
import { ExcelOnPage } from './hosts/excel';
import type { PageHost, Place } from './hosts/page-host';
import { SheetsOnPage } from './hosts/sheets';
import { TopBar } from './top-bar';

type HostName = PageHost['kind'];

/** What the server hands over: the workbook and what to call it. */
interface OpenedFile {
  readonly name: string;
  readonly workbook: WorkbookJson;
}

export interface Workbench {
  /** Resolves when the workbook is shown and both programs can be chosen. */
  readonly ready: Promise<void>;
  readonly workbook: Workbook;
  readonly grid: Grid;
  host(): HostName;
  switchHost(name: HostName): Promise<void>;
  openPanel(): Promise<void>;
  /** Puts a formula or a constant into a cell of the active sheet, as if it had been typed. */
  typeFormula(address: string, formula: string): Promise<void>;
  /** What a cell shows; "Sheet!A1" or a cell of the active sheet. */
  readCell(address: string): CellValue;
  /** The words behind an error in a cell. */
  messageAt(address: string): string | undefined;
  settled(): Promise<void>;
  counters(): unknown;
  downloadXlsx(): Promise<void>;
}

/** Builds the page: workbook, grid, top bar, and a spreadsheet program of either kind around them. */
export function openWorkbench(document: Document): Workbench {
  let workbook!: Workbook;
  let grid!: Grid;
  let bar!: TopBar;
  let fileName = '';
  let current!: PageHost;
  const hosts = new Map<HostName, PageHost>();
  const messages = new Map<string, string>();
  const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

  const placeKey = ({ gridSheetId, row, column }: Place): string => `${gridSheetId}!${cellAddress(row, column)}`;

  function showMessage(): void {
    const sheet = workbook.activeSheet;
    const { row, column } = sheet.selection;
    const cell = sheet.cell(row, column);
    const isError = typeof cell?.value === 'object' && cell.value !== null;
    const message = messages.get(placeKey({ gridSheetId: grid.ids.gridId(sheet.id) ?? '', row, column }));
    bar.say(isError && message ? `${cellAddress(row, column)}: ${message}` : '');
  }

  async function switchHost(name: HostName): Promise<void> {
    if (current?.kind === name) return;
    let next = hosts.get(name);
    if (!next) {
      const Program = name === 'excel' ? ExcelOnPage : SheetsOnPage;
      next = new Program(workbook, bar, element('panels'));
      hosts.set(name, next);
      await next.start();
    }
    current?.leave();
    current = next;
    current.enter();
    bar.showHost(name);
    history.replaceState(null, '', name === 'excel' ? location.pathname : `${location.pathname}?host=${name}`);
    if (grid) grid.recalculate();
  }

  async function open(): Promise<void> {
    const [file, metadata] = await Promise.all([
      fetchJson<OpenedFile>('/workbook.json'),
      fetchJson<FunctionMetadata>('/excel-addin/functions.json'),
    ]);
    workbook = workbookFromJson(file.workbook);
    fileName = file.name;
    bar = new TopBar(document, {
      choose: (name) => switchHost(name),
      download: () => downloadXlsx(),
    });
    bar.showFile(fileName);
    await switchHost(new URLSearchParams(location.search).get('host') === 'sheets' ? 'sheets' : 'excel');
    const functions = gridFunctions(metadata, async (name, args, place) => {
      const result = await grid.calculation.during(current.callFunction(name, args));
      if ('error' in result) messages.set(placeKey(place), result.message);
      else messages.delete(placeKey(place));
      return result;
    });
    grid = new Grid(element('grid'), workbook, functions);
    workbook.onChange((change) => {
      if (change.kind === 'selection' || change.kind === 'active' || change.kind === 'cells') showMessage();
    });
    await grid.started();
    await grid.settled();
    element('cover').hidden = true;
  }

  async function downloadXlsx(): Promise<void> {
    await grid.settled();
    const { writeXlsx } = await import(/* webpackChunkName: "write-xlsx" */ '../files/write-xlsx');
    download(document, await writeXlsx(workbook), `${fileName.replace(/\.[a-z0-9]+$/i, '') || 'Workbook'}.xlsx`);
  }

  function find(address: string) {
    const { sheetName, row, column } = parseAddress(address);
    const sheet = sheetName === null ? workbook.activeSheet : workbook.sheetByName(sheetName);
    if (!sheet) throw new Error(`There is no sheet called ${sheetName}.`);
    return { sheet, row, column };
  }

  const ready = open().catch((error: unknown) => {
    element('cover').textContent = error instanceof Error ? error.message : String(error);
    throw error;
  });

  return {
    ready,
    get workbook() {
      return workbook;
    },
    get grid() {
      return grid;
    },
    host: () => current.kind,
    switchHost: async (name) => {
      await switchHost(name);
      await grid.settled();
    },
    openPanel: () => current.openPanel(),
    typeFormula: async (address, formula) => {
      const { sheet, row, column } = find(address);
      grid.type(sheet, row, column, formula);
      await grid.settled();
    },
    readCell: (address) => {
      const { sheet, row, column } = find(address);
      return sheet.cell(row, column)?.value ?? null;
    },
    messageAt: (address) => {
      const { sheet, row, column } = find(address);
      return messages.get(placeKey({ gridSheetId: grid.ids.gridId(sheet.id) ?? '', row, column }));
    },
    settled: () => grid.settled(),
    counters: () => current.counters(),
    downloadXlsx,
  };
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`${address} could not be loaded (${response.status}). Run npm run build, then start again.`);
  return (await response.json()) as T;
}
