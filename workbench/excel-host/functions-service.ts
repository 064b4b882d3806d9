import { ApiObject } from './api-object';
import { invalidArgument } from './errors';

/** What the runtime reports of one call. */
export interface InvocationResult {
  readonly id: number;
  readonly succeeded: boolean;
  /** The result, or the message of the error. */
  readonly value: unknown;
  /** The runtime's own number of the error. */
  readonly errorCode: number;
}

/** The service to which the custom-functions runtime hands its results. */
export class FunctionsService extends ApiObject {
  override readonly typeName = 'CustomFunctions';
  private readonly deliver: (result: InvocationResult) => void;

  constructor(deliver: (result: InvocationResult) => void) {
    super();
    this.deliver = deliver;
  }

  /** [id, true, value, …] or [id, false, message, error code, …] for each call. */
  SetInvocationArrayResults(results: unknown): void {
    if (!Array.isArray(results)) throw invalidArgument();
    for (const [id, succeeded, value, errorCode] of results as [number, boolean, unknown, number | undefined][]) {
      this.deliver({ id, succeeded, value, errorCode: succeeded ? 0 : (errorCode ?? 0) });
    }
  }

  /** Feature 2 of a current Excel: results may follow each other after 200 ms instead of 500. */
  _GetEnabledFeatures(): number[] {
    return [2];
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    return;
  }
}
