// Builds dist/excel-addin and dist/sheets-addon, which ship, and dist/workbench, which does not.
// Types are judged by `npm run check`; here TypeScript is only transpiled.
// One configuration alone: npx webpack --config-name sheets-server
require('tsx/cjs');
const path = require('node:path');

const root = (...parts) => path.join(__dirname, ...parts);

/** What every bundle has in common. */
const base = (name, out) => ({
  name,
  mode: 'production',
  devtool: false,
  context: __dirname,
  output: { path: root('dist', out) },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'ts-loader',
        options: {
          transpileOnly: true,
          configFile: root('tsconfig.base.json'),
          compilerOptions: { composite: false, declaration: false, emitDeclarationOnly: false, jsx: 'react-jsx' },
        },
      },
    ],
  },
  performance: { hints: false },
});

module.exports = [
  ...require('./excel-addin/webpack.js')(base, root),
  ...require('./sheets-addon/webpack.js')(base, root),
  ...require('./workbench/webpack.js')(base, root),
];
