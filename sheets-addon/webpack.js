// dist/sheets-addon: Code.js (the server and the worksheet functions), sidebar.html, appsscript.json.
const { BannerPlugin, Compilation, optimize, sources } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');

const LIBRARY = 'CustomerMath';

/** Asks for the current document only; Google reads it from a comment at the head of the file. */
const HEAD = '/** @OnlyCurrentDoc */\n';

/** Puts the script of the page into the page, and leaves nothing beside it. */
class InlinePagePlugin {
  constructor(script, page, title) {
    Object.assign(this, { script, page, title });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('InlinePagePlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'InlinePagePlugin', stage }, () => {
        const asset = compilation.getAsset(this.script);
        if (!asset) return; // the build has failed already and says why
        const { inlinePage } = require('./packaging/inline-page');
        compilation.emitAsset(
          this.page,
          new sources.RawSource(inlinePage(this.title, asset.source.source().toString())),
        );
        for (const { name } of compilation.getAssets()) if (name !== this.page) compilation.deleteAsset(name);
      });
    });
  }
}

/** Writes the functions that Google Sheets finds by name below the library. */
function topLevelFooter() {
  const { catalogue } = require('../core/functions/catalogue');
  const { serverFunctions } = require('./server-functions');
  const { topLevelFunctions } = require('./packaging/top-level-functions');
  return `\n${topLevelFunctions(LIBRARY, catalogue, serverFunctions)}`;
}

module.exports = (base, root) => {
  const server = base('sheets-server', 'sheets-addon');
  const sidebar = base('sheets-sidebar', 'sheets-addon');
  const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
  return [
    {
      ...server,
      entry: root('sheets-addon', 'server.ts'),
      target: 'es2020',
      output: {
        ...server.output,
        filename: 'Code.js',
        library: { name: LIBRARY, type: 'var' },
        chunkFormat: false,
        chunkLoading: false,
        wasmLoading: false,
      },
      experiments: { deferImport: true },
      // Readable on the server: stack traces there know no source maps, and size costs nothing.
      optimization: { minimize: false },
      plugins: [
        new BannerPlugin({ banner: HEAD, raw: true, stage }),
        new BannerPlugin({ banner: topLevelFooter, raw: true, footer: true, stage }),
        new CopyPlugin({ patterns: [root('sheets-addon', 'appsscript.json')] }),
      ],
    },
    {
      ...sidebar,
      entry: root('sheets-addon', 'sidebar', 'main.tsx'),
      target: ['web', 'es2020'],
      output: { ...sidebar.output, filename: 'sidebar.js' },
      optimization: {
        splitChunks: false,
        runtimeChunk: false,
        // The script alone: minifying the finished page would bring back what was taken out for HtmlService.
        minimizer: [new TerserPlugin({ test: /\.js$/, extractComments: false })],
      },
      plugins: [
        new optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
        new InlinePagePlugin('sidebar.js', 'sidebar.html', 'Customer Math'),
      ],
    },
  ];
};
