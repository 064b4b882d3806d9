import { ApiObject } from '../api-object';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';

export class Application extends ApiObject {
  override readonly typeName = 'Application';
  private readonly host: HostContext;

  constructor(host: HostContext) {
    super();
    this.host = host;
  }

  get CalculationMode(): string {
    return 'Automatic';
  }

  get CalculationState(): string {
    return 'Done';
  }

  get DecimalSeparator(): string {
    return '.';
  }

  get ThousandsSeparator(): string {
    return ',';
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  get CultureInfo(): CultureInfo {
    return new CultureInfo();
  }

  /** The workbook calculates by itself; every sheet is named as changed, so that whoever calculates does. */
  Calculate(type: unknown): void {
    if (!['Recalculate', 'Full', 'FullRebuild'].includes(String(type))) throw invalidArgument();
    for (const sheet of this.host.workbook.sheets) this.host.touchedSheet(sheet);
  }

  /** Changes are announced at the end of a batch anyway. */
  SuspendApiCalculationUntilNextSync(): void {
    return;
  }

  SuspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}

/** American English. */
export class CultureInfo extends ApiObject {
  override readonly typeName = 'CultureInfo';

  get Name(): string {
    return 'en-US';
  }

  get NumberFormat(): NumberFormatInfo {
    return new NumberFormatInfo();
  }

  get DatetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo();
  }
}

export class NumberFormatInfo extends ApiObject {
  override readonly typeName = 'NumberFormatInfo';

  get NumberDecimalSeparator(): string {
    return '.';
  }

  get NumberGroupSeparator(): string {
    return ',';
  }

  get CurrencySymbol(): string {
    return '$';
  }
}

export class DatetimeFormatInfo extends ApiObject {
  override readonly typeName = 'DatetimeFormatInfo';

  get ShortDatePattern(): string {
    return 'M/d/yyyy';
  }

  get LongDatePattern(): string {
    return 'dddd, MMMM d, yyyy';
  }

  get ShortTimePattern(): string {
    return 'h:mm';
  }

  get LongTimePattern(): string {
    return 'h:mm:ss';
  }

  get DateSeparator(): string {
    return '/';
  }

  get TimeSeparator(): string {
    return ':';
  }
}
