import { goalsOf, goalsOfFit } from './goals';
import type { FitResult, Result } from './result';
import { score, table } from './table';

const result: Result = {
  name: 'W',
  title: 'a workload',
  rows: 1_000_000,
  goal: { first: 1.7, warm: 2, ofFastestPeer: 0.4, growth: 1.15, ofTwin: 2, memory: (rows) => 20 + rows / 1e6 },
  note: 'The cells lie far apart.',
  first: 160,
  limitFirst: 100,
  warm: 66,
  limitWarm: 30,
  twin: { title: '24 months', warm: 40 },
  memory: 12,
  peers: [
    { who: 'slow', load: 100, first: 1000, warm: 900 },
    { who: 'quick', load: 300, first: 200, warm: 10 },
    { who: 'absent', missing: 'absent is not installed' },
  ],
  growth: [
    { rows: 100_000, first: 20, warm: 4, limitWarm: 2, memory: 3 },
    { rows: 5_000_000, first: 900, warm: 600, limitWarm: 200, memory: 26 },
  ],
  wrong: [],
};

describe('goals of the benchmarks', () => {
  it('are ratios to the hand loop, the fastest peer and the twin, growth beside its growth, and memory', () => {
    const judged = goalsOf(result).map(({ goal, reached, most, met }) => [
      goal,
      Number(reached!.toFixed(3)),
      most,
      met,
    ]);
    expect(judged).toEqual([
      ['first call beside the hand loop', 1.6, 1.7, true],
      ['warm beside the hand loop', 2.2, 2, false],
      ['first call beside the fastest peer with its loading', 0.32, 0.4, true],
      ['warm beside 24 months', 1.65, 2, true],
      // 16.5 times the time for 15 times the time of the hand loop, and 9.09 times for 6.67 times.
      ["growth from 100,000 to 1,000,000 rows beside the hand loop's", 1.1, 1.15, true],
      ["growth from 1,000,000 to 5,000,000 rows beside the hand loop's", 1.364, 1.15, false],
      ['memory above the cells, 100,000 rows', 3, 20.1, true],
      ['memory above the cells, 1,000,000 rows', 12, 21, true],
      ['memory above the cells, 5,000,000 rows', 26, 25, false],
    ]);
  });

  it('stay open where there was nobody to compare with', () => {
    const alone = goalsOf({
      ...result,
      peers: [{ who: 'absent', missing: 'not installed' }],
      memory: null,
      growth: [],
    });
    const open = alone.filter(({ met }) => met === null).map(({ goal }) => goal);
    expect(open).toEqual([
      'first call beside the fastest peer with its loading',
      'memory above the cells, 1,000,000 rows',
    ]);
    expect(score(alone)).toMatch(
      /^2 of 5 goals met, 2 not measured\n {2}not met: W, warm beside the hand loop: 2\.20× instead of 2\.00×$/,
    );
  });

  it('are printed one by one, with what stands in the way of those that were missed', () => {
    const printed = table([result], []);
    expect(printed).toContain('goal        warm beside the hand loop: 2.20×, at most 2.00×: NOT MET');
    expect(printed).toContain('goal        first call beside the hand loop: 1.60×, at most 1.70×: met');
    expect(printed).toContain('absent left out: absent is not installed');
    expect(printed).toContain('note        The cells lie far apart.');
    expect(table([{ ...result, warm: 40, growth: [] }], [])).not.toContain('note');
  });

  it('of a fit are milliseconds, and open where its data is missing', () => {
    const fit: FitResult = {
      name: 'W5',
      title: 'a fit',
      lines: 10,
      first: 1500,
      warm: 900,
      fits: 400,
      buyers: 5,
      groups: 4,
      evaluations: 200,
      iterations: 80,
      starts: 7,
      memory: 30,
      most: 1000,
      wrong: ['r is 2 instead of 1 ± 0.1'],
    };
    expect(goalsOfFit(fit)).toEqual([
      expect.objectContaining({ workload: 'W5', reached: 1500, most: 1000, unit: 'ms', met: false }),
    ]);
    expect(goalsOfFit({ ...fit, missing: 'not there' })[0]).toMatchObject({ reached: null, met: null });
    const printed = table([], [fit]);
    expect(printed).toContain(
      '200 evaluations with their slopes, 80 iterations from 7 starts; 4 groups in place of 5 customers',
    );
    expect(printed).toContain('WRONG: r is 2 instead of 1 ± 0.1');
    expect(table([], [{ ...fit, missing: 'not there' }])).toContain('left out: not there');
  });
});
