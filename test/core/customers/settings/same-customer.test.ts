import fc from 'fast-check';
import { withSameCustomers } from '../../../../core/customers/settings/same-customer';

const owners = (...rows: readonly (readonly [id: unknown, same: unknown])[]): unknown[] =>
  withSameCustomers([['Id', 'Same as'], ...rows], 0, 1)
    .slice(1)
    .map(([id]) => id);

describe('ids that are one customer', () => {
  it('are shown under the end of their chain, whichever rows come first', () => {
    expect(owners(['C', 'B'], ['B', 'A'], ['A', null], ['B', null])).toEqual(['A', 'A', 'A', 'A']);
    expect(owners(['A', null], ['B', 'A'], ['C', 'B'])).toEqual(['A', 'A', 'A']);
  });

  it('are shown under the one listed first when they point at each other', () => {
    expect(owners(['B', 'C'], ['C', 'A'], ['A', 'B'])).toEqual(['B', 'B', 'B']);
  });

  it('are compared trimmed and without case, and numbers with their digits', () => {
    expect(owners(['b', ' A '], ['a', ''], [7, '8'], ['8', null])).toEqual([' A ', ' A ', '8', '8']);
  });

  it('stay apart where a row names itself, nobody, or an id of no other row', () => {
    expect(owners(['A', 'a'], ['B', null], ['C', 'Z'])).toEqual(['A', 'B', 'Z']);
  });

  it('identify a row without an id of its own', () => {
    expect(owners([null, 'B'], ['B', 'A'], [null, null])).toEqual(['A', 'A', null]);
  });

  it('need a column of ids', () => {
    expect(() => withSameCustomers([['Id', 'Same']], -1, 1)).toThrow('the table has no column of customer ids');
  });

  it('are the islands of the links between them, whatever the links', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.option(id)), { maxLength: 12 }), (rows) => {
        const shown = owners(...rows);
        // Islands by spreading a name until nothing changes.
        const island = new Map('abcdef'.split('').map((each) => [each, each]));
        for (let round = 0; round < 6; round += 1) {
          for (const [from, to] of rows) {
            if (to === null) continue;
            const name = [island.get(from)!, island.get(to)!].sort()[0]!;
            island.set(from, name).set(to, name);
          }
        }
        rows.forEach(([one], at) => {
          rows.forEach(([other], beside) => {
            expect(shown[at] === shown[beside]).toBe(island.get(one) === island.get(other));
          });
        });
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});
