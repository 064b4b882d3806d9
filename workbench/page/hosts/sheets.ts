import { openSheetsAddonInPage } from '../../sheets-host/browser';
import { valueForScript } from '../../sheets-host/cell-values';
import type { SheetsHost } from '../../sheets-host/index';
import { shrinkFromExcel } from '../../sheets-host/sizes-from-excel';
import type { MenuItem, MenuLook } from '../../sheets-host/user-interface';
import type { Workbook } from '../../workbook/model';
import { showAlert } from '../alert-box';
import { frameOf } from '../frames';
import { SidePanel } from '../side-panel';
import type { TopBar } from '../top-bar';
import type { Argument, ArgumentCell, FunctionResult, MenuEntry, PageHost } from './page-host';

const FOLDER = '/sheets-addon/';
/** Every sidebar of Google Sheets is this wide, in pixels. */
const WIDTH = 300;

/** Google Sheets around the grid: the built Code.js as its script, its menu, its sidebar. */
export class SheetsOnPage implements PageHost {
  readonly kind = 'sheets';
  private readonly panel: SidePanel;
  private host!: SheetsHost;
  private isInFront = false;
  private heard = { alerts: 0, toasts: 0 };

  constructor(
    private readonly workbook: Workbook,
    private readonly bar: TopBar,
    panels: HTMLElement,
  ) {
    this.panel = new SidePanel(panels, 'Customer Math', WIDTH, () => this.host.ui.close());
  }

  async start(): Promise<void> {
    const [code, manifest, sidebar] = await Promise.all(['Code.js', 'appsscript.json', 'sidebar.html'].map(fetchText));
    const pages = { sidebar: sidebar as string };
    this.host = openSheetsAddonInPage(this.workbook, { code: code as string, manifest: manifest as string, pages });
    this.host.open({ enabled: true });
    this.host.ui.onChange(() => this.draw());
    let shown = this.host.ui.page;
    this.host.ui.onChange(() => {
      if (this.host.ui.page === shown) return;
      shown = this.host.ui.page;
      this.drawPage();
    });
  }

  enter(): void {
    this.isInFront = true;
    shrinkFromExcel(this.workbook);
    this.draw();
    if (this.host.ui.page) this.panel.show();
  }

  leave(): void {
    this.isInFront = false;
    this.panel.hide();
  }

  /** Clicks the first entry of the add-on's menu, which opens its sidebar. */
  async openPanel(): Promise<void> {
    if (this.host.ui.page) return;
    const first = flatten(this.host.ui.menus).find((item) => item !== null);
    if (first) this.host.run(first.functionName);
  }

  async callFunction(name: string, args: readonly Argument[]): Promise<FunctionResult> {
    const result = this.host.callFunction(
      name,
      args.map((argument) => this.argument(argument)),
    );
    if (result.error !== undefined) return { error: result.code ?? '#ERROR!', message: result.error };
    return { value: result.value };
  }

  counters(): unknown {
    return this.host.counters;
  }

  private argument(argument: Argument): unknown {
    if (argument.kind === 'missing') return '';
    if (argument.kind === 'cell') return this.cell(argument.cell);
    return argument.rows.map((row) => row.map((cell) => this.cell(cell)));
  }

  private cell({ value, numberFormat }: ArgumentCell): unknown {
    return valueForScript({ value, format: { numberFormat } }, this.workbook.timeZone);
  }

  private draw(): void {
    const { ui } = this.host;
    if (!this.isInFront) return;
    const [menu] = ui.menus;
    if (menu) {
      const entries = flatten(ui.menus).map((item): MenuEntry => {
        if (item === null) return { kind: 'separator' };
        return { kind: 'item', label: item.caption, run: () => void this.host.run(item.functionName) };
      });
      this.bar.setMenu({ label: menu.caption, icon: null, entries });
    }
    for (const text of ui.alerts.slice(this.heard.alerts)) showAlert(document, text);
    const toasts = ui.toasts.slice(this.heard.toasts);
    this.heard = { alerts: ui.alerts.length, toasts: ui.toasts.length };
    for (const { message } of toasts) this.bar.say(message);
  }

  private drawPage(): void {
    const { page } = this.host.ui;
    if (!page) {
      this.panel.hide();
      this.panel.unload();
      return;
    }
    this.panel.name(page.title || 'Customer Math');
    const google = this.host.google();
    this.panel.load(frameOf(page.html, (frame) => Object.assign(frame, { google })));
    this.panel.show();
  }
}

/** Submenus are drawn in line, after a separator. */
function flatten(menus: readonly (MenuItem | MenuLook | null)[]): (MenuItem | null)[] {
  return menus.flatMap((entry) => (entry && 'items' in entry ? flatten(entry.items) : [entry]));
}

async function fetchText(file: string): Promise<string> {
  const response = await fetch(FOLDER + file);
  if (!response.ok) throw new Error(`The Google Sheets add-on is not built: ${file} is missing. Run npm run build.`);
  return response.text();
}
