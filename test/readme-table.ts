import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signature } from '../core/functions/call';
import { SETTINGS } from '../core/customers/settings/setting-catalogue';
import { catalogue } from '../core/functions/catalogue';

const README = join(__dirname, '..', 'README.md');

/** The function table of the README, made from the catalogue: a heading and a table per group. */
function functionTables(): string {
  const groups = [...new Set(catalogue.map(({ group }) => group))];
  return groups
    .map((group) => {
      const rows = catalogue
        .filter((entry) => entry.group === group)
        .map((entry) => `| \`${signature(entry)}\` | ${cell(entry.summary)} | ${entry.section} |`);
      return [`**${group}**`, '', '| function | answers | § |', '| --- | --- | --- |', ...rows].join('\n');
    })
    .join('\n\n');
}

/** The table of settings, with the functions that heed each. */
function settingsTable(): string {
  const rows = SETTINGS.map(({ name, about, choices, usual, section, summary }) => {
    const written = about === undefined ? name : `${name} …`;
    const heededBy = catalogue.filter(({ args }) => args.some(({ settings }) => settings?.includes(written)));
    const functions = heededBy.map((entry) => entry.name).join(', ');
    return `| \`${written}\` | ${cell(choices)} | ${cell(usual)} | ${cell(summary)} | ${section} | ${functions} |`;
  });
  return [
    '| setting | what it may be | usually | meaning | § | heeded by |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}

/** The README with its tables made anew. */
export function withTables(readme: string): string {
  return withTable(withTable(readme, 'functions', functionTables()), 'settings', settingsTable());
}

function withTable(readme: string, name: string, table: string): string {
  const [open, close] = [`<!-- ${name}: made by \`npm run readme\` -->`, `<!-- /${name} -->`];
  const [before, rest = ''] = readme.split(open);
  const after = rest.split(close)[1];
  if (after === undefined) throw new Error(`README.md has no ${open} … ${close}`);
  return `${before}${open}\n\n${table}\n\n${close}${after}`;
}

if (require.main === module) writeFileSync(README, withTables(readFileSync(README, 'utf8')));
