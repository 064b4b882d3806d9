/**
 * What Apps Script sees of a project's code before it runs: the top-level functions, which alone can be
 * called from cells, menus and pages; and syntax that its parser does not know (Google's "V8 runtime
 * overview": no ES modules, no private or static class fields).
 */
export interface ScriptOutline {
  readonly functions: readonly string[];
}

export function readScript(source: string): ScriptOutline {
  const code = withoutTexts(source);
  refuse(code, /#[A-Za-z_$][\w$]*/, 'private class members');
  refuse(code, /\bstatic\s+[\w$]+\s*[=;]/, 'static class fields');
  refuse(code, /\bstatic\s*\{/, 'static blocks');
  refuse(code, /(?<![.\w$])import\s*(?:[\w${*(]|\.\s*meta)/, 'import');
  refuse(code, /(?:^|[;}\n])\s*export\s*(?:[{*]|default\b|const\b|let\b|var\b|function\b|class\b|async\b)/, 'export');
  return { functions: topLevelFunctions(code) };
}

function refuse(code: string, pattern: RegExp, what: string): void {
  const match = pattern.exec(code);
  if (!match) return;
  const line = code.slice(0, match.index).split('\n').length;
  throw new SyntaxError(`Apps Script does not know ${what}: line ${line}, "${match[0].trim()}".`);
}

function topLevelFunctions(code: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [token, name] of code.matchAll(/\bfunction\s+([\w$]+)|[{([]|[})\]]/g)) {
    if (name !== undefined) {
      if (depth === 0) names.push(name);
    } else depth += '{(['.includes(token) ? 1 : -1;
  }
  return names;
}

/** The code with comments, texts and regular expressions blanked out; line breaks stay. */
function withoutTexts(source: string): string {
  const out: string[] = [];
  // Where a template's "${" is open, how many braces are open inside it.
  const templates: number[] = [];
  let at = 0;
  const blank = (end: number) => {
    out.push(source.slice(at, end).replace(/[^\n]/g, ' '));
    at = end;
  };
  const template = () => {
    const match = /[^\\`$]*(?:(?:\\[\s\S]|\$(?!\{))[^\\`$]*)*(`|\$\{|$)/y;
    match.lastIndex = at + 1;
    const found = match.exec(source);
    blank(match.lastIndex);
    if (found?.[1] === '${') templates.push(0);
  };
  while (at < source.length) {
    const character = source.charAt(at);
    const text = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
    text.lastIndex = at;
    if (`"'/`.includes(character) && text.test(source)) {
      // A text counts as a value: a slash after it divides.
      const isComment = character === '/';
      if (!isComment) out.push('0');
      at += isComment ? 0 : 1;
      blank(text.lastIndex);
      continue;
    }
    if (character === '`') {
      template();
      continue;
    }
    if (character === '/' && startsExpression(out)) {
      const pattern = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
      pattern.lastIndex = at;
      if (pattern.test(source)) {
        blank(pattern.lastIndex);
        out[out.length - 1] = '0'.padEnd(out.at(-1)?.length ?? 1);
        continue;
      }
    }
    const open = templates.at(-1);
    if (open !== undefined && character === '}' && open === 0) {
      templates.pop();
      template();
      continue;
    }
    if (open !== undefined && (character === '{' || character === '}')) {
      templates[templates.length - 1] = open + (character === '{' ? 1 : -1);
    }
    const word = /[\w$]+|\s+|[^\w$\s]/y;
    word.lastIndex = at;
    const token = word.exec(source)?.[0] ?? character;
    out.push(token);
    at += token.length;
  }
  return out.join('');
}

/** Whether a slash here begins a regular expression: not after a value, where it divides. */
function startsExpression(out: readonly string[]): boolean {
  for (let index = out.length - 1; index >= 0; index -= 1) {
    const token = (out[index] ?? '').trim();
    if (token === '') continue;
    if (/^(return|typeof|case|in|of|delete|void|throw|new|else|do|instanceof|yield|await)$/.test(token)) return true;
    return !/[\w$)\]]$/.test(token);
  }
  return true;
}
