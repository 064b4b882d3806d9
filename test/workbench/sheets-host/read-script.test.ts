import { readScript } from '../../../workbench/sheets-host/read-script';

describe('what Apps Script sees of a file of code', () => {
  it('knows top-level function declarations, and no others', () => {
    const code = `
      /** function commented() {} */
      function first(a, b) { function inner() {} return a / b; }
      const text = "function quoted() {}" + \`function \${first({ a: 1 }) + '}'} template() {}\`;
      const pattern = /function [/{]pattern\\/() {}/g;
      var App = (() => { function hidden() {} return { method() {} }; })();
      async function second() { return { a: 1 } / 2 / 3; }
      function third(){}`;
    expect(readScript(code).functions).toEqual(['first', 'second', 'third']);
  });

  it.each([
    ['class A { #secret = 1; }', 'private class members'],
    ['class A { static count = 0; }', 'static class fields'],
    ['class A { static { start(); } }', 'static blocks'],
    ['import { a } from "b";', 'import'],
    ['const a = 1;\nexport { a };', 'export'],
    ['export default function () {}', 'export'],
    ['const b = await import("b");', 'import'],
  ])('refuses %j', (code, what) => {
    expect(() => readScript(code)).toThrow(`Apps Script does not know ${what}`);
  });

  it.each([
    'class A { static make() { return new A(); } }',
    'const color = "#secret"; // #comment',
    'const a = { import: 1, export: 2, static: 3 }; a.import = a.export;',
    'const pattern = /#x/; const half = 4 / 2; const tag = `#x ${1}`;',
  ])('takes %j', (code) => {
    expect(() => readScript(code)).not.toThrow();
  });

  it('says on which line', () => {
    expect(() => readScript('const a = 1;\n/* two\nlines */\nclass A { #b; }')).toThrow('line 4, "#b"');
  });
});
