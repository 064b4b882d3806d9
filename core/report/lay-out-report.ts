import { periodText } from '../customers/periods';
import { isIncomplete } from '../customers/reach';
import { unidentifiedForward } from '../customers/unidentified-contracts';
import { rollForward } from '../math/roll-forward';
import { topReasons } from '../math/top-reasons';
import type { WorkbookFacts } from '../host';
import { bowlsBlock } from './blocks/bowls-block';
import { customersBySegmentBlock } from './blocks/customers-by-segment-block';
import { fiveNumbersBlock } from './blocks/five-numbers-block';
import { footnoteBlock } from './blocks/footnote-block';
import { headlineBlock } from './blocks/headline-block';
import { reasonsBlock } from './blocks/reasons-block';
import { shownSegments } from './blocks/shown-segments';
import { valueBySegmentBlock } from './blocks/value-by-segment-block';
import { forwardOfChosen } from './chosen-segments';
import { fixed } from './figures';
import { movementsTab } from './movements-tab';
import { gap, stack } from './page-builder';
import { columnWidths } from './page-grid';
import type { PagePlan, ReportPlan } from './plan';
import type { ReportContext } from './report-context';
import type { ReportInput } from './report-input';
import { looksOf, reportTags } from './report-tag';
import { FONT, INK, reportStyles } from './styles';
import { reportSummary } from './summary';
import { freeTabName } from './tab-names';

/** Beyond this many customers formulas over them would make a workbook slow, and the report holds values. */
const MOST_CUSTOMERS_FOR_FORMULAS = 50_000;

export interface LayOutOptions {
  /** @default 50,000 */
  readonly mostCustomersForFormulas?: number;
}

/** Lays out the report card and its Movements tab for counted customers. */
export function layOutReport(input: ReportInput, facts: WorkbookFacts, options: LayOutOptions = {}): ReportPlan {
  const { mostCustomersForFormulas = MOST_CUSTOMERS_FOR_FORMULAS } = options;
  const everybody = rollForward(input.customers, input.settings.cameAndWent);
  const forward = input.onlySegments ? forwardOfChosen(everybody, input.onlySegments) : everybody;
  const period = tabPeriod(periodText(input.customers.period));
  const { standing, tabNames, builtOn } = facts;
  const movementsName = standing?.movementsName ?? freeTabName(`Movements ${period}`, tabNames);
  const pageName = standing?.pageName ?? freeTabName(`Report card ${period}`, [...tabNames, movementsName]);
  const movements = movementsTab(input, movementsName);
  const { opening, closing, incoming, outgoing } = forward.total.value;
  const context: ReportContext = {
    input,
    forward,
    reasons: topReasons(input.customers, undefined, input.settings),
    ranges: movements.ranges,
    movementsName,
    valueDigits: Math.max(opening, closing, incoming, outgoing) >= 1000 ? 0 : 2,
    live: movements.plan.rowCount <= mostCustomersForFormulas,
    builtOn,
    incomplete: isIncomplete(input.reach, input.customers.period, builtOn),
    unidentified: unidentifiedForward(input.unidentified, input.customers.period, input.settings.cameAndWent),
    pictureScale: facts.pictureScale ?? 2,
    notes: standing?.notes ?? [],
  };
  const card = page(context, pageName);
  const tags = reportTags(context, {
    report: facts.reportId ?? `${pageName} ${builtOn}`,
    ...(facts.sourceId === undefined ? {} : { sourceId: facts.sourceId }),
    looks: looksOf(card.cells),
    listRows: movements.plan.rowCount + 1,
  });
  return {
    tabs: [
      { ...movements.plan, tag: tags.movements },
      { ...card, tag: tags['report card'] },
    ],
    showTab: pageName,
    fontName: FONT,
    ink: INK,
    styles: reportStyles(context.valueDigits),
    summary: reportSummary(context),
  };
}

function page(context: ReportContext, name: string): Omit<PagePlan, 'tag'> {
  const { input, forward, valueDigits, live } = context;
  const { segments, rest, total } = shownSegments(forward, input);
  const labels = [...segments, ...(rest ? [rest] : []), total].map(({ segment }) => segment.length);
  const figures = [
    total.customers.opening,
    total.customers.closing,
    total.customers.incoming,
    total.customers.outgoing,
  ].map((n) => fixed(n, 0));
  const { opening, closing, incoming, outgoing } = total.value;
  figures.push(...[opening, closing, incoming, outgoing].map((n) => fixed(n, valueDigits)));
  const widths = columnWidths(Math.max(...labels), 1 + Math.max(...figures.map((text) => text.length)));
  const blocks = [
    headlineBlock(context),
    gap(10),
    fiveNumbersBlock(context),
    gap(18),
    bowlsBlock(context, widths),
    gap(18),
    customersBySegmentBlock(context),
    gap(18),
    ...(input.headers.value === null ? [] : [valueBySegmentBlock(context), gap(18)]),
    reasonsBlock(context),
    gap(18),
    footnoteBlock(context),
  ];
  const stacked = stack(blocks, live);
  return {
    kind: 'page',
    name,
    tabColor: INK,
    columnWidths: widths,
    ...stacked,
    frozenRows: 0,
    orientation: 'portrait',
  };
}

/** A period text as a tab name can hold it: days "2026-07-04/2026-08-15" become "20260704-20260815". */
function tabPeriod(period: string): string {
  return period.includes('/') ? period.replace(/-/g, '').replace('/', '-') : period;
}
