import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const stamps = join(root, 'dist', '.built');

interface Build {
  /** A file that the build makes, relative to dist. */
  readonly output: string;
  /** Files and folders that go into it, relative to the project. */
  readonly sources: readonly string[];
}

const SHARED = ['core', 'webpack.config.js', 'tsconfig.base.json', 'package-lock.json'];

/** The webpack configurations by name. */
const BUILDS: Readonly<Record<string, Build>> = {
  'excel-addin': { output: 'excel-addin/functions.js', sources: [...SHARED, 'excel-addin', 'manifest.xml'] },
  'sheets-server': { output: 'sheets-addon/Code.js', sources: [...SHARED, 'sheets-addon'] },
  'sheets-sidebar': { output: 'sheets-addon/sidebar.html', sources: [...SHARED, 'sheets-addon'] },
  'workbench-page': {
    output: 'workbench/index.html',
    sources: ['workbench', 'webpack.config.js', 'tsconfig.base.json', 'package-lock.json'],
  },
};

/** When a file, or the newest file of a folder, was last changed; 0 when it does not exist. */
function changedAt(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  // A folder's own time changes when a file is deleted.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

function isStale(name: string, { output, sources }: Build): boolean {
  const made = changedAt(join(root, 'dist', output));
  if (made === 0) return true;
  // webpack leaves a file alone whose content stays the same, so the stamp says when it last looked.
  const builtAt = Math.max(made, changedAt(join(stamps, name)));
  return sources.some((source) => changedAt(join(root, source)) > builtAt);
}

/**
 * Builds the named webpack configurations whose output is absent or older than a source file.
 * Throws an Error with webpack's own words when a build fails.
 */
export function ensureBuilt(configNames: readonly string[]): void {
  const stale = configNames.filter((name) => {
    const build = BUILDS[name];
    if (!build) throw new Error(`There is no build called ${name}; there are ${Object.keys(BUILDS).join(', ')}.`);
    return isStale(name, build);
  });
  if (stale.length === 0) return;
  process.stderr.write(`Building ${stale.join(', ')} …\n`);
  const startedAt = new Date();
  const webpack = join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const names = stale.flatMap((name) => ['--config-name', name]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, ...names], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build of ${stale.join(', ')} failed:\n${stdout}${stderr}`);
  mkdirSync(stamps, { recursive: true });
  for (const name of stale) writeFileSync(join(stamps, name), `${startedAt.toISOString()}\n`);
}
