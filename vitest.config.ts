/** Unit tests: everything under tests/ but what drives the real app. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The renderer's state is written with runes.
  plugins: [svelte({ configFile: 'build/svelte.config.js' })],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    environment: 'node',
    // A test that needs longer than this on a busy machine belongs elsewhere.
    testTimeout: 20_000,
  },
});
