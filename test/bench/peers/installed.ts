import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Asked for from the root of the project, where npm runs its scripts. */
const FOLDER = join(process.cwd(), 'test', 'bench', 'peers');
const fromHere = createRequire(join(FOLDER, 'package.json'));

/**
 * A peer of `test/bench/peers/package.json`. They are installed by `npm run bench`, apart from the
 * project's own dependencies, so that nobody else has to download them.
 */
export async function installed<Library>(name: string): Promise<Library> {
  const path = fromHere.resolve(name);
  if (!path.startsWith(FOLDER)) throw new Error(`${name} is not installed`);
  return (await import(/* webpackIgnore: true */ pathToFileURL(path).href)) as Library;
}
