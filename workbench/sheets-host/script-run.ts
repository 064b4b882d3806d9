/** google.script.run and google.script.host, as a page in a sidebar sees them. */
export interface Google {
  readonly script: {
    readonly run: ScriptRun;
    readonly host: {
      close(): void;
      setHeight(height: number): void;
      setWidth(width: number): void;
      readonly editor: { focus(): void };
      readonly origin: string;
    };
  };
}

export type SuccessHandler = (value: unknown, userObject?: unknown) => void;
export type FailureHandler = (error: Error, userObject?: unknown) => void;

/** Besides these three, one method for each function of the server that does not end in "_". */
export interface ScriptRun {
  withSuccessHandler(handler: SuccessHandler): ScriptRun;
  withFailureHandler(handler: FailureHandler): ScriptRun;
  withUserObject(object: unknown): ScriptRun;
  readonly [functionName: string]: (...args: never[]) => unknown;
}

interface Handlers {
  readonly success?: SuccessHandler;
  readonly failure?: FailureHandler;
  readonly userObject?: unknown;
}

/** Starts a call; throws at once when an argument cannot be sent. */
export type StartCall = (functionName: string, args: readonly unknown[]) => Promise<unknown>;

export function createScriptRun(
  functions: readonly string[],
  start: StartCall,
  handlers: Handlers = {},
  unhandled: (error: Error) => void = () => undefined,
): ScriptRun {
  const with_ = (more: Handlers) => createScriptRun(functions, start, { ...handlers, ...more }, unhandled);
  const run: Record<string, (...args: never[]) => unknown> = {
    withSuccessHandler: (success: SuccessHandler) => with_({ success }),
    withFailureHandler: (failure: FailureHandler) => with_({ failure }),
    withUserObject: (userObject: unknown) => with_({ userObject }),
  };
  for (const name of functions) {
    run[name] = (...args: never[]) => {
      const failure = handlers.failure ?? unhandled;
      start(name, args).then(
        (value) => handlers.success?.(value, handlers.userObject),
        (error: Error) => failure(error, handlers.userObject),
      );
    };
  }
  return run as unknown as ScriptRun;
}
