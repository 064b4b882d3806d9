import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../workbench/serve';
import type { RunningServer } from '../../workbench/serve';

const root = join(__dirname, '..', '..');
const workbook = { sheets: [], activeSheet: 0, settings: [] };

describe('the workbench server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const dist = join(folder, 'dist');
  const servers: RunningServer[] = [];
  const start = async (): Promise<RunningServer> => {
    const server = await serve({ dist, file: { name: 'customers.csv', workbook }, port: 3400 });
    servers.push(server);
    return server;
  };
  let address: string;

  beforeAll(async () => {
    for (const name of ['workbench', 'excel-addin']) mkdirSync(join(dist, name), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'not for the page');
    writeFileSync(join(dist, 'workbench', 'index.html'), 'the page');
    writeFileSync(
      join(dist, 'excel-addin', 'taskpane.html'),
      '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="functions.js"></script></head>',
    );
    ({ address } = await start());
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    rmSync(folder, { recursive: true });
  });

  const get = async (path: string): Promise<string> => (await fetch(address + path)).text();

  test('leads from the address it prints to the page', async () => {
    expect(await get('')).toBe('the page');
  });

  test('hands over the workbook and its name', async () => {
    expect(JSON.parse(await get('workbook.json'))).toEqual({ name: 'customers.csv', workbook });
  });

  test('gives the task pane office.js from this machine, after the script that announces the pane', async () => {
    expect((await get('excel-addin/taskpane.html')).match(/src="[^"]+"/g)).toEqual([
      'src="/plant.js"',
      'src="/office-js/office.js"',
      'src="functions.js"',
    ]);
    expect(await get('office-js/office.js')).toContain('Office JavaScript API library');
  });

  test('keeps to its folders', async () => {
    for (const path of [
      '..%2fsecret.txt',
      'workbench/..%2f..%2fsecret.txt',
      'office-js/..%2fpackage.json',
      'workbench',
    ]) {
      expect(await get(path)).not.toMatch(/not for the page|"version"/);
    }
    expect((await fetch(`${address}nothing.js`)).status).toBe(404);
  });

  test('takes the next port when the first is taken', async () => {
    const second = await start();
    expect(new URL(second.address).port).not.toBe(new URL(address).port);
    expect(await (await fetch(`${second.address}workbook.json`)).json()).toHaveProperty('name');
  });
});

describe('npm start', () => {
  const run = (...args: readonly string[]) => {
    const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    return spawnSync(process.execPath, [tsx, join(root, 'workbench', 'start.ts'), ...args], { encoding: 'utf8' });
  };

  test.each([
    ['is missing', ['nowhere.csv'], 'nowhere.csv: there is no such file'],
    ['is of no known kind', [join(root, 'package.json')], 'found a .json file, expected .csv or .xlsx'],
    ['is one of two', ['a.csv', 'b.csv'], 'found 2 files, expected one'],
  ])('says in one line, with exit status 2, that a file %s', (_case, args, message) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr.trim()).toContain(message);
    expect(stderr.trim()).not.toContain('\n');
  });
});
