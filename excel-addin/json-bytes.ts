/**
 * At most how many bytes a value takes in a request, in UTF-8 JSON. Excel on the web refuses requests and responses
 * over 5 MB (Microsoft, "Resource limits and performance optimization for Office Add-ins").
 */
export function jsonBytes(value: unknown): number {
  const json = JSON.stringify(value);
  let bytes = json.length;
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}
