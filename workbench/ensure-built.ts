import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const projectRoot = join(__dirname, '..');

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

const stampOf = (root: string, name: string) => join(root, 'dist', '.built', name);

function isStale(root: string, name: string, { output, sources }: Build): boolean {
  const made = changedAt(join(root, 'dist', output));
  if (made === 0) return true;
  // webpack leaves a file alone whose content stays the same, so the stamp says when it last looked.
  const builtAt = Math.max(made, changedAt(stampOf(root, name)));
  return sources.some((source) => changedAt(join(root, source)) > builtAt);
}

/** Those of the named builds whose output is absent or older than a source file. */
export function staleBuilds(configNames: readonly string[], root = projectRoot): string[] {
  return configNames.filter((name) => {
    const build = BUILDS[name];
    if (!build) throw new Error(`There is no build called ${name}; there are ${Object.keys(BUILDS).join(', ')}.`);
    return isStale(root, name, build);
  });
}

/**
 * Builds the named webpack configurations whose output is absent or out of date.
 * Throws an Error with webpack's own words when a build fails.
 */
export function ensureBuilt(configNames: readonly string[]): void {
  const stale = staleBuilds(configNames);
  if (stale.length === 0) return;
  process.stderr.write(`Building ${stale.join(', ')} …\n`);
  const startedAt = new Date();
  const webpack = join(projectRoot, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const names = stale.flatMap((name) => ['--config-name', name]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, ...names], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build of ${stale.join(', ')} failed:\n${stdout}${stderr}`);
  for (const name of stale) {
    const stamp = stampOf(projectRoot, name);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, '');
    // Sources that changed while webpack ran are newer than this.
    utimesSync(stamp, startedAt, startedAt);
  }
}
