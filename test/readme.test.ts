import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFrom } from '../core/customers/settings/settings-argument';
import { catalogue } from '../core/functions/catalogue';
import { withTables } from './readme-table';

const ROOT = join(__dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  it('lists every function and every setting as the catalogues describe them (npm run readme makes it so)', () => {
    expect(withTables(readme)).toBe(readme);
  });

  it('gives functions only settings that they heed', () => {
    const formulas = [...readme.matchAll(/=([A-Z]+)\([^`]*?"([a-z ]+: [^"`]+)"\)/g)];
    expect(formulas.length).toBeGreaterThan(0);
    for (const [, name, text] of formulas) {
      const heeded = catalogue.find((entry) => entry.name === name)!.args.flatMap(({ settings }) => settings ?? []);
      expect(heeded).toEqual(expect.arrayContaining(text!.split('; ').map((each) => each.split(':')[0])));
      expect(settingsFrom(text).inForce).toHaveLength(text!.split('; ').length);
    }
  });

  it('names only scripts, files and pictures that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });
});
