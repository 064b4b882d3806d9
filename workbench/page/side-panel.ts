/** The column at the right edge in which a spreadsheet program shows an add-in's page. */
export class SidePanel {
  private readonly column: HTMLElement;
  private readonly title: HTMLElement;
  private frame: HTMLIFrameElement | null = null;

  constructor(parent: HTMLElement, title: string, width: number, onClose: () => void = () => undefined) {
    this.column = document.createElement('aside');
    this.column.className = 'panel';
    this.column.style.width = `${width}px`;
    this.column.hidden = true;
    const heading = document.createElement('div');
    heading.className = 'panel-title';
    this.title = document.createElement('span');
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '×';
    close.setAttribute('aria-label', 'Close panel');
    close.addEventListener('click', () => {
      this.hide();
      onClose();
    });
    heading.append(this.title, close);
    this.column.append(heading);
    parent.append(this.column);
    this.name(title);
  }

  name(title: string): void {
    this.title.textContent = title;
    this.column.setAttribute('aria-label', title);
    if (this.frame) this.frame.title = title;
  }

  /** Puts a page into the panel, instead of the one before it. */
  load(frame: HTMLIFrameElement): void {
    this.unload();
    frame.title = this.title.textContent ?? '';
    this.frame = frame;
    this.column.append(frame);
  }

  unload(): void {
    this.frame?.remove();
    this.frame = null;
  }

  get isShown(): boolean {
    return !this.column.hidden;
  }

  show(): void {
    this.column.hidden = false;
  }

  hide(): void {
    this.column.hidden = true;
  }
}
