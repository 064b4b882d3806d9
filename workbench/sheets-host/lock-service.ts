import { ServiceError } from './service-error';
import { free, surface, write } from './surface';

/** A lock of all scripts of the file; somebody else may be holding it. */
export class LockState {
  /** Set by whoever simulates a second editor. */
  heldBySomebodyElse = false;
  heldByScript = false;
}

export class LockService {
  static readonly surface = surface<LockService>('lock', 'LockService', {
    getDocumentLock: free(),
    getScriptLock: free(),
    getUserLock: free(),
  });

  constructor(
    private readonly documentLock: LockState,
    private readonly scriptLock = new LockState(),
    private readonly userLock = new LockState(),
  ) {}

  getDocumentLock(): Lock {
    return new Lock(this.documentLock);
  }

  getScriptLock(): Lock {
    return new Lock(this.scriptLock);
  }

  getUserLock(): Lock {
    return new Lock(this.userLock);
  }
}

/** Waiting for a lock that somebody else holds takes no time here: it fails at once, as it would in the end. */
export class Lock {
  static readonly surface = surface<Lock>('lock', 'Lock', {
    tryLock: write('i'),
    waitLock: write('i'),
    releaseLock: write(),
    hasLock: free(),
  });

  constructor(private readonly state: LockState) {}

  tryLock(): boolean {
    if (this.state.heldBySomebodyElse) return false;
    this.state.heldByScript = true;
    return true;
  }

  waitLock(): void {
    if (!this.tryLock()) {
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    }
  }

  releaseLock(): void {
    this.state.heldByScript = false;
  }

  hasLock(): boolean {
    return this.state.heldByScript;
  }
}
