import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { disagreements, disagreementsOfFit } from './agree';
import { DRAWN } from './data/buyers';
import { faultsOfFit, fitCases } from './fit-cases';
import type { Workload } from './workload';
import { workloads } from './workloads';

/** Numbers, not times: `npm run bench` measures. */
describe('benchmarks', () => {
  it.each(workloads.map((workload) => [workload.name, workload.title, workload] as const))(
    '%s: product and limit give the same numbers (%s)',
    async (_name, _title, workload) => {
      const { agreed, wrong } = await disagreements({ ...workload, peers: [] });
      expect({ agreed, wrong }).toEqual({ agreed: ['product'], wrong: [] });
    },
  );

  it.each(fitCases.map((fit) => [fit.name, fit] as const))(
    '%s: the fit finds the known parameters, where the data is there',
    (_name, fit) => {
      const { agreed, missing, wrong } = disagreementsOfFit(fit);
      expect(wrong).toEqual([]);
      expect(agreed.length + missing.length).toBe(1);
    },
  );

  it('tells a peer and a product that give other numbers, and leaves out who is not installed', async () => {
    const workload: Workload = {
      name: 'one',
      title: 'a single number',
      rows: 1,
      cells: () => [[1]],
      product: () => [2],
      limit: () => [1],
      peers: [
        { name: 'right', make: () => Promise.resolve({ load: () => () => [1 + 1e-9] }) },
        { name: 'wrong', make: () => Promise.resolve({ load: () => () => [1.001] }) },
        { name: 'absent', make: () => Promise.reject(new Error('absent is not installed')) },
      ],
    };
    expect(await disagreements(workload)).toEqual({
      agreed: ['right'],
      missing: ['absent'],
      wrong: ['product: figure 0 is 2 instead of 1', 'wrong: figure 0 is 1.001 instead of 1'],
    });
  });

  it('tells a fit that parts from the known parameters', () => {
    const fit = fitCases.find(({ name }) => name === 'W5')!;
    const { r, alpha, a, b, p, q, v } = DRAWN;
    const found = { purchases: { r, alpha: alpha * 1.2, a, b }, spend: { p, q, v: v * 1.05 } };
    expect(faultsOfFit(fit, found)).toEqual([expect.stringMatching(/^alpha is 9\.6 instead of 8 ± 0\.40/)]);
  });

  const peersAreThere = existsSync(join(__dirname, 'peers', 'node_modules'));
  (peersAreThere ? it : it.skip)('all installed peers give the same numbers', () => {
    const root = join(__dirname, '..', '..');
    const run = ['test/bench/run.ts', '--short', '--no-install', '--only', 'W1,W1 formulas,W2,W3'];
    const said = execFileSync(process.execPath, ['--import', 'tsx', ...run], { cwd: root, encoding: 'utf8' });
    expect(said.trim().split('\n')).toEqual([
      'W1: product, lodash, arquero, alasql, DuckDB agree',
      'W1 formulas: product, HyperFormula agree',
      'W2: product, lodash, arquero, alasql, DuckDB agree',
      'W3: product, lodash, arquero, alasql, DuckDB agree',
    ]);
  });
});
