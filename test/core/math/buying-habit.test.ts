import { strengthOf, usualGap } from '../../../core/math/buying-habit';
import { lapseCurve, lapseWindow, percentile } from '../../../core/math/lapse-window';

describe('the lapse window', () => {
  it('is the gap that covers nine in ten, rounded up to 30 days', () => {
    expect(lapseWindow([1, 2, 3, 4, 5, 6, 7, 8, 95, 200])).toBe(120);
    expect(lapseWindow([30])).toBe(30);
    expect(lapseWindow([31])).toBe(60);
  });

  it('follows the share it is asked to cover', () => {
    expect(lapseWindow([10, 40, 70, 100], 0.5)).toBe(60);
    expect(lapseWindow([10, 40, 70, 100], 1)).toBe(120);
  });

  it('has no answer when nobody came back', () => {
    expect(lapseWindow([])).toBeNull();
  });

  it('takes the percentile by nearest rank: an observed gap, whatever the binary dust of the share', () => {
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.3 * 3)).toBe(9);
    expect(percentile([4, 8], 0.01)).toBe(4);
  });

  it('lies on a curve that ends at 1', () => {
    expect(lapseCurve([10, 40, 70, 70])).toEqual([
      { days: 30, share: 0.25 },
      { days: 60, share: 0.5 },
      { days: 90, share: 1 },
    ]);
    expect(lapseCurve([])).toEqual([]);
  });
});

describe('the habit of one customer', () => {
  it('needs three purchases', () => {
    expect(usualGap([1, 11])).toBeNull();
    expect(usualGap([1, 11, 41])).toBe(30);
  });

  it('leaves out the longest gap in ten or more', () => {
    expect(usualGap([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 190])).toBe(10);
  });

  it.each([
    [40, [90, 110, 100], 'weakening', 100],
    [100, [90, 110, 100], 'steady', 100],
    [120, [90, 110, 100], 'strengthening', 100],
    [0, [0, 500, 0], 'steady', 0],
  ] as const)('%d after %j is %s, the usual being %d', (last, before, strength, usual) => {
    expect(strengthOf(last, before)).toEqual({ strength, usual });
  });

  it('knows a tolerance in per cent', () => {
    expect(strengthOf(96, [90, 110, 100], { share: 0.05 }).strength).toBe('steady');
    expect(strengthOf(94, [90, 110, 100], { share: 0.05 }).strength).toBe('weakening');
  });
});
