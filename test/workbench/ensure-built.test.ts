import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { staleBuilds } from '../../workbench/ensure-built';

describe('staleBuilds', () => {
  let root = '';
  /** A file that was last changed at a minute past nine; its folder as well. */
  const touch = (path: string, minute: number) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    const at = new Date(2026, 0, 1, 9, minute);
    for (const each of [file, dirname(file)]) utimesSync(each, at, at);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'built-'));
    touch('core/math/rates.ts', 1);
    touch('core/host.ts', 1);
    touch('sheets-addon/server.ts', 1);
    touch('excel-addin/functions.ts', 1);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const stale = () => staleBuilds(['excel-addin', 'sheets-server'], root);

  it('names builds that were never made', () => {
    touch('dist/excel-addin/functions.js', 2);
    expect(stale()).toEqual(['sheets-server']);
  });

  it('names nothing when all outputs are newer than their sources', () => {
    touch('dist/excel-addin/functions.js', 2);
    touch('dist/sheets-addon/Code.js', 2);
    expect(stale()).toEqual([]);
  });

  it('names both when core has changed, and one when its own folder has', () => {
    touch('dist/excel-addin/functions.js', 2);
    touch('dist/sheets-addon/Code.js', 2);
    touch('sheets-addon/server.ts', 3);
    expect(stale()).toEqual(['sheets-server']);
    touch('core/math/rates.ts', 3);
    expect(stale()).toEqual(['excel-addin', 'sheets-server']);
  });

  it('believes the stamp of a build that left an unchanged output alone', () => {
    touch('dist/excel-addin/functions.js', 2);
    touch('dist/sheets-addon/Code.js', 2);
    touch('core/math/rates.ts', 3);
    touch('dist/.built/excel-addin', 4);
    expect(stale()).toEqual(['sheets-server']);
  });

  it('refuses a name that no build has', () => {
    expect(() => staleBuilds(['excel'], root)).toThrow('There is no build called excel');
  });
});
