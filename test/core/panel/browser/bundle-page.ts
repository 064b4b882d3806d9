import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';

const ROOT = join(__dirname, '../../../..');

export interface PanelPage {
  /** Address of the page; takes `?look=…&build=…`. */
  readonly url: string;
  /** What the page weighs on the wire, in bytes. */
  readonly gzipped: number;
  remove(): void;
}

/** Bundles the panel with the fake host, as the hosts bundle it with theirs, into a page of its own. */
export async function bundlePage(): Promise<PanelPage> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-math-panel-'));
  await run({
    mode: 'production',
    devtool: false,
    context: ROOT,
    entry: './test/core/panel/browser/fake-host.ts',
    output: { path: folder, filename: 'panel.js' },
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: {
            transpileOnly: true,
            configFile: join(ROOT, 'tsconfig.base.json'),
            compilerOptions: { composite: false, declaration: false, emitDeclarationOnly: false, jsx: 'react-jsx' },
          },
        },
      ],
    },
  });
  const html =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Customer Math</title></head>' +
    '<body><script src="panel.js"></script></body></html>';
  writeFileSync(join(folder, 'panel.html'), html);
  return {
    url: `file://${join(folder, 'panel.html')}`,
    gzipped: gzipSync(readFileSync(join(folder, 'panel.js'))).length,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function run(configuration: webpack.Configuration): Promise<void> {
  return new Promise((done, failed) => {
    webpack(configuration, (error, stats) => {
      if (error) failed(error);
      else if (stats?.hasErrors()) failed(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
}
