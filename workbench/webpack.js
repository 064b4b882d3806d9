// The page with the embedded workbook. Nothing of it ships in the add-ins, so it is not minified.
const HtmlWebpackPlugin = require('html-webpack-plugin');

module.exports = (base, root) => {
  const common = base('workbench-page', 'workbench');
  return [
    {
      ...common,
      target: 'web',
      entry: { page: root('workbench/page/main.ts') },
      output: {
        ...common.output,
        filename: '[name].js',
        chunkFilename: '[name].[contenthash:8].js',
        publicPath: '/workbench/',
        clean: true,
      },
      optimization: { minimize: false, moduleIds: 'named' },
      resolve: {
        ...common.resolve,
        fallback: {
          fs: false,
          path: false,
          crypto: false,
          stream: false,
          zlib: false,
          os: false,
          url: false,
          buffer: false,
        },
      },
      module: {
        rules: [...common.module.rules, { test: /\.css$/, use: ['style-loader', 'css-loader'] }],
      },
      plugins: [new HtmlWebpackPlugin({ template: root('workbench/page/index.html'), filename: 'index.html' })],
    },
  ];
};
