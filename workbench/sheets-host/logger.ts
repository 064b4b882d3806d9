import { anyArguments, free, surface } from './surface';

/** The global Logger and console: both write into one log. */
export class Logger {
  static readonly surface = surface<Logger>('log', 'Logger', {
    log: anyArguments,
    info: anyArguments,
    warn: anyArguments,
    error: anyArguments,
    getLog: free(),
    clear: free(),
  });

  constructor(private readonly lines: string[]) {}

  log(...parts: unknown[]): void {
    this.lines.push(parts.map(String).join(' '));
  }

  info(...parts: unknown[]): void {
    this.log(...parts);
  }

  warn(...parts: unknown[]): void {
    this.log(...parts);
  }

  error(...parts: unknown[]): void {
    this.log(...parts);
  }

  getLog(): string {
    return this.lines.join('\n');
  }

  clear(): void {
    this.lines.length = 0;
  }
}
