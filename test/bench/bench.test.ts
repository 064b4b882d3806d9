import { disagreements } from './agree';
import { workloads } from './workloads';

/** Numbers, not times: `npm run bench` measures. Peers are held against them where they are installed. */
describe('benchmarks', () => {
  it.each(workloads.map((workload) => [workload.name, workload.title, workload] as const))(
    '%s: product and limit give the same numbers (%s)',
    async (_name, _title, workload) => {
      expect((await disagreements({ ...workload, peers: [] })).wrong).toEqual([]);
    },
  );
});
