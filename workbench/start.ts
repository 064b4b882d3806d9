/** `npm start [-- customers.csv]`: the workbench in the browser, with sample customers or a file of one's own. */
import { basename, join } from 'node:path';
import { ensureBuilt } from './ensure-built';
import { readWorkbookFile } from './files/read-file';
import { openInBrowser } from './open-in-browser';
import { Problem } from './problem';
import { sampleWorkbook } from './sample-workbook';
import { serve } from './serve';
import { workbookToJson } from './workbook/json';

const dist = join(__dirname, '..', 'dist');
const USAGE = 'Usage: npm start [-- customers.csv | customers.xlsx]';

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return console.log(USAGE);
  const [file, ...others] = args;
  if (others.length > 0) throw new Problem(`found ${args.length} files, expected one. ${USAGE}`);
  // A file that cannot be read is said before anything is built.
  const own = file === undefined ? null : await readWorkbookFile(file);
  ensureBuilt(['excel-addin', 'sheets-server', 'sheets-sidebar', 'workbench-page']);
  const workbook = own ?? (await sampleWorkbook(join(dist, 'excel-addin')));
  const name = file === undefined ? 'Sample customers' : basename(file);
  const { address } = await serve({ dist, file: { name, workbook: workbookToJson(workbook) } });
  console.log(`Customer Math workbench: ${address}  (Ctrl+C stops it)`);
  await openInBrowser(address);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof Problem) {
    console.error(error.message);
    process.exit(2);
  }
  console.error(error);
  process.exit(1);
});
