import type { Page } from 'playwright-core';
import type { Watched } from './watch';

/** Clicks again and again on one place of the page until `done`, as a person would, and says how it answered. */
export async function keepClicking(page: Page, at: { x: number; y: number }, done: Promise<unknown>): Promise<Watched> {
  let going = true;
  const end = (): void => void (going = false);
  done.then(end, end);
  await page.evaluate(() => window.startWatching());
  while (going) {
    await page.mouse.click(at.x, at.y);
    await page.waitForTimeout(150);
  }
  await done;
  return page.evaluate(() => window.watched());
}
