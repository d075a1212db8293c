/** Which words an annotation holds: split quotes, moved edges, and two annotations made one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { annotationWords } from '../../../annotations/annotation/order-annotations.ts';
import type { PlacedAnnotation, Segment } from '../../../annotations/annotation/annotation.ts';
import {
  withoutWords,
  withRange,
  withWords,
  type AnchoredArticle,
} from '../../../annotations/annotation/change-words.ts';
import { holdNearlySameWords, mergeAnnotations } from '../../../annotations/annotation/near-duplicate.ts';
import type { Result } from '../../../annotations/result.ts';
import { moveEdge } from '../../../annotations/selection/move-edge.ts';
import { annotation, sampleText, textHash } from '../builders.ts';
import { passage, placeOf, wordsOf } from '../sentence/passages.ts';

const article: AnchoredArticle = { ...passage(sampleText), source: { textSha256: textHash } };

/** An annotation of these words of the sample text, in their order. */
function holding(...words: readonly string[]): PlacedAnnotation {
  const ranges = words.map((each) => placeOf({ text: sampleText, blocks: [] }, each));
  return {
    annotation: annotation('1', {
      segments: ranges.map(({ start, end }) => ({ anchor: createAnchor(sampleText, textHash, start, end) })),
    }),
    placements: ranges.map((range) => ({ state: 'exact', ...range })),
  };
}

function words(made: Result<readonly Segment[]>): string {
  return made.ok ? annotationWords({ segments: made.value }) : made.code;
}

const place = (of: string) => placeOf({ text: sampleText, blocks: [] }, of);

describe('adding words', () => {
  it.each([
    [
      'apart from it',
      ['“It will hold,”'],
      '“for a hundred years.”',
      '“It will hold,” […] “for a hundred years.”',
    ],
    [
      'before it',
      ['“for a hundred years.”'],
      '“It will hold,”',
      '“It will hold,” […] “for a hundred years.”',
    ],
    ['that overlap it', ['It will hold'], 'hold,” she said', 'It will hold,” she said'],
    ['that stand next to it', ['The mayor'], 'opened the lock', 'The mayor opened the lock'],
    [
      'that bridge two segments',
      ['“It will hold,”', '“for a hundred years.”'],
      'she said,',
      '“It will hold,” she said […] “for a hundred years.”',
    ],
    ['that are in it', ['“It will hold,”'], 'will', 'words-there'],
  ])('%s', (_name, before, added, after) => {
    expect(words(withWords(article, holding(...before), place(added)))).toBe(after);
  });

  it('leaves the anchors of other segments, and segments without a sure place, alone', () => {
    const item = holding('The mayor', 'Few agree');
    const unsure: PlacedAnnotation = {
      ...item,
      placements: [{ state: 'moved', ...place('The mayor') }, { state: 'lost' }],
    };
    const made = withWords(article, unsure, place('It will hold'));
    expect(made.ok && [made.value[0], made.value[2]]).toEqual(item.annotation.segments);
    expect(made.ok && made.value[0]).toBe(item.annotation.segments[0]);
  });
});

describe('taking words out', () => {
  it.each([
    [
      'from the middle makes two segments',
      ['“It will hold,” she said, “for a hundred years.”'],
      'she said',
      '“It will hold,” […] “for a hundred years.”',
    ],
    ['from an end makes it shorter', ['The mayor opened the lock'], 'the lock', 'The mayor opened'],
    ['takes a whole segment', ['The mayor', 'Few agree'], 'Few agree.', 'The mayor'],
    ['that are not in it is refused', ['The mayor'], 'Few', 'words-elsewhere'],
    ['that are all of it is refused', ['The mayor'], 'The mayor opened', 'no-words-left'],
  ])('%s', (_name, before, out, after) => {
    expect(words(withoutWords(article, holding(...before), place(out)))).toBe(after);
  });
});

describe('moving an edge', () => {
  it('takes in other words, tidied, and joins a segment it meets', () => {
    const item = holding('“It will hold,”', '“for a hundred years.”');
    const range = { start: place('“It').start, end: place('for a').end };
    expect(words(withRange(article, item, 0, range))).toBe(
      '“It will hold,” she said, “for a hundred years.”',
    );
  });

  it('changes nothing when it comes back to where it was', () => {
    const item = holding('The mayor');
    const made = withRange(article, item, 0, { start: 0, end: 10 });
    expect(made.ok && made.value[0]).toBe(item.annotation.segments[0]);
  });

  it('is refused where words have no sure place, or would all be gone', () => {
    const item = holding('The mayor');
    const lost: PlacedAnnotation = { ...item, placements: [{ state: 'lost' }] };
    expect(words(withRange(article, lost, 0, place('The')))).toBe('not-placed');
    expect(words(withRange(article, item, 0, { start: 3, end: 4 }))).toBe('selection-empty');
  });

  it.each([
    ['start', 1, 'word', 'mayor opened', 'opened'],
    ['start', -1, 'word', 'mayor opened', 'The mayor opened'],
    ['end', 1, 'word', 'mayor opened', 'mayor opened the'],
    ['end', -1, 'word', 'mayor opened', 'mayor'],
    ['end', 1, 'character', 'mayor ope', 'mayor open'],
    ['start', 1, 'character', 'mayor', 'ayor'],
    ['end', 1, 'sentence', 'mayor', 'mayor opened the lock.'],
    ['start', -1, 'sentence', 'mayor', 'The mayor'],
    ['end', -1, 'sentence', 'The mayor opened the lock. “It', 'The mayor opened the lock.'],
    ['start', 1, 'word', 'opened', null],
    ['start', -1, 'word', 'The mayor', null],
    ['end', 1, 'sentence', 'Few agree.', null],
  ] as const)('the %s by %i %s: from “%s”', (edge, direction, unit, from, to) => {
    expect(wordsOf(article, moveEdge(article, place(from), edge, direction, unit))).toBe(to);
  });

  it('by characters steps over joined emoji and the line between paragraphs', () => {
    const emoji = passage('a 👩🏽‍🚒', 'b');
    const first = moveEdge(emoji, { start: 0, end: 2 }, 'end', 1, 'character');
    expect(wordsOf(emoji, first)).toBe('a 👩🏽‍🚒');
    expect(wordsOf(emoji, first && moveEdge(emoji, first, 'end', 1, 'character'))).toBe('a 👩🏽‍🚒\n\nb');
  });
});

describe('nearly the same words', () => {
  it('are those that differ by a short word at the edge', () => {
    const longer = holding('The mayor opened the lock. “It will hold,” she said');
    const shorter = holding('mayor opened the lock. “It will hold,” she said');
    expect(holdNearlySameWords(sampleText, longer, shorter)).toBe(true);
  });

  it('are those that differ by signs only, however short', () => {
    expect(holdNearlySameWords(sampleText, holding('It will'), holding('“It will'))).toBe(true);
  });

  it('are not those that share less than most', () => {
    expect(holdNearlySameWords(sampleText, holding('The mayor'), holding('The mayor opened'))).toBe(false);
    expect(holdNearlySameWords(sampleText, holding('The mayor'), holding('Few agree'))).toBe(false);
  });

  it('are the same for both, whichever comes first', () => {
    const range = fc.tuple(fc.nat(80), fc.nat(80)).map(([one, other]) => {
      const start = Math.min(one, other);
      return { start, end: Math.max(one, other) + 1 };
    });
    const at = ({ start, end }: { start: number; end: number }): PlacedAnnotation => ({
      annotation: annotation('1'),
      placements: [{ state: 'exact', start, end }],
    });
    fc.assert(
      fc.property(range, range, (one, other) => {
        expect(holdNearlySameWords(sampleText, at(one), at(other))).toBe(
          holdNearlySameWords(sampleText, at(other), at(one)),
        );
        expect(holdNearlySameWords(sampleText, at(one), at(one))).toBe(true);
      }),
    );
  });
});

describe('merging', () => {
  it('keeps one with the words and notes of both and what was decided about either', () => {
    const kept = holding('The mayor opened');
    const other = holding('mayor opened the lock');
    const batch = mergeAnnotations(
      article,
      { ...kept, annotation: { ...kept.annotation, note: 'Checked.', attribution: { cue: null } } },
      {
        ...other,
        annotation: {
          ...other.annotation,
          id: '2',
          note: 'Odd.',
          attribution: { cue: 'said', speaker: { name: 'Ana', role: '' } },
        },
      },
      '2026-03-12T10:00:00.000Z',
    );
    const [change, remove] = batch.operations;
    if (change?.kind !== 'change') throw new Error('The first operation changes the one that stays.');
    expect(annotationWords({ segments: change.after.segments ?? [] })).toBe('The mayor opened the lock');
    expect(change.after).toMatchObject({
      note: 'Checked.\n\nOdd.',
      attribution: { cue: null, speaker: { name: 'Ana' } },
    });
    expect(remove).toMatchObject({ kind: 'remove', annotation: { id: '2' } });
  });
});
