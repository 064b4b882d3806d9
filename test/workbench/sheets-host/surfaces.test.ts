import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Surface } from '../../../workbench/sheets-host/surface';

/**
 * Google's published types say which methods exist: what the stand-in offers must be among them, with
 * parameter counts that occur there. Otherwise a script could pass here and fail in a real sheet.
 */
const types = join(__dirname, '../../../node_modules/@types/google-apps-script');
const typeFiles = readdirSync(types).filter((name) => name.endsWith('.d.ts'));
const sourceFolder = join(__dirname, '../../../workbench/sheets-host');

interface Member {
  readonly counts: Set<number>;
}

function googleClasses(files: readonly string[]): Map<string, Map<string, Member>> {
  const classes = new Map<string, Map<string, Member>>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(types, file), 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) addClass(classes, source, node);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return classes;
}

function addClass(
  classes: Map<string, Map<string, Member>>,
  source: ts.SourceFile,
  node: ts.InterfaceDeclaration | ts.ClassDeclaration,
): void {
  const className = node.name?.text ?? '';
  const members = classes.get(className) ?? new Map<string, Member>();
  classes.set(className, members);
  for (const member of node.members) {
    const name = member.name?.getText(source);
    if (name === undefined) continue;
    const known = members.get(name) ?? { counts: new Set<number>() };
    members.set(name, known);
    if (!ts.isMethodSignature(member)) continue;
    const required = member.parameters.filter((parameter) => !parameter.questionToken).length;
    for (let count = required; count <= member.parameters.length; count += 1) known.counts.add(count);
  }
}

async function surfaces(): Promise<Surface[]> {
  const found: Surface[] = [];
  for (const file of readdirSync(sourceFolder).filter((name) => name.endsWith('.ts') && name !== 'browser.ts')) {
    const exports = (await import(join(sourceFolder, file))) as Record<string, { surface?: Surface }>;
    for (const value of Object.values(exports)) if (value?.surface) found.push(value.surface);
  }
  return found;
}

test('every method that the stand-in offers exists in the types of Google, with as many parameters', async () => {
  const google = googleClasses(typeFiles);
  // Documents and presentations have classes of the same names.
  const spreadsheet = googleClasses(['google-apps-script.spreadsheet.d.ts']);
  const strangers: string[] = [];
  const offered = (await surfaces()).filter(({ service }) => service !== 'enum');
  for (const { service, name, methods, values } of offered) {
    const members = (service === 'spreadsheet' ? spreadsheet : google).get(name);
    for (const [method, { signatures }] of Object.entries(methods)) {
      const member = members?.get(method);
      if (!member) strangers.push(`${name}.${method}`);
      for (const signature of signatures ?? []) {
        if (member && !member.counts.has(signature.length)) strangers.push(`${name}.${method}(${signature})`);
      }
    }
    for (const value of values) if (!members?.has(value)) strangers.push(`${name}.${value}`);
  }
  expect(offered.length).toBeGreaterThan(20);
  expect(strangers).toEqual([]);
});

test('every value of an enumeration exists in the types of Google', async () => {
  const text = typeFiles.map((file) => readFileSync(join(types, file), 'utf8')).join('\n');
  const enums = (await import(join(sourceFolder, 'enums.ts'))) as Record<string, object>;
  for (const [name, values] of Object.entries(enums)) {
    if (name === 'EnumValue') continue;
    const declared = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(text)?.[1] ?? '';
    expect(Object.keys(values).filter((value) => !new RegExp(`\\b${value}\\b`).test(declared))).toEqual([]);
  }
});
