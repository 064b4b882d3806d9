import { periodName } from '../customers/periods';
import { verdict } from '../math/verdict';
import { fiveNumbers } from './five-numbers';
import { definitionsInForce, incompleteWords } from './in-words';
import type { ReportSummary } from './plan';
import type { ReportContext } from './report-context';

/** What the panel and the command line say about the report: its verdict and the five numbers in words. */
export function reportSummary(context: ReportContext): ReportSummary {
  const { input, forward } = context;
  const { customers, value } = forward.total;
  const [incomplete, inForce] = [incompleteWords(context), definitionsInForce(context)];
  const hasValue = input.headers.value !== null;
  return {
    verdict: verdict({
      incoming: customers.incoming,
      outgoing: customers.outgoing,
      ...(hasValue ? { incomingValue: value.incoming, lostValue: value.outgoing } : {}),
    }).sentence,
    period: periodName(input.customers.period),
    fiveNumbers: fiveNumbers(context).map((box) => ({
      label: box.label,
      customers: box.number,
      value: box.exactValue,
    })),
    rowsRead: input.source.rowsRead,
    rowsSetAside: input.source.rowsSetAside,
    notes: [
      ...(incomplete === null ? [] : [`The period is ${incomplete}, and no rate is given.`]),
      ...(inForce === null ? [] : [inForce]),
      ...input.source.notes.map((note) => note.text),
    ],
  };
}
