/** Unit tests: everything under tests/ but what drives the real app. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    environment: 'node',
    // A test that needs longer than this on a busy machine belongs elsewhere.
    testTimeout: 20_000,
  },
});
