import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { signature } from '../../../core/functions/call';
import { catalogue } from '../../../core/functions/catalogue';
import { openBrowser } from '../../engines/chromium';
import { bundlePage, type PanelPage } from './browser/bundle-page';
import { telcoLook, telcoReport } from './telco-look';

/** The panel in a real browser, as wide as Google's sidebar. */

let browser: Browser;
let panel: PanelPage;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [panel, browser] = await Promise.all([bundlePage(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  panel?.remove();
});

afterEach(() => context.close());

type ClipboardKind = 'works' | 'refuses' | 'none';

declare global {
  interface Window {
    /** What went into the clipboard. */
    copied: string[];
  }
}

/** Stands in for the clipboard, before the page begins. */
function plantClipboard(kind: ClipboardKind): void {
  window.copied = [];
  const writeText = async (text: string) => {
    if (kind === 'refuses') throw new Error('not allowed');
    window.copied.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', { value: kind === 'none' ? undefined : { writeText } });
}

interface Opening {
  readonly look?: string;
  readonly build?: string;
  readonly help?: string;
  readonly clipboard?: ClipboardKind;
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
}

async function open(opening: Opening = {}) {
  const { look = 'telco', build = 'works', help = 'works', clipboard = 'works' } = opening;
  const { colorScheme = 'light', width = 300 } = opening;
  context = await browser.newContext({ viewport: { width, height: 700 }, colorScheme });
  await context.addInitScript(plantClipboard, clipboard);
  page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => errors.push(message.text()));
  await page.goto(`${panel.url}?${new URLSearchParams({ look, build, help })}`);
  await page.getByRole('button', { name: 'Look again' }).waitFor();
  return { errors };
}

/** Opens the list of functions, and waits until they have come. */
async function openFunctions(): Promise<void> {
  await button('Functions').click();
  await page.getByText(/^\d+ functions\./).waitFor();
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
/** What the panel asked of the host under one name. */
const asked = (name: string) =>
  page.evaluate((wanted) => window.fake.asked.filter((one) => one.name === wanted).map((one) => one.with), name);

const progress = () => page.getByRole('progressbar', { name: 'Building the report card' });

/** Presses Tab until the focus stands on a control with this name. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
    });
    if (here === name) return;
  }
  throw new Error(`Tab never came to “${name}”.`);
}

describe('from a table to a report', () => {
  test('shows the sentence, the columns and the data check', async () => {
    const { errors } = await open();
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('Customers!A1:H7044 looks like a contract list: one row per customer, 7,043 customers.');
    expect(text).toMatch(/Came on\s+E\s*Start date/);
    expect(text).toMatch(/Value\s+G\s*Monthly charge\s+not sure, please check/);
    expect(text).toContain('Check: 4 rows that end before they start: set aside.');
    expect(errors).toEqual([]);
  });

  test('a changed column, a month and two segments reach the host, and the report is shown with the focus on it', async () => {
    await open();
    await button('Change the columns').click();
    await page.getByLabel('Value', { exact: true }).selectOption({ label: 'No column' });
    await page.getByLabel('Period').selectOption('2026-09');
    await page.getByLabel('Segments', { exact: true }).selectOption({ label: 'Only the ones I tick' });
    await page.getByRole('checkbox', { name: 'Two Year' }).check();
    await page.getByRole('checkbox', { name: 'Month-to-Month' }).check();
    await button('Build report card').click();
    const verdict = page.getByRole('heading', { name: 'No. 1,051 customers came, 1,869 left.' });
    await verdict.waitFor();
    expect(await asked('look')).toEqual([{}, { sheet: 'Customers', roles: { value: null } }]);
    expect(await asked('build')).toEqual([
      {
        sheet: 'Customers',
        roles: { id: 0, segment: 1, start: 4, end: 5, value: null, reason: 7 },
        headers: telcoLook.columns.map(({ header }) => header),
        period: '2026-09',
        segments: ['Month-to-Month', 'Two Year'],
      },
    ]);
    expect(await focused()).toBe('No. 1,051 customers came, 1,869 left.');
    const numbers = await page.getByRole('definition').allInnerTexts();
    expect(numbers.map((number) => number.split('\n')[0])).toEqual(['1,051', '1,869', '−818', '–', '313']);
  });

  test('the built tabs are a click away, and another report can follow', async () => {
    await open();
    await button('Build report card').click();
    await button('Show report card').click();
    await button('Show customers').click();
    expect(await asked('showTab')).toMatchObject([{ id: 'tab-1' }, { id: 'tab-2' }]);
    await button('Build another').click();
    await button('Build report card').waitFor();
    expect(await focused()).toContain('Customers!A1:H7044 looks like a contract list');
  });

  test('all of it by keyboard alone', async () => {
    await open();
    await tabTo('Change the columns');
    await page.keyboard.press('Enter');
    await tabTo('Segment');
    await page.keyboard.press('ArrowDown');
    // Nothing can be built while the sheet is looked at with the new column
    await button('Look again').waitFor();
    await tabTo('Period');
    await page.keyboard.press('ArrowDown');
    await tabTo('Build report card');
    await page.keyboard.press('Enter');
    await button('Show report card').waitFor();
    await tabTo('Show report card');
    await page.keyboard.press('Enter');
    expect(await asked('build')).toMatchObject([{ roles: { segment: 2 }, period: '2026-Q2' }]);
    expect(await asked('showTab')).toHaveLength(1);
  });

  test('days that may be either are asked about with an example, and the answer reaches the host', async () => {
    const { errors } = await open({ look: 'open days' });
    await button('Build report card').click();
    await page.getByText('Say which day 03/04/2026 is.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.getByLabel('Which day is 03/04/2026?').selectOption({ label: 'Month first: 4 March 2026' });
    await button('Build report card').click();
    await button('Show report card').waitFor();
    expect(await asked('look')).toEqual([{}, { sheet: 'Customers', roles: {}, dates: 'month first' }]);
    expect(await asked('build')).toMatchObject([{ dates: 'month first' }]);
    expect(errors).toEqual([]);
  });

  test('a plain list of orders has a formula to copy instead, until both columns are chosen by hand', async () => {
    const { errors } = await open({ look: 'orders' });
    const build = button('Build report card');
    expect(await build.getAttribute('aria-disabled')).toBe('true');
    const why = page.locator(`#${await build.getAttribute('aria-describedby')}`);
    expect(await why.innerText()).toContain('Count this list with a formula in a cell.');
    await build.click({ force: true });
    await button('Copy the formula').click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => window.copied)).toEqual([`=CUSTOMERMATH('Customers'!A1:H7044,"2026-Q3")`]);
    await page.getByLabel('Came on').selectOption({ label: 'E Start date' });
    await page.getByLabel('Left on').selectOption({ label: 'F End date' });
    await why.waitFor({ state: 'detached' });
    await build.click();
    await button('Show report card').waitFor();
    expect(await asked('build')).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  test('one column for both days is refused beside the second', async () => {
    await open();
    await button('Change the columns').click();
    await page.getByLabel('Left on').selectOption({ label: 'E Start date' });
    await page.getByText('“Start date” is already taken for “Came on”.').waitFor();
    await button('Build report card').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(
      await page.getByLabel('Left on').getAttribute('id'),
    );
    expect(await asked('build')).toEqual([]);
  });

  test('a note of the data check selects its rows', async () => {
    await open();
    await page.getByRole('button', { name: 'Show me: 4 rows that end before they start: set aside.' }).click();
    expect(await asked('selectRows')).toEqual([{ sheet: 'Customers', rows: [12, 99] }]);
  });

  test('a custom period is asked for day by day, and the cursor goes to the day that is missing', async () => {
    await open();
    await page.getByLabel('Period').selectOption({ label: 'From a day to a day…' });
    await page.getByLabel('From').fill('2026-07-01');
    await button('Build report card').click();
    await page.getByText('Enter the last day.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('date');
    await page.getByLabel('To, included').fill('2026-08-15');
    await button('Build report card').click();
    await button('Show report card').waitFor();
    expect(await asked('build')).toMatchObject([{ period: '2026-07-01/2026-08-15' }]);
  });
});

describe('on the tab of a report', () => {
  test('one key refreshes it, and what moved is said; axe finds nothing', async () => {
    const { errors } = await open({ look: 'report' });
    expect(await page.getByRole('main').innerText()).toContain(
      'This is the report card of 2026 Q3, made from Customers!A1:H7044 on',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await button('Refresh this report').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Refreshed. Incoming 1,051 → 1,053, outgoing 1,869 as before.').waitFor();
    expect(await asked('refresh')).toEqual([telcoReport.tab]);
    expect(await focused()).toBe('No. 1,051 customers came, 1,869 left.');
    expect(errors).toEqual([]);
  });
});

describe('when it does not go as wished', () => {
  test('cancel, by keyboard: the focus is on it, the step is read out, and nothing was changed', async () => {
    await open({ build: 'waits' });
    await button('Build report card').click();
    await page.getByRole('status').getByText('Counting who came and who left…').waitFor();
    expect(await focused()).toBe('Cancel');
    await page.keyboard.press('Enter');
    await page.getByText('Cancelled. Nothing was changed.').waitFor();
    expect(await focused()).toBe('Cancelled. Nothing was changed.');
    await button('Build report card').waitFor();
  });

  test('the progress says how far a step is where the host can tell, to the eye and to a screen reader, which is not interrupted by it', async () => {
    await open({ build: 'waits' });
    await button('Build report card').click();
    await page.getByRole('status').getByText('Counting who came and who left…').waitFor();
    expect(await progress().getAttribute('aria-valuenow')).toBeNull();
    expect(await page.getByText('%').count()).toBe(0);
    await context.close();
    await open({ build: 'half done' });
    await button('Build report card').click();
    await page.getByText('50 %', { exact: true }).waitFor();
    expect(await progress().getAttribute('aria-valuenow')).toBe('0.5');
    expect(await page.getByRole('status').innerText()).toBe('Counting who came and who left…');
  });

  test('a failure is said in the host’s words, with the focus on it', async () => {
    await open({ build: 'fails' });
    await button('Build report card').click();
    await page.getByText('The workbook is protected.').waitFor();
    expect(await focused()).toContain('Remove its protection (Review, Protect workbook) and build again.');
  });

  test('a table that lacks a required column asks for it, and goes on when it is given', async () => {
    await open({ look: 'no end date' });
    expect(await page.getByLabel('Period').count()).toBe(0);
    await button('Build report card').click();
    expect(await asked('build')).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('customer-math-end');
    await page.getByLabel('Left on').selectOption({ label: 'F End date' });
    await page.getByLabel('Period').waitFor();
    expect(await focused()).toContain('looks like a contract list');
  });

  test('a sheet without a table welcomes, and sample data lead on', async () => {
    await open({ look: 'no table' });
    expect(await page.getByRole('main').innerText()).toContain('The sheet “Notes” is empty.');
    await button('Try it with sample data').click();
    await button('Build report card').waitFor();
    expect(await asked('insertSampleData')).toHaveLength(1);
    expect(await focused()).toContain('looks like a contract list');
  });
});

describe('the functions', () => {
  test('are fetched when they are asked for, and each opens to all there is to say about it', async () => {
    const { errors } = await open();
    expect(await asked('functionHelp')).toEqual([]);
    await openFunctions();
    await button('REPORTCARD').click();
    const [entry] = catalogue.filter(({ name }) => name === 'REPORTCARD');
    const { summary, args, answer, section, example } = entry!;
    const item = page.getByRole('listitem').filter({ has: button('REPORTCARD') });
    const text = await item.innerText();
    for (const words of [summary, signature(entry!), answer.unit, example.formula, ...entry!.errors]) {
      expect(text).toContain(words);
    }
    for (const argument of args) {
      expect(text).toContain(`${argument.name}${argument.optional ? ' optional' : ''}\n${argument.summary}`);
    }
    expect(text).toContain(`Definition: ${section}`);
    const result = example.result as unknown[][];
    const grid = page.getByRole('region', { name: 'What the example of REPORTCARD gives' });
    expect(await grid.getByRole('columnheader').allInnerTexts()).toEqual(result[0]);
    expect(await grid.getByRole('row').count()).toBe(result.length);
    expect(errors).toEqual([]);
  });

  test('by keyboard: found, read, the table scrolled, the example copied, and back with nothing lost', async () => {
    await open();
    await button('Change the columns').click();
    await page.getByLabel('Segments', { exact: true }).selectOption({ label: 'Only the ones I tick' });
    await page.getByRole('checkbox', { name: 'Two Year' }).check();
    const main = page.getByRole('main');
    await main.evaluate((element) => element.scrollTo(0, 120));
    const before = await main.innerText();
    await button('Functions').focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^\d+ functions\./).waitFor();
    await page.keyboard.type('valuebridge');
    await page.getByText('1 function', { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Copied', { exact: true }).waitFor();
    const formula = catalogue.find(({ name }) => name === 'VALUEBRIDGE')?.example.formula;
    expect(await page.evaluate(() => window.copied)).toEqual([formula]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    await tabTo('Back');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Functions');
    expect(await main.innerText()).toBe(before);
    expect(await main.evaluate((element) => element.scrollTop)).toBe(120);
    expect(await page.getByRole('checkbox', { name: 'Two Year' }).isChecked()).toBe(true);
  });

  test('that cannot be fetched say so, and can be asked for again', async () => {
    await open({ help: 'fails' });
    await button('Functions').click();
    await page.getByText('The list of functions could not be loaded.').waitFor();
    await page.evaluate(() => (window.fake.help = 'works'));
    await button('Try again').click();
    await button('NETGROWTH').waitFor();
    expect(await page.getByText('could not be loaded').count()).toBe(0);
  });

  test('offer no copy where there is no clipboard, and select the example where it refuses', async () => {
    await open({ clipboard: 'none' });
    await openFunctions();
    await button('GRR').click();
    await page.getByText('=GRR(').waitFor();
    expect(await page.getByText('Copy', { exact: true }).count()).toBe(0);
    await context.close();
    await open({ clipboard: 'refuses' });
    await openFunctions();
    await button('GRR').click();
    await button('Copy the example of GRR').click();
    await page.getByText('Selected, copy by keyboard').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^=GRR\(.*\)$/);
  });
});

describe('in 300 pixels', () => {
  const sideways = () =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, main *')]
        .filter(
          (element) => element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX !== 'hidden',
        )
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
        .map((element) => element.outerHTML.slice(0, 120)),
    );

  test.each([300, 320])('long headers and 200 long segment names stay within %i pixels', async (width) => {
    await open({ look: 'many segments', width });
    expect(await sideways()).toEqual([]);
    await page.getByLabel('Segments', { exact: true }).selectOption({ label: 'Only the ones I tick' });
    await button('Change the columns').click();
    expect(await sideways()).toEqual([]);
    expect(await page.getByRole('main').evaluate((main) => main.scrollWidth <= main.clientWidth)).toBe(true);
  });

  test('of 200 segments 100 are drawn in a list that scrolls, and the others are found by name', async () => {
    await open({ look: 'many segments' });
    await page.getByLabel('Segments', { exact: true }).selectOption({ label: 'Only the ones I tick' });
    const list = page.getByRole('group', { name: 'Segments to report' });
    expect(await list.getByRole('checkbox').count()).toBe(100);
    expect((await list.boundingBox())!.height).toBeLessThan(200);
    await page.getByLabel('Find a segment').fill('region 187');
    expect(await list.getByRole('checkbox').count()).toBe(1);
    const box = list.getByRole('checkbox', { name: /^Region 187 / });
    await box.check();
    expect(await page.getByText('1 of 200 ticked').count()).toBe(1);
    const title = await list.locator('[title]').getAttribute('title');
    expect(title).toHaveLength(60);
  });

  test('all functions, open, stay within the panel; wide tables scroll on their own', async () => {
    await open();
    await openFunctions();
    const names = await page.getByRole('listitem').getByRole('button').all();
    expect(names).toHaveLength(catalogue.length);
    for (const name of names) await name.press('Enter');
    expect(await page.getByRole('main').evaluate((main) => main.scrollWidth <= main.clientWidth)).toBe(true);
    const cutOff = await page.evaluate(() =>
      [...document.querySelectorAll('li *')]
        .filter((element) => !element.closest('[role=region] > *'))
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth - 16)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(cutOff).toEqual([]);
  });

  test('the whole page weighs less than 150 kB on the wire', () => {
    expect(panel.gzipped).toBeLessThan(150_000);
  });
});

describe.each(['light', 'dark'] as const)('to assistive technology, in %s', (colorScheme) => {
  /** Everything but what axe calls minor, as "rule: element". */
  const violations = async () => {
    const { violations: found } = await new AxeBuilder({ page }).analyze();
    return found
      .filter(({ impact }) => impact !== 'minor')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  };

  test('the welcome is in order', async () => {
    await open({ colorScheme, look: 'no table' });
    expect(await violations()).toEqual([]);
  });

  test('the table is in order, with its columns open and something missing', async () => {
    await open({ colorScheme });
    expect(await violations()).toEqual([]);
    await button('Change the columns').click();
    await page.getByLabel('Period').selectOption({ label: 'From a day to a day…' });
    await page.getByLabel('Segments', { exact: true }).selectOption({ label: 'Only the ones I tick' });
    await button('Build report card').click();
    await page.getByText('Enter the first day.').waitFor();
    expect(await violations()).toEqual([]);
  });

  test('the functions are in order, found and open, and when they do not come', async () => {
    await open({ colorScheme, help: 'fails' });
    await button('Functions').click();
    await page.getByText('The list of functions could not be loaded.').waitFor();
    expect(await violations()).toEqual([]);
    await page.evaluate(() => (window.fake.help = 'works'));
    await button('Try again').click();
    for (const name of ['NETGROWTH', 'MOVEMENT', 'REPORTCARD', 'MARBLES']) await button(name).click();
    await button('Copy the example of MARBLES').click();
    expect(await violations()).toEqual([]);
  });

  test('the progress, the error and the result are in order', async () => {
    await open({ colorScheme, build: 'half done' });
    await button('Build report card').click();
    await page.getByText('50 %', { exact: true }).waitFor();
    expect(await violations()).toEqual([]);
    await page.evaluate(() => (window.fake.build = 'waits'));
    await button('Cancel').click();
    await button('Build report card').click();
    await button('Cancel').waitFor();
    expect(await violations()).toEqual([]);
    await button('Cancel').click();
    await page.evaluate(() => (window.fake.build = 'fails'));
    await button('Build report card').click();
    await page.getByText('The workbook is protected.').waitFor();
    expect(await violations()).toEqual([]);
    await page.evaluate(() => (window.fake.build = 'works'));
    await button('Build report card').click();
    await button('Show report card').waitFor();
    expect(await violations()).toEqual([]);
  });
});
