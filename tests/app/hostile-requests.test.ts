/** Every request with every field hostile in turn: refused before a handler sees it, or at least answered. */
import { expect, test } from 'vitest';
import { answer, createHandlers } from '../../app/handlers/handlers.ts';
import { requestNames } from '../../app/names.ts';
import { payloadSchemas } from '../../app/payloads.ts';
import { hostilePayloads } from './hostile-payloads.ts';
import { portsWith } from './ports.ts';
import { validPayloads } from './valid-payloads.ts';

const silent = (): void => undefined;

test.each(requestNames)('%s takes its payload', (request) => {
  expect(payloadSchemas[request].safeParse(validPayloads[request])).toMatchObject({ success: true });
});

test.each(requestNames)('%s refuses what is none, and answers whatever it is sent', async (request) => {
  const own = hostilePayloads().filter((each) => each.request === request);
  expect(own.length).toBeGreaterThan(5);
  const accepted: string[] = [];
  for (const { field, payload, refused } of own) {
    const reached: string[] = [];
    const handlers = createHandlers(portsWith({}, (port) => reached.push(port)));
    const result = await answer(handlers, request, payload, silent);
    if (!result.ok) expect([typeof result.code, typeof result.message]).toEqual(['string', 'string']);
    if (refused && (result.ok || result.code !== 'bad-payload' || reached.length > 0))
      accepted.push(`${field}: ${JSON.stringify(payload).slice(0, 200)}`);
  }
  expect(accepted).toEqual([]);
});
