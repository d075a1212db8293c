/** Playwright's `test` with Claimdesk in it: what a test opens is closed after it, however it ends. */
import { test as base } from '@playwright/test';
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch-app.ts';

interface DeskFixtures {
  /** Opens the app; call it again to open it a second time. */
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApp>;
}

export const test = base.extend<DeskFixtures>({
  launch: async ({}, use) => {
    const launched: LaunchedApp[] = [];
    await use(async (options) => {
      const one = await launchApp(options);
      launched.push(one);
      return one;
    });
    // Not asked to close: an app with work that it could not save would, rightly, not let itself be closed.
    for (const { process } of launched) process.kill('SIGKILL');
    await Promise.all(launched.map(({ app }) => app.close().catch(() => undefined)));
  },
});

export { expect } from '@playwright/test';
