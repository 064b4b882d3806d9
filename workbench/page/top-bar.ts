import type { Menu, PageHost } from './hosts/page-host';

interface Actions {
  choose(host: PageHost['kind']): Promise<void>;
  download(): Promise<void>;
}

const NAMES = { excel: 'Excel', sheets: 'Google Sheets' } as const;

/** The slim bar above the grid: file, program, the program's own menu, messages, download. */
export class TopBar {
  private readonly message: HTMLElement;
  private readonly menuPlace: HTMLElement;
  private readonly choices = new Map<PageHost['kind'], HTMLInputElement>();

  constructor(
    private readonly document: Document,
    actions: Actions,
  ) {
    const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
    this.message = element('message');
    this.menuPlace = element('host-menu');
    for (const name of ['excel', 'sheets'] as const) {
      element('host-switch').append(this.choice(name, () => this.attempt(() => actions.choose(name))));
    }
    element('download').addEventListener('click', () => this.attempt(() => actions.download()));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.closeMenu();
    });
    document.addEventListener('pointerdown', (event) => {
      if (!this.menuPlace.contains(event.target as Node)) this.closeMenu();
    });
  }

  showFile(name: string): void {
    const place = this.document.getElementById('file-name') as HTMLElement;
    place.textContent = name;
    place.title = name;
  }

  showHost(host: PageHost['kind']): void {
    const input = this.choices.get(host);
    if (input) input.checked = true;
  }

  /** One line for the person at the sheet; "" takes it away. */
  say(text: string): void {
    this.message.textContent = text;
    this.message.title = text;
  }

  /** One entry is a button, as on a ribbon; several open as a list, as in a menu bar. */
  setMenu(menu: Menu): void {
    const button = this.button(menu.label);
    button.className = 'ribbon-button';
    if (menu.tooltip !== undefined) button.title = menu.tooltip;
    if (menu.icon !== null) {
      const icon = this.document.createElement('img');
      icon.src = menu.icon;
      icon.alt = '';
      button.prepend(icon);
    }
    this.menuPlace.replaceChildren(button);
    const [first, ...others] = menu.entries;
    if (others.length === 0) {
      if (first?.kind === 'item') button.addEventListener('click', () => this.attempt(first.run));
      return;
    }
    button.setAttribute('aria-haspopup', 'menu');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => {
      if (this.menuPlace.querySelector('ul')) this.closeMenu();
      else this.openMenu(menu, button);
    });
  }

  private openMenu(menu: Menu, button: HTMLElement): void {
    const list = this.document.createElement('ul');
    list.setAttribute('role', 'menu');
    for (const entry of menu.entries) {
      const line = this.document.createElement('li');
      line.setAttribute('role', 'none');
      if (entry.kind === 'separator') line.append(this.document.createElement('hr'));
      else {
        const item = this.button(entry.label);
        item.setAttribute('role', 'menuitem');
        item.addEventListener('click', () => {
          this.closeMenu();
          this.attempt(entry.run);
        });
        line.append(item);
      }
      list.append(line);
    }
    this.menuPlace.append(list);
    button.setAttribute('aria-expanded', 'true');
    list.querySelector('button')?.focus();
  }

  private closeMenu(): void {
    this.menuPlace.querySelector('ul')?.remove();
    this.menuPlace.querySelector('[aria-expanded]')?.setAttribute('aria-expanded', 'false');
  }

  private choice(name: PageHost['kind'], choose: () => void): HTMLElement {
    const label = this.document.createElement('label');
    const input = this.document.createElement('input');
    input.type = 'radio';
    input.name = 'host';
    input.value = name;
    input.addEventListener('change', choose);
    label.append(input, NAMES[name]);
    this.choices.set(name, input);
    return label;
  }

  private button(label: string): HTMLButtonElement {
    const button = this.document.createElement('button');
    button.type = 'button';
    button.append(label);
    return button;
  }

  /** What goes wrong in an action is said in the bar. */
  private attempt(action: () => void | Promise<void>): void {
    Promise.resolve()
      .then(action)
      .catch((error: unknown) => this.say(error instanceof Error ? error.message : String(error)));
  }
}
