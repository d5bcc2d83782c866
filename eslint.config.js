// The rules that a reader relies on; layout is Prettier's, arrows between folders are dependency-cruiser's.
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { disableWithReason } from './scripts/lint-rules.mjs';

const TESTS = [
  '**/*.{test,spec,contract}.{ts,tsx,mjs}',
  '**/testing/**',
  '**/testing.ts',
  '**/test/**',
  'e2e/**',
];
/** Only these read the clock; everything else gets today and now as arguments. */
const CLOCK = [
  'src/platform/clock/**',
  'src/platform/clock.ts',
  'packages/eds/src/dev-pki/**',
  'scripts/**',
  'bench/**',
];

const message = 'Time is an argument: today and now come from src/platform/clock.';
const clockReads = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message },
];
// The packages also run in browsers without Temporal and may write a moment they were given through Date; src has
// Temporal and needs Date nowhere.
const anyDate = {
  selector: "NewExpression[callee.name='Date'][arguments.length>0]",
  message: 'Days are Temporal.PlainDate and moments Temporal.Instant: see src/platform/clock.',
};

export default defineConfig(
  globalIgnores([
    'packages/eds/src/wasm/*.bytes.ts',
    '**/node_modules/',
    '**/dist/',
    'var/',
    '.cache/',
    'docs/generated/',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { qabyldau: { rules: { 'disable-with-reason': disableWithReason } } },
    rules: { 'qabyldau/disable-with-reason': 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      eslint.configs.recommended,
      tseslint.configs.strict,
      tseslint.configs.recommendedTypeCheckedOnly,
    ],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
            },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Fastify's handlers and our ports are async by contract, with or without an await inside.
      '@typescript-eslint/require-await': 'off',
      // Ports are objects of functions, not classes: taking one out of its object is how they are used.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'no-restricted-syntax': ['error', ...clockReads],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['src/**'], rules: { 'no-restricted-syntax': ['error', ...clockReads, anyDate] } },
  { files: ['**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // Tables: as long as the law, or as what is to be said in three languages.
  {
    files: [
      '**/*.examples.test.ts',
      '**/{texts,*-texts}.{ts,tsx}',
      'packages/law/src/{editions,calendars,names}/**',
    ],
    rules: { 'max-lines': 'off' },
  },
  { files: CLOCK, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['scripts/**', 'bench/**', 'packages/*/{wasm,bench,pack,fuzz}/**', 'e2e/**', '**/cli.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    extends: [eslint.configs.recommended],
    // scripts/jsconfig.json lets the compiler look for unknown names.
    rules: {
      'no-undef': 'off',
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
);
