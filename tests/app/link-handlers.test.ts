/** Which addresses a page may have opened: those in the words of the article and those of its evidence, and no other. */
import { expect, test } from 'vitest';
import { success } from '../../annotations/result.ts';
import { linkHandlers } from '../../app/handlers/link-handlers.ts';
import type { OpenFolder } from '../../app/ports.ts';
import { annotation } from '../annotations/builders.ts';
import { portsWith } from './ports.ts';

test.each([
  ['in the words', 'https://port.example/a', true],
  ['among the evidence', 'https://evidence.example/b', true],
  ['in neither', 'https://elsewhere.example/', false],
  ['that only begins like one', 'https://evidence.example/b?stolen=words', false],
])('an address %s', async (_where, address, opened) => {
  const asked: string[] = [];
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
          article: { marks: [{ kind: 'link', start: 0, end: 3, href: 'https://port.example/a' }] },
          placed: [{ annotation: claim, placements: [] }],
        }),
      ),
  } as unknown as OpenFolder;
  const system = {
    ...portsWith({}).system,
    openLink: (link: string) => {
      asked.push(link);
      return Promise.resolve(success(null));
    },
  };
  const ports = portsWith({ folders: { ...portsWith({}).folders, current: () => folder }, system });
  const answer = await linkHandlers(ports).openLink({ article: 'harbour-00000001', address });
  expect(answer.ok).toBe(opened);
  expect(asked).toEqual(opened ? [address] : []);
});
