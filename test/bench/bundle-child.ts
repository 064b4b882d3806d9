import { join } from 'node:path';
import webpack from 'webpack';

/**
 * Bundles the measuring process as the add-ins are bundled. Transpiled file by file instead, every
 * constant of another file would be a call, which is what one would then measure.
 */
export async function bundleChild(folder: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        target: 'node20',
        entry: join(__dirname, 'child.ts'),
        output: { path: folder, filename: 'child.cjs' },
        resolve: { extensions: ['.ts', '.js'] },
        module: {
          // Peers are found beside the project when the process runs.
          parser: { javascript: { createRequire: false } },
          rules: [
            {
              test: /\.ts$/,
              loader: 'ts-loader',
              options: {
                transpileOnly: true,
                compilerOptions: { composite: false, declaration: false, emitDeclarationOnly: false },
              },
            },
          ],
        },
        performance: { hints: false },
      },
      (error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      },
    );
  });
  return join(folder, 'child.cjs');
}
