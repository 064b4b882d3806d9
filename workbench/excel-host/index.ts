import type { Workbook as WorkbookModel } from '../workbook/model';
import type { ApiObject } from './api-object';
import { runBatch } from './batch';
import { HostContext } from './context';
import type { ApiError } from './errors';
import { requestTooLarge, responseTooLarge } from './errors';
import type { InvocationResult } from './functions-service';
import { FunctionsService } from './functions-service';
import type { BatchExecutor } from './native-host';
import { Workbook } from './objects/workbook';
import { ActionsService } from './services';
import type { WireRequest } from './wire';
import { ActionType } from './wire';

/** 5 MB each way, as in Excel on the web. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Services that office.js itself talks to, beside the workbook. */
const FUNCTIONS_SERVICE = 'Microsoft.ExcelServices.CustomFunctions';
const ACTIONS_SERVICE = 'Microsoft.InternalService.AddinInternalService';

/** What the add-in's own batches cost so far; those of office.js itself are not counted. */
export interface Counters {
  /** Calls of context.sync(). */
  syncs: number;
  /** Request and response bodies together. */
  bytes: number;
  largestRequest: number;
  largestResponse: number;
}

/**
 * The stand-in for Excel: answers the request batches of office.js over a workbook, as strictly as
 * Excel does. It knows nothing of customers.
 */
export class ExcelHost implements BatchExecutor {
  readonly workbook: WorkbookModel;
  readonly counters: Counters = { syncs: 0, bytes: 0, largestRequest: 0, largestResponse: 0 };
  private readonly context: HostContext;
  private readonly root: Workbook;
  private readonly services: ReadonlyMap<string, ApiObject>;
  private readonly resultListeners = new Set<(result: InvocationResult) => void>();

  constructor(workbook: WorkbookModel, options: { readonly thisYear?: number } = {}) {
    this.workbook = workbook;
    this.context = new HostContext(workbook, options.thisYear ?? new Date().getFullYear());
    this.root = new Workbook(this.context);
    const functions = new FunctionsService((result) => {
      for (const listener of this.resultListeners) listener(result);
    });
    this.services = new Map<string, ApiObject>([
      [FUNCTIONS_SERVICE, functions],
      [ACTIONS_SERVICE, new ActionsService()],
    ]);
  }

  resetCounters(): void {
    Object.assign(this.counters, { syncs: 0, bytes: 0, largestRequest: 0, largestResponse: 0 });
  }

  /** JSON of a request body in; JSON of the response body, or of `{"error": …}`, out. */
  executeRequest(bodyJson: string): string {
    const requestBytes = byteLength(bodyJson);
    if (requestBytes > PAYLOAD_LIMIT) return this.refuse(requestBytes, requestTooLarge());
    const request = JSON.parse(bodyJson) as WireRequest;
    const response = JSON.stringify(
      runBatch(
        {
          root: this.root,
          service: (name) => this.services.get(name) ?? null,
          keepReference: (object) => this.context.keepReference(object),
          referenced: (id) => this.context.referenced(id),
        },
        request,
      ),
    );
    this.context.announce();
    if (this.isHousekeeping(request)) return response;
    const responseBytes = byteLength(response);
    this.count(requestBytes, responseBytes);
    return responseBytes > PAYLOAD_LIMIT ? errorBody(responseTooLarge()) : response;
  }

  /** Hears what the custom-functions runtime reports. */
  onInvocationResult(listener: (result: InvocationResult) => void): () => void {
    this.resultListeners.add(listener);
    return () => this.resultListeners.delete(listener);
  }

  /** What office.js sends by itself: results of functions, and after each Excel.run the references it gives back. */
  private isHousekeeping(request: WireRequest): boolean {
    if (Object.values(request.ObjectPaths).some((path) => this.services.has(path.Name))) return true;
    const deeds = request.Actions.filter((action) => action.ActionType !== ActionType.instantiate);
    return deeds.length > 0 && deeds.every((action) => action.Name === '_RemoveReference');
  }

  private refuse(requestBytes: number, error: ApiError): string {
    this.count(requestBytes, 0);
    return errorBody(error);
  }

  private count(requestBytes: number, responseBytes: number): void {
    const { counters } = this;
    counters.syncs += 1;
    counters.bytes += requestBytes + responseBytes;
    counters.largestRequest = Math.max(counters.largestRequest, requestBytes);
    counters.largestResponse = Math.max(counters.largestResponse, responseBytes);
  }
}

function errorBody(error: ApiError): string {
  return JSON.stringify({ error: { code: error.code, message: error.message } });
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
