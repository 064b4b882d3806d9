import type { Browser, Page } from 'playwright-core';
import { STEP_WORDS } from '../../core/panel/panel-words';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openBrowser } from '../engines/chromium';
import { openTaskPane, type TaskPane } from '../engines/task-pane/open-task-pane';

/** The built task pane in a browser over 20,000 customers. How soon it answers is measured by `npm run bench`. */

const CUSTOMERS = 20_000;

let browser: Browser;
let pane: TaskPane;
let page: Page;
const fetched: string[] = [];
const complaints: string[] = [];

const button = (name: string) => page.getByRole('button', { name, exact: true });
const tabs = async () => (await pane.excel()).tabs.map(({ name }) => name);

/** Presses Cancel as soon as the panel says these words. */
function cancelAt(words: string): Promise<void> {
  return page.evaluate((wanted) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role=status]')?.textContent?.startsWith(wanted)) return;
      observer.disconnect();
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')?.click();
    }).observe(document, { childList: true, subtree: true, characterData: true });
  }, words);
}

beforeAll(async () => {
  ensureBuilt(['excel-addin']);
  browser = await openBrowser();
  pane = await openTaskPane(browser, { customers: CUSTOMERS });
  page = pane.page;
  page.on('request', (request) => fetched.push(request.url().split('/').pop() ?? ''));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await button('Build report card').waitFor({ timeout: 120_000 });
}, 400_000);

afterAll(async () => {
  await pane?.close();
  await browser?.close();
});

test.each(Object.entries(STEP_WORDS))(
  'Cancel while %s leaves the workbook as it was, and says so',
  async (_, words) => {
    await cancelAt(words);
    await button('Build report card').click();
    await page.getByText('Cancelled. Nothing was changed.').waitFor();
    expect(await tabs()).toEqual(['Customers']);
    await button('Build report card').waitFor();
  },
  120_000,
);

test('a build runs beside the panel, names each step once and says how far it is', async () => {
  await page.evaluate(() => window.startWatching());
  await button('Build report card').click();
  await button('Show report card').waitFor({ timeout: 120_000 });

  const { steps, shares } = await page.evaluate(() => window.watched());
  expect(steps.filter((step) => step !== 'Starting…')).toEqual(Object.values(STEP_WORDS).map((words) => `${words}…`));
  // Reading and writing each begin at nothing and grow; counting in between does not say.
  expect(new Set(shares).size).toBeGreaterThan(4);
  expect(shares.slice(0, shares.indexOf(-1))).toEqual([...shares.slice(0, shares.indexOf(-1))].sort((a, b) => a - b));

  const { tabs: built } = await pane.excel();
  expect(built.map(({ name }) => name)).toEqual([
    'Customers',
    expect.stringContaining('Report card'),
    expect.stringContaining('Movements'),
  ]);
  expect(built[2]?.rows).toBeGreaterThan(CUSTOMERS / 2);
});

test('what takes long was done by a worker, and what goes to Excel and comes from there are small pieces', async () => {
  expect(fetched.filter((file) => /^planner-\w+\.js$/.test(file)).length).toBeGreaterThan(0);
  expect(fetched.filter((file) => file.startsWith('plan-here'))).toEqual([]);
  const { largestRequest, largestResponse } = await pane.excel();
  expect(largestRequest).toBeLessThan(1_000_000);
  expect(largestResponse).toBeLessThan(1_500_000);
  expect(complaints).toEqual([]);
});
