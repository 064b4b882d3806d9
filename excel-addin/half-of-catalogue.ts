import { transformSync, types as t, type PluginObj } from '@babel/core';

/** What webpack hands to a loader, as far as it is used here. */
interface Loading {
  getOptions(): { readonly half: 'calls' | 'help' };
}

/**
 * A loader for webpack: of the catalogues of functions and of settings either what a call needs or what the help needs.
 * Every workbook waits for functions.js, and no formula reads summaries, errors and worked examples, a quarter of
 * its weight; the list of functions in the panel works nothing out. What the functions are called and take is in both.
 */
export default function halfOfCatalogue(this: Loading, source: string): string {
  const { half } = this.getOptions();
  const plugins = [half === 'calls' ? withoutHelp : withoutCalls];
  const result = transformSync(source, { configFile: false, babelrc: false, plugins });
  if (typeof result?.code !== 'string') throw new Error('A file of the catalogue could not be read.');
  return result.code;
}

/** Places in entry(group, name, section, summary, args, answer, errors, run, formula, result, sheet). */
const [SECTION, SUMMARY, ERRORS, RUN] = [2, 3, 6, 7];
/** Who take the words about an argument, a unit or a setting, and in which place. */
const WORDS: Readonly<Record<string, number>> = { range: 1, cell: 1, header: 1, number: 0, choice: 4 };
const PROPERTIES = new Set(['summary', 'unit']);

function withoutHelp(): PluginObj {
  return {
    visitor: {
      FunctionDeclaration({ node }) {
        if (node.id?.name === 'entry') node.params.length = RUN + 1;
      },
      CallExpression({ node }) {
        const called = nameOf(node.callee);
        if (called === 'entry') {
          node.arguments.length = RUN + 1;
          node.arguments[SECTION] = t.stringLiteral('');
          node.arguments[SUMMARY] = t.stringLiteral('');
          node.arguments[ERRORS] = t.arrayExpression();
        }
        const words = WORDS[called];
        if (words !== undefined) node.arguments[words] = t.stringLiteral('');
      },
      ObjectProperty(path) {
        const name = nameOf(path.node.key);
        if (name === 'example') path.remove();
        else if (PROPERTIES.has(name) && !t.isIdentifier(path.node.value)) path.node.value = t.stringLiteral('');
      },
    },
  };
}

function withoutCalls(): PluginObj {
  return {
    visitor: {
      CallExpression({ node }) {
        if (nameOf(node.callee) === 'entry') node.arguments[RUN] = t.nullLiteral();
      },
    },
  };
}

function nameOf(node: t.Node): string {
  return t.isIdentifier(node) ? node.name : '';
}
