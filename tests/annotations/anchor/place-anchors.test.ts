/** Placing the anchors of an article together, after the edits that editors make. */
import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { placeAnchors } from '../../../annotations/anchor/place-anchors.ts';
import { otherTextHash, textHash } from '../builders.ts';
import { anchorOf, candidateWords, harbour, outcome, placeWords } from './harbour-edits.ts';

const chairman = 'Its chairman, Tomas Ilves, said the gates had passed every inspection since 2019.';
const skippers = 'Their skippers lose about 900 crowns a day each, according to the shippers’ guild.';
const comment = 'No comment could be had from the ministry.';

interface Edit {
  readonly what: string;
  readonly words: string;
  readonly edit: (text: string) => string;
  readonly state: string;
  /** What stands at the place, or at the first candidate; the words themselves if not said. */
  readonly found?: string | null;
}

const edits: readonly Edit[] = [
  {
    what: 'a headline was put above',
    words: chairman,
    edit: (text) => `Updated.\n\n${text}`,
    state: 'moved',
  },
  {
    what: 'something below changed',
    words: 'We warned the board in March',
    edit: (text) => text.replace('until autumn', 'until June'),
    state: 'exact',
  },
  {
    what: 'the sentence before was rewritten',
    words: chairman,
    edit: (text) =>
      text.replace('The board denied that it had been warned.', 'Nothing of the kind, it says.'),
    state: 'moved',
  },
  {
    what: 'a sentence was put before it and one after it',
    words: skippers,
    edit: (text) => text.replace(skippers, `It is hot. ${skippers} Beer is running out.`),
    state: 'ambiguous',
  },
  {
    what: 'the page was set in other quotation marks, dashes and lines',
    words: '“We warned the board in March,” said harbour master Jonna Reke.',
    edit: (text) =>
      `New\n\n${text
        .replaceAll(/[“”]/gu, '"')
        .replaceAll('’', "'")
        .replaceAll(/ (?=\w+ \w+,)/gu, '\n')}`,
    state: 'moved',
    found: '"We warned the board\nin March," said harbour master Jonna Reke.',
  },
  {
    what: 'a figure was corrected',
    words: skippers,
    edit: (text) => text.replace('900', '1,200'),
    state: 'changed',
    found: skippers.replace('900', '1,200'),
  },
  {
    what: 'a name was corrected by one letter',
    words: 'Tomas Ilves',
    edit: (text) => text.replace('Ilves', 'Ilvez'),
    state: 'changed',
    found: 'Tomas Ilvez',
  },
  {
    what: 'only a capital was changed',
    words: 'harbour master',
    edit: (text) => text.replace('harbour master', 'Harbour Master'),
    state: 'changed',
    found: 'Harbour Master',
  },
  {
    what: 'its word became a longer one',
    words: 'The board',
    edit: (text) => text.replace('The board denied', 'The boarders denied'),
    state: 'changed',
    found: 'The boarders',
  },
  {
    what: 'a clause doubled it',
    words: 'Repairs may take until autumn.',
    edit: (text) =>
      text.replace(
        'until autumn.',
        'until autumn or, if the parts have to be cast anew, as the builder fears, until spring.',
      ),
    state: 'changed',
    found:
      'Repairs may take until autumn or, if the parts have to be cast anew, as the builder fears, until spring.',
  },
  {
    what: 'it was put in quite other words where it stood',
    words: 'according to the shippers’ guild',
    edit: (text) => text.replace('according to the shippers’ guild', 'their association reckons'),
    state: 'changed',
    found: 'their association reckons',
  },
  {
    what: 'its paragraph is gone',
    words: skippers,
    edit: (text) => text.replace(`Forty barges are waiting below the lock. ${skippers}\n\n`, ''),
    state: 'lost',
    found: null,
  },
  {
    what: 'everything is gone',
    words: skippers,
    edit: () => '',
    state: 'lost',
    found: null,
  },
];

describe('placeAnchors', () => {
  it.each(edits)('is $state where $what', ({ words, edit, state, found = words }) => {
    const after = edit(harbour);
    expect(after).not.toBe(harbour);
    expect(outcome(placeWords(harbour, after, words), after)).toEqual({ state, words: found });
  });

  it('gives one placement an anchor, index by index', () => {
    const anchors = [
      anchorOf(harbour, skippers),
      createAnchor(harbour, textHash, 5, 5),
      anchorOf(harbour, chairman),
    ];
    const states = (text: string, textSha256: string) =>
      placeAnchors(anchors, { text, textSha256 }).map(({ state }) => state);
    expect(states(harbour, textHash)).toEqual(['exact', 'lost', 'exact']);
    expect(states(`Now: ${harbour}`, otherTextHash)).toEqual(['moved', 'lost', 'moved']);
    expect(placeAnchors([], { text: harbour, textSha256: otherTextHash })).toEqual([]);
  });
});

describe('words that stand twice', () => {
  it('tells them apart by their surroundings', () => {
    for (const occurrence of [0, 1]) {
      const after = `Noon. ${harbour}`;
      const start = after.indexOf(comment, occurrence === 0 ? 0 : after.indexOf(comment) + 1);
      expect(placeWords(harbour, after, comment, { occurrence })).toEqual({
        state: 'moved',
        start,
        end: start + comment.length,
      });
    }
  });

  it.each([
    [0, `${comment} The guild will meet on Friday.\n\n`],
    [1, ` ${comment}\n\nRepairs`],
  ])('does not take the other where number %i is gone', (occurrence, gone) => {
    const after = harbour.replace(gone, gone.endsWith('Repairs') ? '\n\nRepairs' : '');
    expect(placeWords(harbour, after, comment, { occurrence }).state).toBe('ambiguous');
  });

  it('does not take the next of a list where one entry is gone', () => {
    const entry = (town: string) => `${town}: no comment.\n`;
    const towns = ['Varn', 'Odda', 'Lisk', 'Pelm', 'Rauk', 'Sorn'];
    const before = towns.map(entry).join('');
    const after = before.replace(entry('Lisk'), '');
    const placement = placeWords(before, after, 'no comment.', { occurrence: 2 });
    expect(placement.state).not.toMatch(/exact|moved/);
  });

  it('asks where a copy was put elsewhere and the original was worked on', () => {
    const copied = `${harbour.replace('Tomas Ilves, said the gates', 'Tomas Ilves, says both gates')}\n\nThe board denied that it had been warned. ${chairman}\n\nForty barges`;
    const placement = placeWords(harbour, copied, chairman, {
      neighbours: ['Forty barges are waiting below the lock.', 'Repairs may take until autumn.'],
    });
    expect(candidateWords(placement, copied)).toEqual([chairman.replace('said the', 'says both'), chairman]);
  });

  it('asks where a copy stands right beside the original that was worked on', () => {
    const worked = 'Their skippers lose 1,200 crowns each, according to the shippers’ guild.';
    const after = harbour.replace(skippers, `${worked}\n\n${skippers}`);
    expect(candidateWords(placeWords(harbour, after, skippers), after)).toEqual([skippers, worked]);
  });

  it('asks where a whole sentence was copied and only the original was worked on, however short the words', () => {
    const words = 'passed every inspection';
    const after = `${harbour.replace(words, 'got through inspections')}\n\n${chairman}`;
    const placement = placeWords(harbour, after, words, { neighbours: ['Lock gates fail'] });
    expect(candidateWords(placement, after)).toContain('got through inspections');
  });

  it('asks where a long sentence stood twice in a row and one of the two is elsewhere now', () => {
    const before = harbour.replace(chairman, `${chairman}\n\n${chairman}`);
    const after = `${harbour}\n\n${chairman}`;
    expect(placeWords(before, after, chairman, { occurrence: 1 }).state).toBe('ambiguous');
  });

  it('is sure between neighbours that moved by the same distance, however often the words stand', () => {
    const line = 'No comment.\n';
    const before = `First town.\n${line.repeat(9)}Middle town.\n${line.repeat(9)}Last town.\n`;
    const neighbours = ['First town.', 'Middle town.', 'Last town.'];
    const after = `Corrected.\n${before}`;
    const placement = placeWords(before, after, 'No comment.', { occurrence: 4, neighbours });
    const start = before.indexOf(line) + 4 * line.length + 'Corrected.\n'.length;
    expect(placement).toEqual({ state: 'moved', start, end: start + 'No comment.'.length });
  });
});
