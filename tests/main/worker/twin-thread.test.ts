/** The thread in which twins are looked for: it finds them, can be stopped, and says so when it breaks down. */
import { describe, expect, it, vi } from 'vitest';
import { findTwinsInThread } from '../../../main/worker/twin-thread.ts';

const words = 'the harbour board will open the eastern lock to heavy freight on the first of May';
const texts = ['a', 'b'].map((article) => {
  const text = `“${words},” the director of ${article} said.`;
  return { article, text, blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }] };
});
const entry = (name: string) => new URL(name, import.meta.url);

const calm = (): Promise<void> => Promise.resolve();

describe('twins in a thread of their own', () => {
  it('are found', async () => {
    const found = await findTwinsInThread(
      entry('worker-from-source.mjs'),
      texts,
      new AbortController().signal,
      calm,
    );
    expect(found).toMatchObject({ ok: true, value: { leftOut: null } });
    expect(found?.ok === true ? found.value.groups.map(({ passages }) => passages.length) : []).toEqual([2]);
  });

  it('stand still while something more urgent is going on', async () => {
    const many = Array.from({ length: 200 }, () => texts).flat();
    let handed = 0;
    function* read(): Generator<(typeof texts)[number]> {
      for (const text of many) {
        handed += 1;
        yield text;
      }
    }
    let goOn = (): void => undefined;
    const urgent = new Promise<void>((resolve) => (goOn = resolve));
    const waits: number[] = [];
    const finding = findTwinsInThread(
      entry('worker-from-source.mjs'),
      read(),
      new AbortController().signal,
      () => {
        waits.push(handed);
        return urgent;
      },
    );
    await vi.waitFor(() => {
      expect(waits).toHaveLength(1);
    }, 10_000);
    expect(handed).toBeLessThan(many.length);
    goOn();
    expect(await finding).toMatchObject({ ok: true });
    expect(handed).toBe(many.length);
  });

  it('are given up when nobody wants them any more', async () => {
    const stop = new AbortController();
    const finding = findTwinsInThread(entry('worker-from-source.mjs'), texts, stop.signal, calm);
    stop.abort();
    expect(await finding).toBeNull();
  });

  it.each(['ending-worker.mjs', 'no-such-worker.mjs'])(
    'are a failure with a sentence when %s breaks down',
    async (name) => {
      const found = await findTwinsInThread(entry(name), texts, new AbortController().signal, calm);
      expect(found).toMatchObject({ ok: false, code: 'worker-failed' });
      expect(found?.ok === false ? found.message : '').toMatch(/^Twins could not be looked for/u);
    },
  );
});
