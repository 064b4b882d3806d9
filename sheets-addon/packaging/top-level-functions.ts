import type { Argument, FunctionEntry } from '../../core/functions/function-entry';

/**
 * The top level of Code.js below the library: what Google Sheets finds by name. Formulas, menu items
 * and google.script.run see only plain `function NAME(…) {}` declarations, and the formula help is
 * made from the comment above each (Google's "Custom functions in Google Sheets" and "JSDoc").
 */
export function topLevelFunctions(
  library: string,
  catalogue: readonly FunctionEntry[],
  serverFunctions: readonly string[],
): string {
  const formulas = catalogue.map((entry) => `${formulaComment(entry)}\n${formulaFunction(library, entry)}`);
  const calls = serverFunctions.map((name) => `function ${name}(request) {\n  return ${library}.${name}(request);\n}`);
  return `${[...formulas, ...calls].join('\n\n')}\n`;
}

function formulaFunction(library: string, entry: FunctionEntry): string {
  const names = entry.args.map(parameterName).join(', ');
  return `function ${entry.name}(${names}) {\n  return ${library}.answerFormula('${entry.name}', arguments);\n}`;
}

/**
 * Every parameter shows as required in the formula help, whatever the comment's syntax says, so
 * "(optional)" stands in the words.
 */
function formulaComment(entry: FunctionEntry): string {
  const lines = [
    oneLine(entry.summary),
    '',
    ...entry.args.map(
      (arg) => `@param {${arg.kind === 'range' ? 'range' : 'value'}} ${parameterName(arg)} ${described(arg)}`,
    ),
    `@return {${entry.answer.shape}} ${oneLine(entry.answer.unit)}`,
    '@customfunction',
  ];
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}

function described(arg: Argument): string {
  const summary = oneLine(arg.summary);
  if (arg.repeats) return `(optional) ${summary} More pairs of criteria range and criterion may follow.`;
  return arg.optional ? `(optional) ${summary}` : summary;
}

/** A parameter's name as it stands in the help; must be a name that JavaScript accepts. */
function parameterName(arg: Argument): string {
  if (!/^[a-z][a-z0-9_]*$/.test(arg.name) || reserved.has(arg.name)) {
    throw new Error(`"${arg.name}" cannot be the name of a parameter in Google Sheets.`);
  }
  return arg.name;
}

const reserved = new Set([
  'default',
  'new',
  'return',
  'function',
  'var',
  'let',
  'case',
  'class',
  'in',
  'for',
  'if',
  'with',
  'this',
]);

/** Text that stays inside one line of a comment. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\*\//g, '* /').trim();
}
