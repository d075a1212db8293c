/** Makes the pictures of the README from the samples: `npm run screenshots`. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  globalSetup: '../../build/end-to-end-setup.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 120_000,
  reporter: 'list',
});
