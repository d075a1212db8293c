/** End-to-end tests: they drive the real app in a real Electron. `build/end-to-end-setup.ts` sees to what they need. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './build/end-to-end-setup.ts',
  outputDir: 'test-results',
  // One at a time: on one display, the window of one test would cover that of another, and a covered window is not drawn.
  workers: 1,
  fullyParallel: true,
  // A test that passes at the second try has found something.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
