/** A number, or a text that begins with a letter or a digit: neither blank nor an error. */
export function isPlainId(id: unknown): boolean {
  if (typeof id === 'number') return true;
  if (typeof id !== 'string') return false;
  const first = id.charCodeAt(0);
  return first >= 48 && first < 127;
}
