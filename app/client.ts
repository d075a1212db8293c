/** Builds the typed client from a transport: the preload gives it Electron's IPC, tests give it handlers in the same process. */
import type { Result } from '../annotations/result.ts';
import { type Client, type DroppedItem, type EventName, type RequestName } from './contract.ts';
import { eventNames, requestNames } from './names.ts';

export interface Transport {
  request(name: RequestName, payload: unknown): Promise<unknown>;
  subscribe(name: EventName, listener: (news: unknown) => void): () => void;
  openDropped(item: DroppedItem): Promise<Result<null>>;
}

/** One method per request, so that nothing but the names of the contract can be asked for. */
export function createClient(transport: Transport): Client {
  const methods = Object.fromEntries(
    requestNames.map((name) => [name, (payload: unknown) => transport.request(name, payload)]),
  );
  const client = {
    ...methods,
    on: (name: EventName, listener: (news: unknown) => void) => {
      if (!eventNames.includes(name)) throw new TypeError(`There is no event named ${name}.`);
      return transport.subscribe(name, listener);
    },
    openDroppedFolder: (item: DroppedItem) => transport.openDropped(item),
  };
  // The methods come from `requestNames`, which the compiler has checked to be exactly the keys of `Requests`.
  return client as unknown as Client;
}
