import { callFunction } from '../../../core/functions/call';
import * as clv from '../../../core/functions/clv';
import * as ledger from '../../../core/functions/ledger';
import { describeWithData } from '../../shared-data';

type Rows = (string | number)[][];
const call = (name: string, ...args: unknown[]): Rows => callFunction(name, args, { clv, ledger }) as Rows;
const warnings = (model: Rows): string[] => model.filter(([label]) => label === 'Warning').map((row) => String(row[2]));
const trust = (model: Rows): Rows[number] => model[8]!;

const IN_SHORT = 'To be taken with care, CLVMODEL says why: ';
const STAYING = 'the model sees nobody leave and values everybody as staying';
const EVEN = 'customers buy at even intervals, as on a subscription, and the model notices late that somebody has left';

/** 120 customers who pay every 30 days; every third one stops after four payments. */
function subscribers(stay = 1): Rows {
  const rows: Rows = [['Customer ID', 'Date', 'Amount']];
  for (let who = 0; who < 120; who += 1) {
    const payments = who % 3 < stay ? 100 : 4;
    for (let paid = 0, day = 46_023 + (who % 60); paid < payments && day < 46_388; paid += 1, day += 30) {
      rows.push([`C${who}`, day, 10 + (who % 20)]);
    }
  }
  return rows;
}

describe('how far a model is to be trusted', () => {
  it('stands below its seven parameters in one word', () => {
    expect(trust(call('CLVMODEL', subscribers()))).toEqual([
      'How far to trust it',
      'with care',
      expect.stringMatching(/^(One warning|\d warnings) at the end$/),
    ]);
  });

  it('is little where nobody is seen to leave, of people who pay as on a subscription', () => {
    const model = call('CLVMODEL', subscribers(3));
    expect(trust(model)[1]).toBe('little');
    expect(warnings(model)).toEqual(
      expect.arrayContaining([
        'The model sees nobody leave, and the data shows no sign of it yet: lifetime values take everybody to stay for ever',
        'Customers buy at nearly even intervals, as on a subscription, where the model takes purchases to come by chance: it notices late that somebody has left. A contract list, with a day of leaving, tells more',
      ]),
    );
    expect(warnings(model)).not.toContainEqual(expect.stringContaining('The search did not come to rest'));
  });

  it('is said below the forecasts that rest on the model, in a row of their own width, and in the long view', () => {
    const forecast = call('PREDICTCLV', subscribers(3));
    expect(forecast).toHaveLength(122);
    expect(forecast[121]).toEqual([`${IN_SHORT}${STAYING}; ${EVEN}.`, '', '', '', '', '']);
    const view = call('LONGVIEW', subscribers(3), '2026');
    expect(view[view.length - 1]![0]).toContain(`. ${IN_SHORT}${STAYING}; ${EVEN}.`);
  });

  it('is not said of a list too short to carry a model, whatever model is brought along', () => {
    const model = [[0.5], [10], [1e-9], [5], [6.25], [3.74], [15.44]];
    const some = subscribers(3).slice(0, 200);
    const buyers = new Set(some.slice(1).map(([id]) => id)).size;
    expect(call('PREDICTCLV', some, '', 52, '', '', '', '', '', '', model)).toHaveLength(buyers + 1);
  });

  it('counts fewer than 50 who came back as a warning', () => {
    const rows: Rows = [['Customer ID', 'Date', 'Amount']];
    for (let who = 0; who < 200; who += 1) {
      rows.push([`C${who}`, 46_023 + (who % 90), 20]);
      const again = who < 49 ? 1 + (who % 4) : 0;
      for (let time = 0, day = 46_030 + who; time < again; time += 1, day += 5 + ((who * 13 + time * 29) % 61)) {
        rows.push([`C${who}`, day, 10 + (who % 17) + time]);
      }
    }
    const few = /^Only 49 customers bought again: of so few the forecast for all may be a third too high or too low/;
    expect(warnings(call('CLVMODEL', rows))).toContainEqual(expect.stringMatching(few));
    const more = [...rows, ['C60', 46_200, 20], ['C61', 46_200, 20]];
    expect(warnings(call('CLVMODEL', more))).not.toContainEqual(expect.stringContaining('bought again'));
  });
});

describeWithData('the wholesaler', 'online_retail_invoices.csv', ([, ...invoices]) => {
  const rows = invoices.map((each) => [each[1]!, each[3]!, Number(each[6])]);
  const table: Rows = [['Customer ID', 'Date', 'Amount'], ...rows];

  it.each(['week', 'month'])('gets a model in %ss that is hardly to be trusted, and says why', (unit) => {
    const model = call('CLVMODEL', table, '', unit);
    expect(trust(model)).toEqual(['How far to trust it', 'little', '2 warnings at the end']);
    expect(warnings(model)).toEqual([
      'The model sees nobody leave, though 1219 of 4338 customers (28.1 %) have not bought for 120 days or longer, within which 9 in 10 come back: lifetime values take everybody to stay for ever',
      'Tried on the last quarter of the time, the model is off by more than chance: it forecast 3395 purchases, and 4545 came (25 % too few)',
    ]);
  });

  it('gets forecasts that say so', () => {
    const forecast = call('PREDICTCLV', table);
    expect(forecast).toHaveLength(4340);
    expect(forecast[4339]![0]).toBe(`${IN_SHORT}${STAYING}.`);
  });
});
