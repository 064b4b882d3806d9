import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parseSync, traverse } from '@babel/core';
import { catalogue } from '../../core/functions/catalogue';
import { damagedTemplates, inlinePage, withoutTemplateLiterals } from '../../sheets-addon/packaging/inline-page';
import { topLevelFunctions } from '../../sheets-addon/packaging/top-level-functions';
import { serverFunctions } from '../../sheets-addon/server-functions';
import { ensureBuilt } from '../../workbench/ensure-built';

const root = join(__dirname, '..', '..');
const dist = join(root, 'dist', 'sheets-addon');
const text = (name: string) => readFileSync(join(dist, name), 'utf8');

beforeAll(() => ensureBuilt(['sheets-server', 'sheets-sidebar']), 300_000);

describe('Code.js', () => {
  /** Parsed as a script: import, export and the like do not pass. */
  const tree = () => {
    const parsed = parseSync(text('Code.js'), { configFile: false, babelrc: false, sourceType: 'script' });
    if (!parsed) throw new Error('Code.js is empty.');
    return parsed;
  };

  it('asks for the current document only, in its first comment', () => {
    expect(text('Code.js').trimStart().startsWith('/** @OnlyCurrentDoc */')).toBe(true);
  });

  it('has one top-level function per worksheet function and server function, the library, and nothing else', () => {
    const names = tree().program.body.flatMap((statement) => {
      if (statement.type === 'FunctionDeclaration') return [statement.id?.name ?? ''];
      if (statement.type === 'VariableDeclaration')
        return statement.declarations.map(({ id }) => 'name' in id && id.name);
      return [];
    });
    expect(names.sort()).toEqual([...catalogue.map(({ name }) => name), ...serverFunctions, 'CustomerMath'].sort());
  });

  it('has no syntax that the parser of Apps Script refuses', () => {
    const refused: string[] = [];
    traverse(tree(), {
      PrivateName: ({ node }) => void refused.push(`#${node.id.name}`),
      ClassProperty: ({ node }) => void (node.static && refused.push('static field')),
      StaticBlock: () => void refused.push('static block'),
      Import: () => void refused.push('import()'),
    });
    expect(refused).toEqual([]);
  });

  it('calls no service that would ask the user for more than this document', () => {
    for (const stranger of [
      'UrlFetchApp',
      'openById',
      'openByUrl',
      'DriveApp',
      'PropertiesService',
      'Excel.run',
      'document.',
    ]) {
      expect(text('Code.js')).not.toContain(stranger);
    }
  });

  it('loads in a bare realm without calling anything, leaving only its functions', () => {
    const context = createContext({});
    const before = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]);
    runInContext(text('Code.js'), context);
    const added = (runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]).filter(
      (name) => !before.has(name),
    );
    expect(added.sort()).toEqual([...catalogue.map(({ name }) => name), ...serverFunctions, 'CustomerMath'].sort());
  });

  it.each(catalogue.map((entry) => [entry.name, entry] as const))(
    '%s has its help in the comment above it',
    (name, entry) => {
      const comment = new RegExp(`/\\*\\*\\n((?: \\*.*\\n)*) \\*/\\nfunction ${name}\\((.*)\\)`).exec(text('Code.js'));
      expect(comment?.[1]).toContain('@customfunction');
      expect(comment?.[1]).toContain(entry.summary);
      expect(comment?.[2]).toBe(entry.args.map((arg) => arg.name).join(', '));
      for (const arg of entry.args) {
        const line = comment?.[1]
          ?.split('\n')
          .find((candidate) => new RegExp(`@param \\{\\w+\\} ${arg.name} `).test(candidate));
        expect(line).toContain(arg.summary);
        expect(line?.includes('(optional)')).toBe(arg.optional || arg.repeats === true);
      }
    },
  );
});

describe('topLevelFunctions', () => {
  const entry = catalogue[0];
  if (!entry) throw new Error('The catalogue is empty.');

  it('refuses a parameter that JavaScript does not allow', () => {
    const args = [{ name: 'default', kind: 'cell', optional: false, summary: 'x' }] as const;
    expect(() => topLevelFunctions('L', [{ ...entry, args }], [])).toThrow('"default"');
  });

  it('keeps a comment closed whatever the words say', () => {
    const code = topLevelFunctions('L', [{ ...entry, name: 'F', summary: 'ends */ here\nand there', args: [] }], []);
    expect(code).toContain(' * ends * / here and there\n');
  });
});

describe('sidebar.html', () => {
  it('loads nothing from anywhere', () => {
    const page = text('sidebar.html').replace(scriptOf(text('sidebar.html')), '');
    expect(page).toContain('<div id="root">');
    expect(page).not.toMatch(/\b(src|href)\s*=\s*["']?(?!_blank)/i);
    expect(page).not.toMatch(/@import|url\(/i);
    expect(/\bimport\s*\(|importScripts/.test(scriptOf(text('sidebar.html')))).toBe(false);
  });

  it('has one script that ends where it should and parses', () => {
    const html = text('sidebar.html');
    expect(html.match(/<\/script/gi)).toHaveLength(1);
    expect(parseSync(scriptOf(html), { configFile: false, babelrc: false, sourceType: 'script' })).not.toBeNull();
    expect(scriptOf(html).includes('customerMathBuild')).toBe(true);
  });

  it('has no template literal that HtmlService would cut', () => {
    expect(damagedTemplates(scriptOf(text('sidebar.html')))).toEqual([]);
  });

  function scriptOf(html: string): string {
    return html.slice(html.indexOf('<script>') + 8, html.lastIndexOf('</script>'));
  }
});

describe('inlinePage', () => {
  it('writes template literals as joined strings', () => {
    const script = 'var a = 1; var url = `https://${a}/* x`; var tagged = ((s) => s[0])`//${a}`;';
    expect(damagedTemplates(script)).toHaveLength(3);
    const plain = withoutTemplateLiterals(script);
    expect(damagedTemplates(plain)).toEqual([]);
    const realm = createContext({});
    runInContext(plain, realm);
    expect(runInContext('[url, tagged]', realm)).toEqual(['https://1/* x', '//']);
  });

  it('keeps a script from ending early', () => {
    const html = inlinePage('T', 'var end = "</script><!--";');
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(html).not.toContain('<!--');
  });
});

describe('appsscript.json', () => {
  it('asks for this document and its panels only', () => {
    const manifest = JSON.parse(text('appsscript.json')) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      timeZone: expect.any(String),
    });
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });
});

test('clasp pushes the three files of the add-on and nothing that lies beside them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clasp-'));
  const example = JSON.parse(readFileSync(join(root, 'sheets-addon', '.clasp.example.json'), 'utf8')) as {
    rootDir: string;
  };
  const pushed = join(folder, example.rootDir);
  cpSync(dist, pushed, { recursive: true });
  for (const stray of ['stray.ts', 'other.js', 'Code.js.map', 'notes.html']) writeFileSync(join(pushed, stray), '');
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ ...example, scriptId: '1abcdefghijklmnopqrstuvwxyz' }));
  const clasp = join(root, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
  const { stdout } = spawnSync(
    process.execPath,
    [clasp, 'show-file-status', '--json', '--ignore', join(root, 'sheets-addon', '.claspignore')],
    { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: folder } },
  );
  const { filesToPush } = JSON.parse(stdout) as { filesToPush: string[] };
  expect(filesToPush.map((file) => file.split('/').pop()).sort()).toEqual([
    'Code.js',
    'appsscript.json',
    'sidebar.html',
  ]);
});
