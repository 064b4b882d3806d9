import { anyArguments, surface } from './surface';

/** The global console, which writes into the project's log. */
export class Console {
  static readonly surface = surface<Console>('log', 'Console', {
    log: anyArguments,
    info: anyArguments,
    warn: anyArguments,
    error: anyArguments,
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
}
