/**
 * What Biome cannot see: rules that need types (a promise nobody waits for), hooks, and the ceilings on length.
 * Formatting and everything else is Biome's.
 */
const tseslint = require('typescript-eslint')
const hooks = require('eslint-plugin-react-hooks')

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.story.ts']
const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }]

/** Law 9: time and chance are arguments, fixed once per request by the platform. */
const clockAndChance = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take `now` as an argument.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now` as an argument.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take chance as an argument.',
  },
]
/** DESIGN §1: one file knows the database; the import law cannot tell the SDK's parts apart. */
const secondDatabaseDoor = {
  selector: "CallExpression[callee.property.name='database']",
  message: 'Only platform/cloudbase.ts opens the database.',
}

module.exports = tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.cache/**',
      '.local/**',
      '**/*.js',
      '**/*.cjs',
      '**/*.mjs',
      '**/fixtures/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Our ports are objects of functions; nothing here has a `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // Biome reports these.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      // A function may be async because its port is, whatever this implementation does.
      '@typescript-eslint/require-await': 'off',
      'max-lines': lines(250),
      'max-lines-per-function': lines(60),
    },
  },
  { files: ['client/src/**/*.tsx'], rules: { 'max-lines-per-function': lines(120) } },
  { files: ['shared/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...clockAndChance] } },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/platform/**'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndChance, secondDatabaseDoor] },
  },
  {
    files: ['cloudfunctions/platform/**/*.ts'],
    ignores: ['cloudfunctions/platform/cloudbase.ts'],
    rules: { 'no-restricted-syntax': ['error', secondDatabaseDoor] },
  },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      // A test may look at an answer it did not declare.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['client/src/**/*.ts', 'client/src/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules,
  },
)
