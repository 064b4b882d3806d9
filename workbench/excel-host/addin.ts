import type { FunctionOutcome, FunctionsMetadata } from './functions-runtime';
import { FunctionsRuntime } from './functions-runtime';
import type { ExcelHost } from './index';
import type { AddinWindow, NativeHost } from './native-host';

/** What office.js and the add-in put into their page, as far as the workbench uses it. */
export interface AddinGlobals extends AddinWindow {
  readonly CustomFunctions?: { readonly _association?: { readonly mappings: Readonly<Record<string, unknown>> } };
  readonly customerMath?: { readonly host?: unknown };
  readonly Office?: { onReady(): Promise<unknown> };
}

/** An add-in that runs in a page of its own, over an ExcelHost. */
export class ExcelAddin {
  readonly host: ExcelHost;
  /** The add-in's global. */
  readonly window: AddinGlobals & Record<string, unknown>;
  private readonly runtime: FunctionsRuntime;

  constructor(host: ExcelHost, window: object, native: NativeHost, metadata: FunctionsMetadata) {
    this.host = host;
    this.window = window as AddinGlobals & Record<string, unknown>;
    this.runtime = new FunctionsRuntime({
      metadata,
      associated: () => Object.keys(this.window.CustomFunctions?._association?.mappings ?? {}),
      invoke: (messages) => native.invoke(messages),
      onResult: (listener) => host.onInvocationResult(listener),
    });
  }

  /** Calls a worksheet function as a formula in a cell does. See FunctionsRuntime.call. */
  callFunction(name: string, args: readonly unknown[]): Promise<FunctionOutcome> {
    return this.runtime.call(name, args);
  }

  /** The built bundle's own panel host, as `window.customerMath.host`. */
  panelHost(): unknown {
    const host = this.window.customerMath?.host;
    if (host === undefined) throw new Error('The add-in has set no window.customerMath.host.');
    return host;
  }
}
