// The product on Excel: dist/excel-addin, ready to be served over https.
// CUSTOMER_MATH_URL, CUSTOMER_MATH_ID and CUSTOMER_MATH_NAMESPACE change the manifest (fill-manifest.ts).
const { DefinePlugin } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const { fillManifest } = require('./fill-manifest.ts');

const { CUSTOMER_MATH_URL = 'https://localhost:3000/', CUSTOMER_MATH_ID, CUSTOMER_MATH_NAMESPACE } = process.env;

/** Writes functions.json from the catalogue. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FunctionsMetadataPlugin', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'FunctionsMetadataPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { catalogue } = require('../core/functions/catalogue.ts');
          const { functionsMetadata } = require('./functions-metadata.ts');
          const json = JSON.stringify(functionsMetadata(catalogue), null, 2);
          compilation.emitAsset('functions.json', new sources.RawSource(`${json}\n`));
        },
      );
    });
  }
}

module.exports = (base, root) => {
  const shared = base('excel-addin', 'excel-addin');
  const halfOfCatalogue = (issuerLayer, half) => ({
    issuerLayer,
    include: [root('core', 'functions', 'catalogue'), root('core', 'customers', 'settings', 'setting-catalogue.ts')],
    enforce: 'post',
    loader: root('excel-addin', 'half-of-catalogue.ts'),
    options: { half },
  });
  return [
    {
      ...shared,
      target: ['web', 'es2020'],
      entry: {
        // Loads its parts from beside the page: the page is at hand when a function is called, not while the script starts.
        functions: { import: root('excel-addin', 'functions.ts'), publicPath: '', layer: 'functions' },
        taskpane: root('excel-addin', 'taskpane.ts'),
      },
      experiments: { layers: true },
      module: {
        ...shared.module,
        rules: [
          ...shared.module.rules,
          { resource: root('core', 'functions', 'function-help.ts'), layer: 'help' },
          halfOfCatalogue('functions', 'calls'),
          halfOfCatalogue('help', 'help'),
        ],
      },
      output: {
        ...shared.output,
        filename: '[name].js',
        chunkFilename: '[name]-[contenthash:8].js',
        publicPath: 'auto',
        clean: true,
      },
      // The panel, the planner, the help and each part of the functions are one file beside the entries: one request, when it is wanted.
      optimization: { splitChunks: false },
      plugins: [
        new FunctionsMetadataPlugin(),
        new DefinePlugin({ FUNCTION_NAMESPACE: JSON.stringify(CUSTOMER_MATH_NAMESPACE ?? '') }),
        new CopyPlugin({
          patterns: [
            // As written: whoever serves or checks the add-in reads these two.
            { from: root('excel-addin', '*.html'), to: '[name][ext]', info: { minimized: true } },
            { from: root('excel-addin', 'assets', '*.png'), to: 'assets/[name][ext]' },
            {
              from: root('manifest.xml'),
              transform: (xml) =>
                fillManifest(xml.toString(), {
                  url: CUSTOMER_MATH_URL,
                  id: CUSTOMER_MATH_ID,
                  namespace: CUSTOMER_MATH_NAMESPACE,
                }),
            },
          ],
        }),
      ],
    },
  ];
};
