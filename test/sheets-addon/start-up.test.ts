import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { catalogue } from '../../core/functions/catalogue';
import { ensureBuilt } from '../../workbench/ensure-built';

const dist = join(__dirname, '..', '..', 'dist', 'sheets-addon');
const read = (name: string) => readFileSync(join(dist, name));

/** Texts that stand in what a formula needs only when it asks for it, or never. */
const LATER = {
  'the lifetime model': 'to learn when they come back',
  'the functions of a ledger': 'const begins = `The history begins on',
  'the report writer': 'SpreadsheetApp.newTextStyle()',
  'the drawing of the bowls': 'new Uint8ClampedArray(width * height * 4)',
};

/** Code.js in a bare realm, with the text of each of its modules and which of them have been evaluated. */
function loaded() {
  const code = read('Code.js').toString();
  const modules = new Map(
    [...code.matchAll(/^\/\*{3}\/ (\w+)\n([\s\S]*?)^\/\*{3}\/ \},?$/gm)].map(([, id, text]) => [id!, text!]),
  );
  const watched = code.replace(/^(\/\*{3}\/ (\w+)\n\(.*\) \{)$/gm, '$1 evaluated.push("$2");');
  const evaluated: string[] = [];
  const realm = createContext({ evaluated }) as Record<string, (...args: readonly unknown[]) => unknown>;
  runInContext(watched, realm);
  return { modules, evaluated, realm };
}

beforeAll(() => ensureBuilt(['sheets-server', 'sheets-sidebar']), 300_000);

describe('Code.js, which every formula loads anew', () => {
  it.each(Object.entries(LATER))('does not evaluate %s while it loads', (_, text) => {
    const { modules, evaluated } = loaded();
    const holders = [...modules].filter(([, module]) => module.includes(text)).map(([id]) => id);
    expect(holders).toHaveLength(1);
    expect(evaluated).not.toContain(holders[0]);
  });

  it('evaluates few of its modules before a formula is answered, and no library', () => {
    const { modules, evaluated } = loaded();
    expect(modules.size).toBeGreaterThan(100);
    expect(evaluated.length).toBeLessThan(modules.size / 3);
    expect(evaluated.filter((id) => /@license|The Stdlib Authors|fflate/.test(modules.get(id) ?? ''))).toEqual([]);
  });

  it('evaluates the lifetime model for a formula that asks for it', () => {
    const { modules, evaluated, realm } = loaded();
    const before = evaluated.length;
    const { args } = catalogue.find(({ name }) => name === 'CLVMODEL')!.example;
    expect(() => realm.CLVMODEL!(...args)).not.toThrow();
    const [holder] = [...modules].filter(([, module]) => module.includes(LATER['the lifetime model']));
    expect(evaluated.slice(before)).toContain(holder![0]);
  });

  it('does not grow beyond what is read in a moment', () => {
    expect(read('Code.js').length).toBeLessThan(1_350_000);
  });
});

describe('sidebar.html', () => {
  it('weighs little', () => {
    expect(gzipSync(read('sidebar.html')).length).toBeLessThan(114_000);
  });
});
