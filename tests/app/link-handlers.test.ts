/** Which addresses a page may have asked about: those in the words of the article and those of its evidence, and no other. */
import { expect, test } from 'vitest';
import { success } from '../../annotations/result.ts';
import { linkHandlers } from '../../app/handlers/link-handlers.ts';
import type { OpenFolder } from '../../app/ports.ts';
import { annotation } from '../annotations/builders.ts';
import { portsWith } from './ports.ts';

test.each([
  ['in the words', 'https://port.example/a', ['port']],
  ['among the evidence', 'https://evidence.example/b', ['']],
  ['in neither', 'https://elsewhere.example/', null],
  ['that only begins like one', 'https://evidence.example/b?stolen=words', null],
])('an address %s', async (_where, address, words) => {
  const asked: unknown[] = [];
  const claim = annotation('a', {
    check: {
      status: 'open',
      note: 'https://elsewhere.example/',
      evidence: [{ kind: 'link', url: 'https://evidence.example/b', note: '' }],
    },
  });
  const folder = {
    readArticle: () =>
      Promise.resolve(
        success({
          article: {
            text: 'The port',
            marks: [{ kind: 'link', start: 4, end: 8, href: 'https://port.example/a' }],
          },
          placed: [{ annotation: claim, placements: [] }],
        }),
      ),
  } as unknown as OpenFolder;
  const system = {
    ...portsWith({}).system,
    openLink: (link: unknown) => {
      asked.push(link);
      return Promise.resolve(success({ opened: false }));
    },
  };
  const ports = portsWith({ folders: { ...portsWith({}).folders, current: () => folder }, system });
  const answer = await linkHandlers(ports).openLink({ article: 'harbour-00000001', address });
  expect(answer).toMatchObject(
    words === null ? { ok: false, code: 'link-unknown' } : { ok: true, value: { opened: false } },
  );
  expect(asked).toEqual(words === null ? [] : [{ address, words }]);
});
