/** A sheet name that both hosts accept, from a file's name: "Q3 / customers.csv" becomes "Q3 customers". */
export function sheetNameFrom(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const legal = base
    .replace(/[:\\/?*[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '')
    .slice(0, 31)
    .trim();
  // Excel keeps "History" for itself.
  return legal === '' || legal.toLowerCase() === 'history' ? 'Customers' : legal;
}
