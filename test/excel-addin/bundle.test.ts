import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SETTINGS } from '../../core/customers/settings/setting-catalogue';
import { catalogue } from '../../core/functions/catalogue';
import { functionsMetadata } from '../../excel-addin/functions-metadata';
import { ensureBuilt } from '../../workbench/ensure-built';

const root = join(__dirname, '..', '..');
const dist = (...path: string[]) => join(root, 'dist', 'excel-addin', ...path);
const text = (name: string) => readFileSync(dist(name), 'utf8');
const gzipped = (name: string) => gzipSync(readFileSync(dist(name))).length;

describe('dist/excel-addin', () => {
  beforeAll(() => ensureBuilt(['excel-addin']), 300_000);

  it('has functions that weigh little and bring nothing of the panel or of the other host', () => {
    expect(gzipped('functions.js')).toBeLessThan(40_000);
    expect(text('functions.js')).toContain('CustomFunctions.associate');
    for (const stranger of ['createRoot', 'Excel.run', 'SpreadsheetApp', 'getElementById']) {
      expect(text('functions.js')).not.toContain(stranger);
    }
  });

  it('has the lifetime model in a file of its own, which no other function waits for', () => {
    const [model, ...more] = readdirSync(dist()).filter((name) => /^clv-.*\.js$/.test(name));
    expect(more).toEqual([]);
    expect(gzipped(model ?? '')).toBeLessThan(40_000);
    const ofTheModel = 'to learn when they come back';
    expect(text(model ?? '')).toContain(ofTheModel);
    expect(text('functions.js')).not.toContain(ofTheModel);
    // The page forbids making code from text.
    expect(text(model ?? '')).not.toMatch(/\beval\(|\bnew Function\(/);
  });

  it('has the functions of a ledger in a file of their own', () => {
    const [ledger, ...more] = readdirSync(dist()).filter((name) => /^ledger-.*\.js$/.test(name));
    expect(more).toEqual([]);
    const ofTheLedger = 'The history begins on';
    expect(text(ledger ?? '')).toContain(ofTheLedger);
    expect(text('functions.js')).not.toContain(ofTheLedger);
  });

  it('has the help of the functions in a file of its own, which neither the functions nor the panel wait for', () => {
    const [help, ...more] = readdirSync(dist()).filter((name) => /^function-help-.*\.js$/.test(name));
    expect(more).toEqual([]);
    expect(gzipped(help ?? '')).toBeLessThan(40_000);
    const ofTheHelp = catalogue.find(({ name }) => name === 'PREDICTCLV')?.summary ?? '';
    expect(text(help ?? '')).toContain(ofTheHelp);
    expect(text('taskpane.js')).not.toContain(ofTheHelp);
    const words = [
      ...catalogue.flatMap(({ summary, args }) => [summary, ...args.map((argument) => argument.summary)]),
      ...SETTINGS.map(({ summary }) => summary),
    ];
    expect(words.filter((each) => text('functions.js').includes(each))).toEqual([]);
  });

  it('has a small task pane entry, with React in a file of its own', () => {
    const [panel, ...more] = readdirSync(dist()).filter((name) => /^panel-.*\.js$/.test(name));
    expect(more).toEqual([]);
    expect(gzipped('taskpane.js')).toBeLessThan(40_000);
    expect(text('taskpane.js')).not.toContain('createRoot');
    expect(text(panel ?? '')).toContain('createRoot');
  });

  it('has what looks at lists and plans reports in files of their own: a worker, and the same for a page without one', () => {
    const files = readdirSync(dist()).filter((name) => /^(planner|plan-here)-.*\.js$/.test(name));
    expect(files).toHaveLength(2);
    const ofThePlan = 'Did we earn the right to customer growth?';
    for (const name of files) {
      expect(gzipped(name)).toBeLessThan(50_000);
      expect(text(name)).toContain(ofThePlan);
      // The page forbids making code from text, and a worker has no elements.
      expect(text(name)).not.toMatch(/\beval\(|\bnew Function\(|createElement/);
    }
    expect(text('taskpane.js')).not.toContain(ofThePlan);
  });

  it('registers exactly the functions that functions.json announces', () => {
    const associated: string[] = [];
    const CustomFunctions = { associate: (name: string) => associated.push(name) };
    new Function('CustomFunctions', text('functions.js'))(CustomFunctions);
    const announced = JSON.parse(text('functions.json')) as ReturnType<typeof functionsMetadata>;
    expect(announced).toEqual(functionsMetadata(catalogue));
    expect(associated).toEqual(announced.functions.map(({ id }) => id));
  });

  it("loads Microsoft's library, then the functions, then the panel", () => {
    const html = text('taskpane.html');
    expect([...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source]) => source)).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
      'taskpane.js',
    ]);
    expect(html.indexOf('functions.js')).toBeLessThan(html.indexOf('</head>'));
    expect(html).toMatch(/<html lang="en">[\s\S]*<title>Customer Math<\/title>[\s\S]*<div id="root"><\/div>/);
  });

  it('allows connections to its own site only', () => {
    const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(text('taskpane.html'))?.[1] ?? '';
    expect(policy.split('; ')).toEqual(expect.arrayContaining(["default-src 'self'", "connect-src 'self'"]));
    expect(policy).not.toMatch(/unsafe-eval|\*/);
  });

  it('holds every file that the manifest names', () => {
    const named = [...text('manifest.xml').matchAll(/="https:\/\/localhost:3000\/([^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !existsSync(dist(path)))).toEqual([]);
  });
});
