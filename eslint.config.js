/** What the linter asks for: typescript-eslint's strict type-checked rules, each part under the tsconfig of its runtime. */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import svelteConfig from './build/svelte.config.js';

/** The tsconfig of a part, so that a global of the wrong runtime is unknown to its types. */
function checkedBy(files, project) {
  return { files, languageOptions: { parserOptions: { project, tsconfigRootDir: import.meta.dirname } } };
}

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'test-results/', 'playwright-report/', 'samples/', 'tests/fixtures/']),
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // An index signature is read with brackets, which shows that the value may be missing.
      '@typescript-eslint/dot-notation': 'off',
      // A number in a sentence reads as it should; objects and what may be missing do not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Taking a property out of an object is how a copy without it is made.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A method may be async only because its interface promises a promise.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      // Most files are under 250 lines; this only stops what has become two ideas. Tables of cases may be long.
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'no-console': 'off',
      // The types know better which names exist.
      'no-undef': 'off',
    },
  },
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
    rules: {
      // State is replaced as a whole and read-only otherwise, so plain sets and maps are what is meant.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  checkedBy(['annotations/**/*.ts'], './tsconfig.annotations.json'),
  checkedBy(['app/**/*.ts'], './tsconfig.app.json'),
  checkedBy(['main/**/*.ts'], './tsconfig.main.json'),
  checkedBy(['main/shell/preload.ts'], './tsconfig.preload.json'),
  checkedBy(['renderer/**/*.ts', 'renderer/**/*.svelte'], './tsconfig.renderer.json'),
  checkedBy(['build/**/*.ts', 'tests/**/*.ts', '*.config.ts'], './tsconfig.tools.json'),
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Playwright's fixtures state what they need in an object pattern, which may be empty.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  { files: ['tests/**/*-cases.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.js', '**/*.cjs'], languageOptions: { globals: globals.node } },
);
