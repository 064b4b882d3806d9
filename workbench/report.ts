/** `npm run report`: the report card of a customer list as an .xlsx file, without a window. */
import { Problem } from './problem';
import { reportOptions, USAGE } from './report/options';
import { runReport, type WrittenReport } from './report/run-report';

function inWords({ built: { summary }, cost, file }: WrittenReport): string {
  const { fiveNumbers } = summary;
  const customersHead = 'customers';
  const width = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const labels = width([summary.period, ...fiveNumbers.map((each) => `  ${each.label}`)]);
  const customers = width([customersHead, ...fiveNumbers.map((each) => each.customers)]);
  const line = (label: string, count: string, value: string) =>
    `${label.padEnd(labels)}  ${count.padStart(customers)}  ${value}`.trimEnd();
  const setAside = summary.rowsSetAside === 0 ? 'none' : summary.rowsSetAside.toLocaleString('en-US');
  return [
    summary.verdict,
    '',
    line(summary.period, customersHead, 'value'),
    ...fiveNumbers.map((each) => line(`  ${each.label}`, each.customers, each.value)),
    '',
    `${summary.rowsRead.toLocaleString('en-US')} rows read, ${setAside} set aside`,
    ...summary.notes,
    `Built with ${cost}`,
    `Report card: ${file}`,
  ].join('\n');
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = reportOptions(args);
    console.log(options === null ? USAGE : inWords(await runReport(options)));
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    return 2;
  }
}

// The add-in's runtime may hold timers; the work is done when main is.
void main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
