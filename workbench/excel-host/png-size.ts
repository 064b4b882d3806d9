/** Width and height of a PNG in pixels, read from its header; null when it is no PNG. */
export function pngSize(base64: string): { width: number; height: number } | null {
  // 24 bytes: eight of signature, eight of chunk head, width, height.
  if (!base64.startsWith('iVBORw0KGgo') || base64.length < 32) return null;
  const bytes = Uint8Array.from(atob(base64.slice(0, 32)), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
