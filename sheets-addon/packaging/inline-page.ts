import { parseSync, transformSync, traverse } from '@babel/core';

/**
 * One self-contained page around a script, fit for Google's HtmlService.
 *
 * HtmlService takes `//` and `/*` inside template literals for comments and removes the rest, so none
 * is left (github.com/enuchi/React-Google-Apps-Script issue 157); `</script` and `<!--` inside strings
 * would end or hide the script in any browser.
 */
export function inlinePage(title: string, script: string): string {
  const plain = withoutTemplateLiterals(script);
  const damaged = damagedTemplates(plain);
  if (damaged.length > 0) throw new Error(`HtmlService would cut these template literals: ${damaged.join(', ')}`);
  const inlined = plain.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<base target="_blank">
<title>${title}</title>
<style>html,body{margin:0;height:100%}#root{min-height:100%}</style>
</head>
<body>
<div id="root"></div>
<script>${inlined}</script>
</body>
</html>
`;
}

/** The same script with every template literal written as joined strings. */
export function withoutTemplateLiterals(script: string): string {
  const result = transformSync(script, {
    configFile: false,
    babelrc: false,
    compact: true,
    comments: false,
    sourceType: 'script',
    plugins: ['@babel/plugin-transform-template-literals'],
  });
  if (typeof result?.code !== 'string') throw new Error('The script of the page could not be read.');
  return result.code;
}

/** Template literals that HtmlService would damage, as far as their first 60 characters. */
export function damagedTemplates(script: string): string[] {
  const tree = parseSync(script, { configFile: false, babelrc: false, sourceType: 'script' });
  if (!tree) throw new Error('The script of the page could not be read.');
  const damaged: string[] = [];
  traverse(tree, {
    TemplateElement({ node }) {
      if (/\/[/*]/.test(node.value.raw)) damaged.push(node.value.raw.slice(0, 60));
    },
  });
  return damaged;
}
