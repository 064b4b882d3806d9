import { free, surface } from './surface';

/** Who is at the sheet. The user's address would need a scope that the add-on does not ask for. */
export class Session {
  static readonly surface = surface<Session>('session', 'Session', {
    getActiveUserLocale: free(),
    getScriptTimeZone: free(),
  });

  constructor(
    private readonly locale: string,
    private readonly timeZone: string,
  ) {}

  /** The language alone: "en". */
  getActiveUserLocale(): string {
    return this.locale.slice(0, 2);
  }

  /** The manifest's time zone, which need not be the spreadsheet's. */
  getScriptTimeZone(): string {
    return this.timeZone;
  }
}
