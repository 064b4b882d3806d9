import type { BuildStep } from '../core/host';
import { WorkbookError } from './reply';

/**
 * What a running build and the sidebar tell each other. They are two executions of the script that
 * share nothing but the cache of the document; each note is gone after ten minutes.
 */
const SECONDS = 600;

export function cancelBuild(token: string): void {
  cache().put(`${name(token)}-cancel`, 'yes', SECONDS);
}

export function noteStep(token: string, step: BuildStep): void {
  cache().put(name(token), step, SECONDS);
}

export function stepOf(token: string): BuildStep | null {
  return cache().get(name(token)) as BuildStep | null;
}

/** Throws when the user pressed Cancel; nothing may have been written yet. */
export function stopIfCancelled(token: string): void {
  if (cache().get(`${name(token)}-cancel`) !== null)
    throw new WorkbookError('Cancelled. Nothing was changed.', 'AbortError');
}

function cache(): GoogleAppsScript.Cache.Cache {
  const cache = CacheService.getDocumentCache();
  if (!cache) throw new WorkbookError('Open a spreadsheet first.');
  return cache;
}

function name(token: string): string {
  return `customer-math-build-${token}`;
}
