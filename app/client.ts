/** Builds the typed client from a transport: the page gives it what the preload put on its window, tests give it handlers in the same process. */
import type { Result } from '../annotations/result.ts';
import type { Client, DroppedItem, EventName, Payload, RequestName } from './contract.ts';
import { eventNames, requestNames } from './names.ts';

export interface Transport {
  request(name: RequestName, payload: unknown): Promise<unknown>;
  subscribe(name: EventName, listener: (news: unknown) => void): () => void;
  openDropped(item: DroppedItem): Promise<Result<null>>;
}

/**
 * What the preload puts on the page's window: the client, but with answers as JSON text. Electron copies objects into the page value by
 * value, which takes a second for an article with five thousand annotations; text crosses at once.
 */
export type TextClient = {
  readonly [Name in RequestName]: (payload: Payload<Name>) => Promise<string>;
} & Pick<Client, 'on' | 'openDroppedFolder'>;

/** The client of the page. */
export function readingAnswers(bridge: TextClient): Client {
  return createClient({
    // The compiler cannot tie a payload to the name that it came with; the client's own types have done so.
    request: async (name, payload) => JSON.parse(await bridge[name](payload as never)) as unknown,
    subscribe: (name, listener) => bridge.on(name, listener),
    openDropped: (item) => bridge.openDroppedFolder(item),
  });
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
