import { sortedByCustomer } from '../../../core/customers/sorted-by-customer';
import { sequence } from '../../../core/report/random';

/** Lines in no order; the amount says where a line stood. */
function lines(count: number, customers: number) {
  const random = sequence(count);
  const draw = (below: number): Int32Array => Int32Array.from({ length: count }, () => Math.floor(random() * below));
  const amount = Float64Array.from({ length: count }, (_, line) => line + 0.25);
  return { customer: draw(customers), day: draw(30).map((day) => 46_000 + day), amount, segment: draw(5) };
}

describe('lines sorted by customer', () => {
  // Four lines a customer, and six hundred.
  it.each([
    [2000, 500],
    [3000, 5],
  ])('%i lines of %i customers stand by customer, day and their order in the sheet', (count, customers) => {
    const { customer, day, amount, segment } = lines(count, customers);
    const sorted = sortedByCustomer(customer, day, customers, amount, segment);
    const wanted = Array.from(customer, (_, line) => line).sort(
      (a, b) => customer[a]! - customer[b]! || day[a]! - day[b]! || a - b,
    );
    expect(Array.from(sorted.amount)).toEqual(wanted.map((line) => amount[line]));
    expect(Array.from(sorted.day)).toEqual(wanted.map((line) => day[line]));
    expect(Array.from(sorted.segment)).toEqual(wanted.map((line) => segment[line]));
    for (let who = 0; who < customers; who += 1) {
      const own = wanted.slice(sorted.first[who], sorted.first[who + 1]);
      expect(own.every((line) => customer[line] === who)).toBe(true);
    }
    expect(sorted.first[customers]).toBe(count);
  });

  it('no lines are no lines', () => {
    const nothing = new Int32Array(0);
    expect(sortedByCustomer(nothing, nothing, 0, new Float64Array(0), nothing).first).toEqual(Int32Array.of(0));
  });
});
