const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 text. Written out because Apps Script has neither btoa nor Buffer. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const triple = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    parts.push(
      DIGITS[triple >> 18]! +
        DIGITS[(triple >> 12) & 63]! +
        (left > 1 ? DIGITS[(triple >> 6) & 63]! : '=') +
        (left > 2 ? DIGITS[triple & 63]! : '='),
    );
  }
  return parts.join('');
}
