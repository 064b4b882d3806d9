import { ServiceError } from './service-error';
import { free, read, surface } from './surface';

/** HtmlService, for pages that are whole as they are; templates are not offered. */
export class HtmlService {
  static readonly surface = surface<HtmlService>('html', 'HtmlService', {
    createHtmlOutputFromFile: read('s'),
    createHtmlOutput: free('s', ''),
  });

  constructor(private readonly files: ReadonlyMap<string, string>) {}

  createHtmlOutputFromFile(name: string): HtmlOutput {
    const html = this.files.get(name.replace(/\.html$/, ''));
    if (html === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return new HtmlOutput(html);
  }

  createHtmlOutput(html = ''): HtmlOutput {
    return new HtmlOutput(html);
  }
}

export class HtmlOutput {
  static readonly surface = surface<HtmlOutput>('html', 'HtmlOutput', {
    getContent: free(),
    getTitle: free(),
    setTitle: free('s'),
    getWidth: free(),
    setWidth: free('i'),
    getHeight: free(),
    setHeight: free('i'),
  });

  private title = '';
  private width: number | null = null;
  private height: number | null = null;

  constructor(private readonly html: string) {}

  getContent(): string {
    return this.html;
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  getWidth(): number | null {
    return this.width;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }
}
