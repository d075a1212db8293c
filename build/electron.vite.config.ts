/** How Claimdesk is built: three Node programs (shell, worker, command line), one sandboxed preload and the Svelte renderer. */
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

/** The oldest runtime Claimdesk must work in is Electron 33: Node 20.18 and Chromium 130, whatever `electron` is installed. */
const oldestNode = 'node20.18';
const oldestChromium = 'chrome130';

const projectFolder = resolve(import.meta.dirname, '..');
const inProject = (path: string): string => resolve(projectFolder, path);

export default defineConfig({
  main: {
    // Its module for Node declares a `require` of its own beside the one that electron-vite adds to the bundle.
    resolve: { alias: { fflate: inProject('node_modules/fflate/lib/node.cjs') } },
    build: {
      target: oldestNode,
      outDir: inProject('out/main'),
      sourcemap: true,
      // Everything from npm is bundled, so that the packaged app carries no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          shell: inProject('main/shell/shell.ts'),
          worker: inProject('main/worker/worker.ts'),
          cli: inProject('main/cli/cli.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: oldestNode,
      outDir: inProject('out/preload'),
      sourcemap: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: inProject('main/shell/preload.ts') },
        // A sandboxed preload can load neither ES modules nor other files.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: inProject('renderer'),
    plugins: [svelte({ configFile: inProject('build/svelte.config.js') })],
    build: {
      target: oldestChromium,
      outDir: inProject('out/renderer'),
      emptyOutDir: true,
      sourcemap: true,
      // The Content-Security-Policy allows files of the app and no data: addresses, so nothing is inlined.
      assetsInlineLimit: 0,
      rolldownOptions: { input: inProject('renderer/index.html') },
    },
  },
});
