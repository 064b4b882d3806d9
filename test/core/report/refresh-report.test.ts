import type { ReportRequest, SourceTable } from '../../../core/host';
import type { PagePlan, ReportPlan } from '../../../core/report/plan';
import { planAgain, planReport } from '../../../core/report/plan-report';
import { lookAtReport, refreshable } from '../../../core/report/refresh-report';
import { partnerTag, readTag, type ReportTag } from '../../../core/report/report-tag';

const HEADERS = ['Date', 'Id', 'Plan', 'Date', 'Fee'];
const ROWS = [
  [46_000, 'A', 'Basic', 46_240, 10],
  [46_210, 'B', 'Plus', '', 20],
  [46_000, 'C', 'Plus', '', 30],
];
const table = (rows: readonly unknown[][], sheet = 'Customers'): SourceTable => ({
  sheet,
  firstRow: 1,
  firstColumn: 0,
  rows,
});
const REQUEST: ReportRequest = {
  sheet: 'Customers',
  roles: { start: 0, id: 1, segment: 2, end: 3, value: 4, reason: null },
  period: '2026-Q3',
  settings: 'tolerance: 5',
};
const FACTS = { tabNames: ['Customers'], builtOn: 46_300, reportId: 'r1', sourceId: '7' };
const STANDING = { pageName: 'Board', movementsName: 'Who', notes: [] };

const tagsOf = (plan: ReportPlan): ReportTag[] => plan.tabs.map(({ tag }) => readTag(tag.value)!);
const pageOf = (plan: ReportPlan): PagePlan => plan.tabs.find((tab): tab is PagePlan => tab.kind === 'page')!;
const built = () => planReport(table([HEADERS, ...ROWS]), REQUEST, FACTS);

describe('the tags of a report', () => {
  it('tell how it was built, and each knows the other', () => {
    const plan = built();
    const [list, page] = tagsOf(plan);
    expect(page).toMatchObject({
      made: 'report card',
      version: 2,
      period: '2026-Q3',
      source: 'Customers',
      stored: {
        report: 'r1',
        sourceId: '7',
        range: 'A1:E4',
        builtOn: 46_300,
        columns: { start: ['Date', 0], end: ['Date', 1], id: ['Id', 0], reason: null },
        settings: 'tolerance: 5',
        incoming: 1,
        outgoing: 1,
      },
    });
    expect(partnerTag(list!)).toBe(plan.tabs[1]!.tag.value);
    expect(partnerTag(page!)).toBe(plan.tabs[0]!.tag.value);
    expect(plan.tabs[0]!.tag.value.length).toBeLessThan(1_000);
  });

  it('of a report that names more segments than a tag may hold tell what it is, and not how it was built', () => {
    const segments = Array.from({ length: 450 }, (_, at) => `Segment ${at} ${'with a long name '.repeat(3)}`.trim());
    const rows = segments.map((segment, at) => [46_000, `C${at}`, segment, '', 10]);
    const plan = planReport(table([HEADERS, ...rows]), { ...REQUEST, segments }, FACTS);
    for (const { tag } of plan.tabs) expect(tag.value.length).toBeLessThan(20_000);
    for (const tag of tagsOf(plan)) {
      expect(tag).toMatchObject({ version: 2, period: '2026-Q3', source: 'Customers' });
      expect(() => refreshable(tag)).toThrow('Build it anew from "Customers"');
    }
  });

  it('are read of an earlier version, which cannot be refreshed and says so', () => {
    const old = readTag('{"made":"movements","version":1,"period":"2026-Q3","source":"Customers"}');
    expect(() => refreshable(old)).toThrow('Build it anew from "Customers"; from then on it can be refreshed.');
    expect(lookAtReport({ id: '1', name: 'Movements' }, old!).report).toEqual({
      tab: { id: '1', name: 'Movements' },
      sentence: expect.stringContaining('made from Customers by an earlier version') as string,
      source: 'Customers',
      canRefresh: false,
    });
  });

  it.each(['', '7', 'null', '{"made":"sample","version":1}', '{"made":"report card"}'])(
    'are nothing of ours when they read %j',
    (value) => expect(readTag(value)).toBeNull(),
  );
});

describe('planAgain', () => {
  const tag = () => refreshable(tagsOf(built())[1]!);

  it('finds the columns by their headers wherever they stand by now, and says what moved', () => {
    const moved = [
      ['New', 'Fee', 'Date', 'Date', 'Plan', 'Id'],
      ...ROWS.map(([start, id, plan, end, fee]) => ['x', fee, start, end, plan, id]),
      ['x', 5, 46_220, 46_250, 'Basic', 'D'],
    ];
    const { plan, moved: words } = planAgain(table(moved), tag(), { ...FACTS, standing: STANDING });
    expect(words).toBe('Incoming 1 → 2, outgoing 1 → 2.');
    expect(plan.tabs.map(({ name }) => name)).toEqual(['Who', 'Board']);
    expect(tagsOf(plan)[0]).toMatchObject({ stored: { report: 'r1', range: 'A1:F5', incoming: 2 } });
    const formulas = pageOf(plan)
      .cells.flat()
      .flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : []));
    expect(formulas.some((formula) => formula.includes("'Who'!"))).toBe(true);
  });

  it('says so when nothing moved', () => {
    const again = planAgain(table([HEADERS, ...ROWS]), tag(), { ...FACTS, standing: STANDING });
    expect(again.moved).toBe('Incoming 1 as before, outgoing 1 as before.');
  });

  it('names the column that is gone', () => {
    const without = [[...HEADERS.slice(0, 4), 'Price'], ...ROWS];
    expect(() => planAgain(table(without), tag(), { ...FACTS, standing: STANDING })).toThrow(
      '"Customers" has no column "Fee" any more, from which the report took "Value". Give the column its header back, or build a new report card.',
    );
  });

  it('lists notes below a page that shows no reasons', () => {
    const notes = [{ reason: 'Price', cells: ['=1+1'] }];
    const { plan } = planAgain(table([HEADERS, ...ROWS]), tag(), { ...FACTS, standing: { ...STANDING, notes } });
    const row = pageOf(plan).cells.find((cells) => cells[1]?.kind === 'text' && cells[1].text === 'Price');
    expect(row?.[10]).toEqual({ kind: 'text', text: '=1+1', style: 'team' });
  });
});
