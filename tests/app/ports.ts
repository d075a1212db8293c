/** Ports for tests of the handlers: nothing open, every dialog dismissed, unless a test says otherwise. */
import { failure, success } from '../../annotations/result.ts';
import { firstReportMemory } from '../../app/report-memory.ts';
import type { DeskSettings } from '../../app/settings.ts';
import type { Ports } from '../../app/ports.ts';

const settings: DeskSettings = {
  theme: 'system',
  textSize: 18,
  panes: { library: 20, annotations: 24, libraryFolded: false, annotationsFolded: false },
  twinsShown: false,
  analyst: { id: 'ana', name: 'Ana' },
  keys: {},
  report: firstReportMemory,
  beside: null,
};

const done = () => Promise.resolve(success(null));

/** Dialogs that the person closes without choosing anything. */
export const dismissed: Ports['dialogs'] = {
  chooseFolder: () => Promise.resolve(null),
  choosePlace: () => Promise.resolve(null),
  chooseReportFile: () => Promise.resolve(null),
  chooseReportFolder: () => Promise.resolve(null),
  confirmReplacing: () => Promise.resolve(false),
  chooseCodebookFile: () => Promise.resolve(null),
  chooseCodebookTarget: () => Promise.resolve(null),
  chooseImport: () => Promise.resolve([]),
  chooseBackupFile: () => Promise.resolve(null),
  chooseBackupTarget: () => Promise.resolve(null),
  chooseReportToVerify: () => Promise.resolve(null),
};

/** @param reached told the name of each port that a handler uses */
export function portsWith(changed: Partial<Ports>, reached: (port: string) => void = () => undefined): Ports {
  const ports: Ports = {
    folders: { current: () => null, open: done, openSamples: done, reload: done },
    recent: { list: () => [], pathOf: () => null },
    dialogs: dismissed,
    codebooks: {
      read: () => Promise.resolve(success({ name: 'codes.qdc', codes: [], warnings: [] })),
      write: done,
    },
    imports: {
      look: () => Promise.resolve(failure('not-json', 'That is no JSON.')),
      take: () => Promise.resolve(failure('no-import', 'None was chosen.')),
      forget: () => undefined,
    },
    previews: {
      make: () => Promise.resolve(failure('superseded', 'Another preview was asked for.')),
      end: () => undefined,
    },
    reports: {
      suggestedName: () => 'report.html',
      filesIn: () => Promise.resolve({ files: [], replaced: [] }),
      write: () => Promise.resolve(success({ annotations: 0, omitted: [] })),
      omissions: () => Promise.resolve([]),
      cancel: () => undefined,
      latest: () => [],
    },
    data: {
      places: () => Promise.resolve([]),
      toReveal: () => Promise.resolve(null),
      suggestedName: () => 'backup.zip',
      backUp: () => Promise.resolve(failure('disk-full', 'The disk is full.')),
      latest: () => null,
      look: () => Promise.resolve(failure('not-a-backup', 'That is no backup.')),
      restore: () => Promise.resolve(failure('no-backup', 'None was chosen.')),
      forget: () => Promise.resolve(),
      check: () => Promise.resolve(success({ annotations: 0, placed: 0, findings: [] })),
      verify: () => Promise.resolve(failure('report-missing', 'It is not there.')),
      cancel: () => undefined,
    },
    system: {
      open: done,
      reveal: done,
      openLink: () => Promise.resolve(success({ opened: false })),
      copyLink: () => success(null),
      quit: () => undefined,
    },
    settings: { read: () => settings, change: () => Promise.resolve(success(settings)) },
    menu: { describe: () => undefined, popUp: () => undefined },
    news: { send: () => undefined },
    closing: { pageReady: () => undefined },
    start: {
      facts: () =>
        Promise.resolve({ platform: 'linux', versions: { app: '0', electron: '0' }, problems: [] }),
    },
    ...changed,
  };
  return new Proxy(ports, {
    get(target, name: keyof Ports) {
      reached(name);
      return target[name];
    },
  });
}
