import type * as server from '../panel-calls';

type Server = typeof server;

/** The name of a function that the server offers; a renamed one does not compile here. */
export type ServerFunction = keyof Server;

/** The part of google.script that the sidebar uses ("Class google.script.run"). */
export interface GoogleScript {
  readonly run: Runner;
}

interface Runner extends Readonly<Record<string, unknown>> {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: { readonly script: GoogleScript };

/**
 * Calls the server. Rejects with a message for the person at the sheet; its name is "AbortError" when
 * the server says that the user cancelled.
 */
export function callServer<Name extends ServerFunction>(
  name: Name,
  request: Parameters<Server[Name]>[0],
): Promise<Extract<ReturnType<Server[Name]>, { ok: true }>['value']> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => {
        const reply = value as ReturnType<Server[Name]> | null | undefined;
        if (!reply) reject(new Error('Google Sheets sent no answer. Please try again.'));
        else if (reply.ok) resolve(reply.value as Extract<ReturnType<Server[Name]>, { ok: true }>['value']);
        else reject(Object.assign(new Error(reply.message), { name: reply.name }));
      })
      .withFailureHandler((error) => reject(new Error(`Google Sheets could not be reached: ${error.message}`)));
    (runner[name] as (request: unknown) => void).call(runner, request);
  });
}
