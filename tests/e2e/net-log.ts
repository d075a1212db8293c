/** What a whole Electron did on the network, as Chromium itself writes it down (`--log-net-log`), and the sockets that its main process opened. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { freshFolder } from './launch-app.ts';

export interface NetLog {
  /** The switch to start the app with. */
  readonly args: readonly string[];
  /** To be called when the app has ended: names that were looked up, addresses asked for, connections begun. */
  readonly read: () => Promise<readonly string[]>;
}

interface LoggedEvents {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly phase: number;
    readonly params?: { readonly url?: string; readonly host?: string; readonly address?: string };
  }[];
}

/** Events that last have one entry for their beginning, which says what is begun, and one for their end. */
const begin = 1;

/** Every request, look-up and connection begins with one of these. */
const beginnings = ['URL_REQUEST_START_JOB', 'HOST_RESOLVER_MANAGER_REQUEST', 'TCP_CONNECT', 'UDP_CONNECT'];

export async function keepNetLog(): Promise<NetLog> {
  const file = join(await freshFolder('net-log'), 'log.json');
  return {
    args: [`--log-net-log=${file}`],
    read: async () => {
      const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as LoggedEvents;
      const names = new Map(beginnings.map((name) => [constants.logEventTypes[name], name]));
      return events.flatMap(({ type, phase, params = {} }) => {
        const name = names.get(type);
        const { url, host, address } = params;
        // What the app asks of itself does not leave it.
        if (name === undefined || phase !== begin || url?.startsWith('app://') === true) return [];
        return [`${name} ${url ?? host ?? address ?? ''}`];
      });
    },
  };
}

/** Sockets that the main process opens by itself, which Chromium knows nothing of. */
export async function watchSockets(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(() => {
    Reflect.set(globalThis, 'openedSockets', 0);
    process.getBuiltinModule('node:diagnostics_channel').subscribe('net.client.socket', () => {
      Reflect.set(globalThis, 'openedSockets', Number(Reflect.get(globalThis, 'openedSockets')) + 1);
    });
  });
  return () => app.evaluate(() => Number(Reflect.get(globalThis, 'openedSockets')));
}
