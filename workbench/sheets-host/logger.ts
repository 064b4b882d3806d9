import { anyArguments, free, surface } from './surface';

/** The global Logger. */
export class Logger {
  static readonly surface = surface<Logger>('log', 'Logger', {
    log: anyArguments,
    getLog: free(),
    clear: free(),
  });

  constructor(private readonly lines: string[]) {}

  log(...parts: unknown[]): void {
    this.lines.push(parts.map(String).join(' '));
  }

  getLog(): string {
    return this.lines.join('\n');
  }

  clear(): void {
    this.lines.length = 0;
  }
}
