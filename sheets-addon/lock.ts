import { WorkbookError } from './reply';

const PATIENCE = 5_000;

/**
 * Lets nobody else build in the same spreadsheet until this execution of the script ends: Google frees
 * the lock then ("Lock.releaseLock"). Whoever writes under the lock flushes before that.
 */
export function takeDocumentLock(): void {
  if (!LockService.getDocumentLock().tryLock(PATIENCE)) {
    throw new WorkbookError('Somebody else is building a report in this file right now. Please try again in a minute.');
  }
}
