import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

const FOLDER = join(__dirname, '..', '..', 'shared', 'data');

/** Real customer data stands beside the project and is never part of it; without it these tests are skipped. */
export function describeWithData(title: string, file: string, tests: (rows: string[][]) => void): void {
  if (!hasSharedData(file)) {
    describe.skip(`${title} (skipped: ../shared/data/${file} is not there)`, () => {
      it('needs the data', () => undefined);
    });
    return;
  }
  describe(title, () => {
    tests(sharedTable(file));
  });
}

/** Whether a file of the shared data stands beside the project. */
export function hasSharedData(file: string): boolean {
  return existsSync(join(FOLDER, file));
}

/** A file of the shared data as rows of texts. */
export function sharedTable(file: string): string[][] {
  const text = readFileSync(join(FOLDER, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim();
  return Papa.parse<string[]>(text).data;
}
