/** The rows of customer `who` are `rows[first[who]]` up to, and not including, `rows[first[who + 1]]`, in the order of the list. */
export interface RowsByCustomer {
  readonly first: Int32Array;
  readonly rows: Int32Array;
}

/** A counting sort: as many steps as there are rows and customers. */
export function rowsByCustomer(customer: ArrayLike<number>, customers: number): RowsByCustomer {
  const first = new Int32Array(customers + 1);
  const count = customer.length;
  for (let row = 0; row < count; row += 1) first[customer[row]! + 1]! += 1;
  for (let who = 0; who < customers; who += 1) first[who + 1]! += first[who]!;
  const next = first.slice();
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    const who = customer[row]!;
    rows[next[who]!] = row;
    next[who]! += 1;
  }
  return { first, rows };
}
