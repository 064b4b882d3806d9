import { Button, ButtonSet, type EnumValue } from './enums';
import type { HtmlOutput } from './html-service';
import { free, surface, write } from './surface';

export interface MenuItem {
  readonly caption: string;
  /** Name of a top-level function of the script. */
  readonly functionName: string;
}

export interface MenuLook {
  readonly caption: string;
  /** A separator is null. */
  readonly items: readonly (MenuItem | MenuLook | null)[];
}

export interface Page {
  readonly kind: 'sidebar' | 'dialog';
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** What the add-on has put on the user's screen, for whoever draws it. */
export class UserInterface {
  menus: MenuLook[] = [];
  /** Everything that was opened, oldest first. */
  readonly opened: Page[] = [];
  readonly alerts: string[] = [];
  readonly toasts: { readonly title: string; readonly message: string }[] = [];
  /** What the user presses in an alert. */
  answer: keyof typeof Button = 'OK';
  private current: Page | null = null;
  private readonly listeners = new Set<() => void>();

  /** The sidebar or dialog that is open: there is one at a time. */
  get page(): Page | null {
    return this.current;
  }

  /** Told whenever a page opens or closes, a menu appears, an alert or a toast is shown. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  open(page: Page): void {
    this.current = page;
    this.opened.push(page);
    this.changed();
  }

  close(): void {
    this.current = null;
    this.changed();
  }

  addMenu(menu: MenuLook): void {
    this.menus = [...this.menus, menu];
    this.changed();
  }

  alert(text: string): EnumValue {
    this.alerts.push(text);
    this.changed();
    return Button[this.answer];
  }

  toast(message: string, title: string): void {
    this.toasts.push({ title, message });
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

/** SpreadsheetApp.getUi(). */
export class Ui {
  static readonly surface = surface<Ui>(
    'ui',
    'Ui',
    {
      createAddonMenu: free(),
      createMenu: free('s'),
      alert: write('s', 'so', 'sso'),
      showSidebar: write('o'),
      showModalDialog: write('os'),
      showModelessDialog: write('os'),
    },
    ['Button', 'ButtonSet'],
  );

  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  constructor(private readonly screen: UserInterface) {}

  createAddonMenu(): Menu {
    return new Menu(this.screen, 'Customer Math');
  }

  createMenu(caption: string): Menu {
    return new Menu(this.screen, caption);
  }

  alert(titleOrPrompt: string, promptOrButtons?: string | EnumValue): EnumValue {
    return this.screen.alert(
      typeof promptOrButtons === 'string' ? `${titleOrPrompt}\n${promptOrButtons}` : titleOrPrompt,
    );
  }

  /** Sidebars are 300 pixels wide, whatever the page asks for. */
  showSidebar(page: HtmlOutput): void {
    this.screen.open({ kind: 'sidebar', title: page.getTitle(), html: page.getContent(), width: 300, height: null });
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.screen.open({
      kind: 'dialog',
      title,
      html: page.getContent(),
      width: page.getWidth(),
      height: page.getHeight(),
    });
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this.showModalDialog(page, title);
  }
}

export class Menu {
  static readonly surface = surface<Menu>('menu', 'Menu', {
    addItem: free('ss'),
    addSeparator: free(),
    addSubMenu: free('o'),
    addToUi: free(),
  });

  readonly items: (MenuItem | MenuLook | null)[] = [];

  constructor(
    private readonly screen: UserInterface,
    readonly caption: string,
  ) {}

  addItem(caption: string, functionName: string): this {
    this.items.push({ caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push(null);
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.items.push({ caption: menu.caption, items: menu.items });
    return this;
  }

  addToUi(): void {
    this.screen.addMenu({ caption: this.caption, items: this.items });
  }
}
