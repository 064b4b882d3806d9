import type { ExcelAddin } from '../../excel-host/addin';
import { attachToFrame } from '../../excel-host/browser';
import type { FunctionsMetadata } from '../../excel-host/functions-runtime';
import { ExcelHost } from '../../excel-host/index';
import type { Workbook } from '../../workbook/model';
import { frameFor } from '../frames';
import { SidePanel } from '../side-panel';
import type { TopBar } from '../top-bar';
import { readManifest } from './manifest';
import type { AddinManifest } from './manifest';
import type { Argument, FunctionResult, PageHost } from './page-host';

const FOLDER = '/excel-addin/';
/** A task pane of Excel is at least this wide, in pixels. */
const WIDTH = 320;
/** Excel, too, gives an add-in up that does not start. In milliseconds. */
const PATIENCE = 20_000;

/** Excel around the grid: the built task pane with the real office.js in a frame, and its ribbon button. */
export class ExcelOnPage implements PageHost {
  readonly kind = 'excel';
  private readonly host: ExcelHost;
  private readonly panel: SidePanel;
  private manifest!: AddinManifest;
  private addin!: ExcelAddin;
  private wasOpen = false;

  constructor(
    workbook: Workbook,
    private readonly bar: TopBar,
    panels: HTMLElement,
  ) {
    this.host = new ExcelHost(workbook);
    this.panel = new SidePanel(panels, 'Customer Math', WIDTH);
  }

  /** Loads the task pane out of sight: functions and panel share its runtime. */
  async start(): Promise<void> {
    this.manifest = readManifest(await (await fetchFile('manifest.xml')).text());
    const metadata = (await (await fetchFile(this.manifest.functionsMetadata)).json()) as FunctionsMetadata;
    this.panel.name(this.manifest.label);
    const frame = frameFor(FOLDER + this.manifest.taskPane, (window) => {
      this.addin = attachToFrame(window, this.host, metadata);
    });
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    this.panel.load(frame);
    await inTime(loaded);
    await inTime(this.addin.window.Office?.onReady() ?? Promise.reject(new Error('office.js did not load.')));
  }

  enter(): void {
    const { label, icon, tooltip } = this.manifest;
    const open = () => this.openPanel();
    this.bar.setMenu({ label, tooltip, icon: FOLDER + icon, entries: [{ kind: 'item', label, run: open }] });
    if (this.wasOpen) this.panel.show();
  }

  leave(): void {
    this.wasOpen = this.panel.isShown;
    this.panel.hide();
  }

  async openPanel(): Promise<void> {
    this.panel.show();
  }

  async callFunction(name: string, args: readonly Argument[]): Promise<FunctionResult> {
    const { value, error } = await this.addin.callFunction(name, args.map(valueOf));
    return error ? { error: error.code, message: error.message } : { value };
  }

  counters(): unknown {
    return this.host.counters;
  }
}

/** Excel hands over bare values: dates are numbers, blanks null, what is left out undefined. */
function valueOf(argument: Argument): unknown {
  if (argument.kind === 'missing') return undefined;
  if (argument.kind === 'cell') return argument.cell.value;
  return argument.rows.map((row) => row.map((cell) => cell.value));
}

async function fetchFile(file: string): Promise<Response> {
  const response = await fetch(FOLDER + file);
  if (!response.ok) throw new Error(`The Excel add-in is not built: ${file} is missing. Run npm run build.`);
  return response;
}

function inTime<T>(wanted: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('The Excel add-in did not start. Reload the page to try again.')), PATIENCE);
  });
  return Promise.race([wanted, late]);
}
