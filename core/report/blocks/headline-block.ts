import { daySpan } from '../../customers/periods';
import { verdict } from '../../math/verdict';
import { incompleteWords } from '../in-words';
import type { Block } from '../page-builder';
import { LABEL } from '../page-grid';
import type { ReportContext } from '../report-context';

/** "Did we earn the right to customer growth?" and the answer with its two whole numbers (§24). */
export function headlineBlock(context: ReportContext): Block {
  const { input, forward } = context;
  const { customers, value } = forward.total;
  const hasValue = input.headers.value !== null;
  const { sentence } = verdict({
    incoming: customers.incoming,
    outgoing: customers.outgoing,
    ...(hasValue ? { incomingValue: value.incoming, lostValue: value.outgoing } : {}),
  });
  const parts = ['Customer report card', daySpan(input.customers.period)];
  if (input.headers.segment !== null) parts.push(`by ${input.headers.segment}`);
  const incomplete = incompleteWords(context);
  if (incomplete !== null) parts.push(incomplete);
  return {
    rowHeights: [12, 20, 12, 22, 40],
    anchors: { verdict: [4, LABEL] },
    draw(page) {
      const incoming = page.ref('total.incoming');
      const outgoing = page.ref('total.outgoing');
      const earned = hasValue
        ? `IF(${page.ref('total.value.incoming')}>=${page.ref('total.value.outgoing')},"Yes","Not yet")`
        : '"Yes"';
      page.text(1, LABEL, parts.join(' · '), 'eyebrow');
      page.text(3, LABEL, 'Did we earn the right to customer growth?', 'question');
      page.figure(
        4,
        LABEL,
        `IF(${incoming}=${outgoing},"Even",IF(${incoming}<${outgoing},"No",${earned}))` +
          `&": "&FIXED(${incoming},0)&" came, "&FIXED(${outgoing},0)&" left."`,
        sentence,
        'verdict',
      );
    },
  };
}
