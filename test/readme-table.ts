import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signature } from '../core/functions/call';
import { catalogue } from '../core/functions/catalogue';

const README = join(__dirname, '..', 'README.md');
const OPEN = '<!-- functions: made by `npm run readme` -->';
const CLOSE = '<!-- /functions -->';

/** The function table of the README, made from the catalogue: a heading and a table per group. */
export function functionTables(): string {
  const groups = [...new Set(catalogue.map(({ group }) => group))];
  const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
  return groups
    .map((group) => {
      const rows = catalogue
        .filter((entry) => entry.group === group)
        .map((entry) => `| \`${signature(entry)}\` | ${cell(entry.summary)} | ${entry.section} |`);
      return [`**${group}**`, '', '| function | answers | § |', '| --- | --- | --- |', ...rows].join('\n');
    })
    .join('\n\n');
}

/** The README with its function tables made anew. */
export function withFunctionTables(readme: string): string {
  const [before, rest = ''] = readme.split(OPEN);
  const after = rest.split(CLOSE)[1];
  if (after === undefined) throw new Error(`README.md has no ${OPEN} … ${CLOSE}`);
  return `${before}${OPEN}\n\n${functionTables()}\n\n${CLOSE}${after}`;
}

if (require.main === module) writeFileSync(README, withFunctionTables(readFileSync(README, 'utf8')));
