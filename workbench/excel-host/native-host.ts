/**
 * What Excel for Windows plants into an add-in's page before office.js runs: `window.external`, from
 * which office.js learns where it is, and a bridge that carries every batch and every function call
 * as JSON text. Only this much of Excel is imitated; everything above it is Microsoft's own code.
 */

/** Answers one batch: JSON of the request body in, JSON of the response body out. */
export interface BatchExecutor {
  executeRequest(bodyJson: string): string;
}

/** The part of an add-in's global that is touched here. */
export interface AddinWindow {
  external?: unknown;
  _richApiNativeBridge?: NativeBridge;
}

interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost?: (text: string) => void;
}

/** Invocation id, FUNCTION, parameters, address of the calling cell, flags. */
export type InvocationMessage = readonly [number, string, readonly unknown[], string, number];

/** The host's end of the bridge. */
export interface NativeHost {
  /** Asks the custom-functions runtime to call functions. */
  invoke(messages: readonly InvocationMessage[]): void;
}

/** The requirement sets of a current Microsoft 365 Excel; a member that the stand-in lacks answers ApiNotFound. */
const REQUIREMENT_SETS = {
  ExcelApi: '1.17',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.9',
  RibbonApi: '1.1',
  AddinCommands: '1.3',
  DialogApi: '1.2',
};

/** Type of host, platform, version, locale, three unused places, flags: shared runtime 1 + custom functions 2. */
const HOST_INFO = 'Excel$Win32$16.01$en-US$$$$3';

const EXCEL_ON_WINDOWS = 1;
const INVOCATION = 1000;

/** `window.external.GetContext()`: every getter that office.js asks when it starts. */
function activationContext(): Record<string, () => unknown> {
  return {
    GetAppType: () => EXCEL_ON_WINDOWS,
    GetSolutionRef: () => 'customer-math',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 1033,
    GetAppDataLocale: () => 1033,
    GetDocUrl: () => 'Book1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '00000000-0000-0000-0000-000000000000',
    GetInstanceId: () => '1',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetHostFullVersion: () => '16.0.18000.20000',
    GetInitialDisplayMode: () => 0,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

/** Plants the native side into `window`, in front of a host on the same thread. Must run before office.js does. */
export function plantNativeHost(window: AddinWindow, executor: BatchExecutor): NativeHost {
  const host = plantBridge(window, (text) => {
    // A turn of the event loop lies between question and answer, as it does in Excel.
    setTimeout(() => host.say(answerMessage(executor, text)), 0);
  });
  return {
    invoke(messages) {
      const entries = messages.map((message) => ({
        messageCategory: 1,
        messageType: INVOCATION,
        message: JSON.stringify(message),
      }));
      host.say(JSON.stringify({ type: 3, message: { entries } }));
    },
  };
}

/**
 * Plants the native side into `window` and nothing behind it: `carry` takes every message of office.js to wherever
 * the host is, and what that answers is said with `say`. Must run before office.js does.
 */
export function plantBridge(window: AddinWindow, carry: (text: string) => void): { say(text: string): void } {
  const context = activationContext();
  const external = { GetHostInfo: () => HOST_INFO, GetContext: () => context, GetLoggingAllowed: () => false };
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
  const bridge: NativeBridge = { sendMessageToHost: carry };
  window._richApiNativeBridge = bridge;
  return { say: (text) => bridge.onMessageFromHost?.(text) };
}

/** A message of office.js in, what the bridge says to it out. */
export function answerMessage(executor: BatchExecutor, text: string): string {
  const { id, message } = JSON.parse(text) as { id: number; message: { body?: unknown } };
  return JSON.stringify({ id, type: 2, message: httpAnswer(executor, message.body) });
}

/** A batch that could not be started at all (too large, malformed) is a failed request, with the error as its body. */
function httpAnswer(executor: BatchExecutor, body: unknown): { statusCode: number; headers: object; body: string } {
  const answer = executor.executeRequest(typeof body === 'string' ? body : JSON.stringify(body));
  const refused = answer.startsWith('{"error"');
  return { statusCode: refused ? 400 : 200, headers: {}, body: answer };
}
