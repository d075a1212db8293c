/** The speakers of a folder: who is listed, and that another name is asked about before anything changes. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noClaimFacts } from '../../../annotations/attribution/claim-facts.ts';
import { success } from '../../../annotations/result.ts';
import { gatherNamed } from '../../../renderer/state/folder-speakers.ts';
import { annotation, folderView, harbour, openDesk } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

const facts = {
  ...noClaimFacts,
  speakers: [{ name: 'Mats Reker', role: 'director', annotations: 2 }],
  sources: [
    { name: 'Mats Reker', annotations: 1 },
    { name: 'Capital Wire', annotations: 3 },
  ],
};

describe('the names of a folder', () => {
  it('are its speakers, and after them those that are only sources', () => {
    const named = gatherNamed(
      new Map([
        ['a', facts],
        ['b', { ...noClaimFacts, sources: [{ name: 'Capital Wire', annotations: 1 }] }],
      ]),
    );
    expect(named).toEqual([
      { name: 'Mats Reker', role: 'director', annotations: 2, articles: 1, asSource: 1 },
      { name: 'Capital Wire', role: '', annotations: 0, articles: 2, asSource: 4 },
    ]);
  });
});

describe('another name for a speaker', () => {
  const own = annotation('1', {
    attribution: { speaker: { name: 'Mats Reker', role: 'director' }, chain: ['Capital Wire'] },
  });

  async function asking(others = 0) {
    const made = await openDesk([own], folderView({ claimFacts: { [harbour.id]: facts } }));
    made.answer({ annotationsOfSpeaker: () => Promise.resolve(success({ own: [own], others })) });
    return made;
  }

  it('changes nothing before the annotations concerned were seen', async () => {
    const { desk, operations } = await asking();
    expect(await desk.speakers.propose('Mats Reker', 'M.  Reker ')).toBeNull();
    expect(desk.speakers.question).toEqual({ from: 'Mats Reker', to: 'M. Reker', own: [own], others: 0 });
    desk.speakers.cancel();
    expect(desk.speakers.confirm()).toBe('');
    expect(operations()).toEqual([]);
  });

  it('is one step once it is confirmed, and says what others keep', async () => {
    const { desk, operations } = await asking(2);
    await desk.speakers.propose('Mats Reker', 'M. Reker');
    expect(desk.speakers.confirm()).toBe(
      '“Mats Reker” is “M. Reker” now in 1 annotation. Undo takes it back. 2 annotations of other analysts still say “Mats Reker”.',
    );
    expect(operations()).toHaveLength(1);
    expect(desk.reading.find('1')?.annotation.attribution.speaker?.name).toBe('M. Reker');
  });

  it('asks nothing for the name that it has, an empty one or one that nobody is named by', async () => {
    const { desk, answer } = await asking();
    expect(await desk.speakers.propose('Mats Reker', 'Mats Reker')).toBeNull();
    expect(await desk.speakers.propose('Mats Reker', ' ')).toBe('A speaker needs a name.');
    answer({ annotationsOfSpeaker: () => Promise.resolve(success({ own: [], others: 1 })) });
    expect(await desk.speakers.propose('Mats Reker', 'X')).toMatch(/None of your annotations/);
    expect(desk.speakers.question).toBeNull();
  });
});
