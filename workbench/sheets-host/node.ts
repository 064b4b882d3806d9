import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import vm from 'node:vm';
import type { Workbook } from '../workbook/model';
import { SheetsHost, type SheetsHostOptions } from './index';
import { manifestTimeZone, type ScriptProject } from './project';
import type { RealmFactory, ScriptFunction } from './realm';
import { readScript } from './read-script';

/** A Sheets add-on that is open in a workbook. */
export interface SheetsAddon {
  readonly host: SheetsHost;
  readonly callFunction: SheetsHost['callFunction'];
  readonly scriptRun: SheetsHost['scriptRun'];
}

/** Opens a built add-on (Code.js, its .html pages, appsscript.json) in a workbook, in Node. */
export function openSheetsAddon(workbook: Workbook, distFolder: string, options: SheetsHostOptions = {}): SheetsAddon {
  const host = new SheetsHost(workbook, readProject(distFolder), options);
  return {
    host,
    callFunction: (name, args) => host.callFunction(name, args),
    scriptRun: (name, args) => host.scriptRun(name, args),
  };
}

/** The project in a folder. Throws a SyntaxError for code that Apps Script would not take. */
function readProject(folder: string): ScriptProject {
  const code = readFileSync(join(folder, 'Code.js'), 'utf8');
  const { functions } = readScript(code);
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => [parse(file).name, readFileSync(join(folder, file), 'utf8')] as const);
  return {
    functions,
    newRealm: contextRealms(code, functions),
    pages: new Map(pages),
    timeZone: manifestTimeZone(readFileSync(join(folder, 'appsscript.json'), 'utf8')),
  };
}

/** A bare context has the language and nothing of Node, which is very nearly what Apps Script has. */
function contextRealms(code: string, functions: readonly string[]): RealmFactory {
  const script = new vm.Script(code, { filename: 'Code.js' });
  return () => {
    const context = vm.createContext({});
    const builtIn = (name: string): unknown => vm.runInContext(name, context);
    vm.runInContext('delete globalThis.console', context);
    return {
      Array: builtIn('Array') as ArrayConstructor,
      Date: builtIn('Date') as DateConstructor,
      Error: builtIn('Error') as ErrorConstructor,
      Object: builtIn('Object') as ObjectConstructor,
      define: (name, value) => Object.defineProperty(context, name, { value, writable: true, configurable: true }),
      load: () => {
        script.runInContext(context);
        return new Map(functions.map((name) => [name, builtIn(name) as ScriptFunction]));
      },
      close: () => undefined,
    };
  };
}
