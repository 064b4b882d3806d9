// Types are judged by `tsc -b`; these rules look for mistakes that types do not show.
const js = require('@eslint/js');
const officeAddins = require('eslint-plugin-office-addins');
const tseslint = require('typescript-eslint');

const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error']),
);

const nodeGlobals = Object.fromEntries(
  ['require', 'module', 'exports', '__dirname', '__filename', 'process', 'console', 'Buffer', 'setTimeout'].map(
    (name) => [name, 'readonly'],
  ),
);

module.exports = tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'test/**/fixtures/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // The compiler says what is unused (noUnusedLocals), and knows what is used as a type.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    // Tools run by Node itself: webpack, jest and eslint configurations.
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: nodeGlobals },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // Loads and syncs that are missing, or that stand in a loop, are slow or wrong in Excel only.
    files: ['excel-addin/**/*.ts', 'excel-addin/**/*.tsx'],
    plugins: { 'office-addins': officeAddins },
    rules: officeRules,
  },
);
