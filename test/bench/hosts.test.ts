import { join } from 'node:path';
import { ensureBuilt } from '../../workbench/ensure-built';
import { measureHosts } from './hosts/measure-hosts';
import { hostsTable } from './hosts/words';

/** Numbers, not times: `npm run bench` measures. */
describe('the benchmark of the hosts', () => {
  beforeAll(() => ensureBuilt(['excel-addin', 'sheets-server', 'sheets-sidebar']), 300_000);

  it('gets the same numbers from 200 cells and from one table, from numbers and from dates', async () => {
    const figures = await measureHosts({
      dist: join(__dirname, '..', '..', 'dist'),
      rows: 500,
      fewRows: 1500,
      rounds: 1,
      customers: [200],
    });
    expect(figures.wrong).toEqual([]);
    expect(figures.excel).toHaveLength(7);
    expect(hostsTable(figures)).toMatch(/200 cells cost \d/);
    for (const { calls } of [...figures.builds.excel, ...figures.builds.sheets]) expect(calls).toBeGreaterThan(3);
  });
});
