/** Who may import whom: annotations <- app <- main's parts <- main/shell, and annotations, app <- renderer. */

const nodeBuiltin = { dependencyTypes: ['core'] };
const npmPackage = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'annotations-is-pure',
      comment:
        'annotations/ is the domain: of npm it may use zod, diff and punycode.js, of the project nothing but itself.',
      severity: 'error',
      from: { path: '^annotations/' },
      to: { pathNot: ['^annotations/', npmPackage('zod', 'diff', 'punycode.js')] },
    },
    {
      name: 'app-is-shared',
      comment:
        'app/ runs in both processes: it may use annotations/ and zod, and neither Node nor Electron nor the DOM.',
      severity: 'error',
      from: { path: '^app/' },
      to: { pathNot: ['^app/', '^annotations/', npmPackage('zod')] },
    },
    {
      name: 'main-parts-know-no-shell',
      comment:
        'What runs in plain Node as well (articles, store, reports, worker, cli) must not need the shell.',
      severity: 'error',
      from: { path: '^main/', pathNot: '^main/shell/' },
      to: { path: '^main/shell/' },
    },
    {
      name: 'only-the-shell-imports-electron',
      comment: 'Everything else has to work, and be tested, without Electron.',
      severity: 'error',
      from: { path: '^(annotations|app|main|renderer)/', pathNot: '^main/shell/' },
      to: { path: ['^electron$', npmPackage('electron')] },
    },
    {
      name: 'preload-stays-small',
      comment:
        'The preload is sandboxed and bundled into one file: it may use app/, annotations/ and electron.',
      severity: 'error',
      from: { path: '^main/shell/preload\\.ts$' },
      to: { pathNot: ['^app/', '^annotations/', '^electron$', npmPackage('electron', 'zod')] },
    },
    {
      name: 'renderer-knows-no-main',
      comment: 'The renderer reaches the main process through the typed client of app/ and nothing else.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^main/' },
    },
    {
      name: 'renderer-knows-no-node',
      comment: 'There is no Node in the renderer.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: nodeBuiltin,
    },
    {
      name: 'main-knows-no-renderer',
      comment: 'The main process does not know what its window is made with.',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'nothing-imports-tests-or-build',
      comment: 'What ships does not depend on how it is tested or built.',
      severity: 'error',
      from: { path: '^(annotations|app|main|renderer)/' },
      to: { path: '^(tests|build)/' },
    },
    {
      name: 'build-knows-no-tests',
      severity: 'error',
      from: { path: '^build/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or miss a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'ships-with-dependencies',
      comment: 'What ships is listed under dependencies; only Electron, which is the runtime, is not.',
      severity: 'error',
      from: { path: '^(annotations|app|main|renderer)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: [npmPackage('electron')],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'types', 'node', 'default'],
    },
  },
};
