/** Rows that are read at a time. */
const STRETCH = 4096;

/**
 * Reads rows some thousand at a time: a loop over these is compiled once they were read, a loop over all of them would
 * be compiled while it runs.
 *
 * @param read the rows from one up to, and not including, another
 * @param goOn asked before each stretch
 */
export function inStretches(
  first: number,
  end: number,
  read: (from: number, to: number) => void,
  goOn: () => boolean = () => true,
): void {
  for (let row = first; row < end && goOn(); row += STRETCH) read(row, Math.min(end, row + STRETCH));
}
