import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const fromHere = createRequire(join(__dirname, 'package.json'));

/**
 * A peer of `package.json` beside this file. They are installed by `npm run bench`, apart from the
 * project's own dependencies, so that nobody else has to download them.
 */
export async function installed<Library>(name: string): Promise<Library> {
  const path = fromHere.resolve(name);
  if (!path.startsWith(__dirname)) throw new Error(`${name} is not installed`);
  return (await import(pathToFileURL(path).href)) as Library;
}
