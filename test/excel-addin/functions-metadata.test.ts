import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { catalogue } from '../../core/functions/catalogue';
import type { Argument, FunctionEntry } from '../../core/functions/function-entry';
import { functionsMetadata } from '../../excel-addin/functions-metadata';

const metadata = functionsMetadata(catalogue);

/** The TypeScript from which Microsoft's generator would make the metadata of an entry. */
function asSource({ name, summary, args, answer }: FunctionEntry): string {
  const type = ({ kind, repeats }: Argument) => (repeats ? 'any[][][]' : kind === 'range' ? 'any[][]' : 'any');
  const result = { number: 'number', text: 'string', table: 'any[][]' }[answer.shape];
  const lines = args.map(
    (arg) => ` * @param ${arg.optional || arg.repeats ? `[${arg.name}]` : arg.name} ${arg.summary}`,
  );
  const parameters = args.map((arg) => `${arg.name}${arg.optional || arg.repeats ? '?' : ''}: ${type(arg)}`);
  return [
    '/**',
    ` * ${summary}`,
    ` * @customfunction ${name}`,
    ...lines,
    ' */',
    `function ${name.toLowerCase()}(${parameters.join(', ')}): ${result} { throw 0; }`,
  ].join('\n');
}

describe('functions.json', () => {
  it("says what Microsoft's own generator says of the same signatures", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'customer-math-'));
    const file = join(folder, 'functions.ts');
    writeFileSync(file, catalogue.map(asSource).join('\n'));
    const generated = await generateCustomFunctionsMetadata(file, true);
    rmSync(folder, { recursive: true });
    expect(generated.errors).toEqual([]);
    const theirs = JSON.parse(generated.metadataJson) as typeof metadata;
    expect(theirs.functions).toHaveLength(catalogue.length);
    expect(metadata.functions).toEqual(theirs.functions);
    expect(theirs.allowCustomDataForDataTypeAny).toBe(true);
  });

  it('lets error cells and rich values reach the functions', () => {
    expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
  });

  it('never asks for an argument after one that may be left out', () => {
    for (const { parameters } of metadata.functions) {
      const firstOptional = parameters.findIndex(({ optional }) => optional);
      if (firstOptional < 0) continue;
      expect(parameters.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
    }
  });

  it('repeats only the last argument', () => {
    const repeating = metadata.functions.filter(({ parameters }) => parameters.some(({ repeating }) => repeating));
    expect(repeating.map(({ id }) => id)).toContain('NETGROWTH');
    for (const { parameters } of repeating) {
      expect(parameters.findIndex(({ repeating }) => repeating)).toBe(parameters.length - 1);
    }
  });

  it('has names that Excel takes: no cell, no macro word, 3 letters at least, each once', () => {
    const names = metadata.functions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[A-Z][A-Z0-9_]{2,127}$/);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
    }
  });
});
