/** Whether numbers in this format are shown as dates or times: scripts get such cells as Date objects. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || isGeneral(format)) return false;
  const known = dateFormats.get(format);
  if (known !== undefined) return known;
  const letters = format.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const isDate = /[ymdhs]/i.test(letters);
  dateFormats.set(format, isDate);
  return isDate;
}

/** The automatic format: whatever is typed chooses its own. */
export function isGeneral(format: string | undefined): boolean {
  return format === undefined || format === '' || format.toLowerCase() === 'general';
}

const dateFormats = new Map<string, boolean>();
