import { serialOf } from '../../../core/customers/dates';
import { periodsWithin, periodText } from '../../../core/customers/periods';
import { planReport } from '../../../core/report/plan-report';
import { HEADER, roster } from '../data/roster';
import { manyPeriodsLimit } from '../limits/many-periods';
import type { Answer, Cells, Workload } from '../workload';

const MONTHS = periodsWithin({ start: serialOf(2026, 1, 1), next: serialOf(2027, 1, 1) }, 'month');

const FIRST_MONTH = MONTHS.slice(0, 1);

/** Customers who came and who left in each month, as the pages say. */
function plans(cells: Cells, months = MONTHS): Answer {
  const roles = { segment: HEADER.indexOf('Segment') };
  return months.flatMap((period) => {
    const plan = planReport(
      { sheet: 'Customers', firstRow: 1, firstColumn: 0, rows: cells as (string | number)[][] },
      { sheet: 'Customers', roles, period: periodText(period) },
      { tabNames: ['Customers'], builtOn: period.next },
    );
    return plan.summary.fiveNumbers.slice(0, 2).map(({ customers }) => wholeNumberIn(customers));
  });
}

function wholeNumberIn(text: string): number {
  return Number(/\d[\d,]*/.exec(text)![0].replace(/,/g, ''));
}

/** The counts alone; laying pages out and drawing them has no limit by hand. */
function counts(cells: Cells, months = MONTHS): Answer {
  const starts = months.map(({ start }) => start);
  const figures = manyPeriodsLimit(cells, starts, months[months.length - 1]!.next);
  const of = (month: number, measure: number): number => {
    let sum = 0;
    for (let segment = 0; segment < 8; segment += 1) sum += figures[(month * 8 + segment) * 10 + measure]!;
    return sum;
  };
  return months.flatMap((_, month) => [of(month, 1), of(month, 2)]);
}

export const reportPlan: readonly Workload[] = [
  {
    name: 'W7',
    title: 'report plans of 12 months for 200,000 customers, page, picture and list of movements',
    rows: 200_000,
    isLong: true,
    cells: (rows) => roster(rows),
    product: (cells) => plans(cells),
    limit: (cells) => counts(cells),
    short: { product: (cells) => plans(cells, FIRST_MONTH), limit: (cells) => counts(cells, FIRST_MONTH) },
  },
];
