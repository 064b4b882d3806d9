import { encodeBase64 } from './base64';
import { free, surface } from './surface';

/** Bytes with a type and a name. Apps Script's bytes are signed: −128 … 127. */
export class Blob {
  static readonly surface = surface<Blob>('utilities', 'Blob', {
    getBytes: free(),
    getContentType: free(),
    setContentType: free('s'),
    getName: free(),
    setName: free('S'),
  });

  constructor(
    readonly bytes: readonly number[],
    private contentType: string | null,
    private name: string | null,
  ) {}

  get base64(): string {
    return encodeBase64(this.bytes);
  }

  getBytes(): readonly number[] {
    return this.bytes;
  }

  getContentType(): string | null {
    return this.contentType;
  }

  setContentType(contentType: string): this {
    this.contentType = contentType;
    return this;
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string | null): this {
    this.name = name;
    return this;
  }
}
