import { decodeBase64, encodeBase64, utf8Bytes } from './base64';
import { Blob } from './blob';
import { formatDate } from './date-pattern';
import { ServiceError } from './service-error';
import { free, surface } from './surface';
import { isZone } from './zone-dates';

/** The global Utilities. */
export class Utilities {
  static readonly surface = surface<Utilities>('utilities', 'Utilities', {
    formatDate: free('dss'),
    base64Encode: free('s', 'l'),
    base64Decode: free('s'),
    newBlob: free('s', 'ss', 'sss', 'l', 'ls', 'lss'),
    getUuid: free(),
    sleep: free('i'),
  });

  /** Google takes an unknown zone for GMT without a word; here it is refused, because nobody means that. */
  formatDate(date: Date, timeZone: string, format: string): string {
    if (!isZone(timeZone)) throw new ServiceError(`Invalid argument: timeZone (${timeZone})`);
    try {
      return formatDate(date, timeZone, format);
    } catch (error) {
      throw new ServiceError(error instanceof Error ? error.message : String(error));
    }
  }

  base64Encode(data: string | readonly number[]): string {
    return encodeBase64(typeof data === 'string' ? utf8Bytes(data) : data);
  }

  base64Decode(encoded: string): number[] {
    const bytes = decodeBase64(encoded);
    if (!bytes) throw new ServiceError('Could not decode string.');
    return bytes;
  }

  newBlob(data: string | readonly number[], contentType: string | null = null, name: string | null = null): Blob {
    return new Blob(typeof data === 'string' ? utf8Bytes(data) : data, contentType, name);
  }

  getUuid(): string {
    return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => Math.floor(Math.random() * 16).toString(16));
  }

  /** Nobody waits in the workbench. */
  sleep(milliseconds: number): void {
    if (milliseconds > 300_000) throw new ServiceError('Invalid argument: milliseconds');
  }
}
