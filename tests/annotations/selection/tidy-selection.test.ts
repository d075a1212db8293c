/** What a selection comes to: whole characters, whole words if wanted, nothing stray at its ends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPart, sentenceParts } from '../../../annotations/selection/sentence-parts.ts';
import { sentencesOf } from '../../../annotations/sentence/article-sentences.ts';
import { tidySelection } from '../../../annotations/selection/tidy-selection.ts';
import { nextWordEdge, wordCutAt } from '../../../annotations/selection/word-edges.ts';
import { anyText } from '../arbitraries.ts';
import { passage, placeOf, wordsOf } from '../sentence/passages.ts';

/** The words between the bars, tidied. */
function tidied(marked: string, wholeWords = false): string | null {
  const [before = '', selected = '', after = ''] = marked.split('|');
  const article = passage(before + selected + after);
  const range = { start: before.length, end: before.length + selected.length };
  const tidy = tidySelection(article, range, { wholeWords });
  return tidy.ok ? wordsOf(article, tidy.value) : null;
}

describe('a selection', () => {
  it.each([
    ['words as they are', '|one| two', 'one'],
    ['blanks', 'one|  two \n|', 'two'],
    ['blanks of no width', 'one| \u200btwo\ufeff|', 'two'],
    ['a trailing comma', 'The |port, |said', 'port'],
    ['a leading dash', 'The port| — the big one —| opens', 'the big one'],
    ['a lone bracket', 'the port (|the big one)| opens', 'the big one'],
    ['a lone closing mark', '“|We go,”| she said', 'We go'],
    ['a lone opening mark', 'she said| “|We go.”', 'said'],
    ['the full stop of a sentence’s part', 'The |port opens.| Go.', 'port opens'],
    ['a bullet', '|• The port opens|', 'The port opens'],
    ['the end of the sentence before', 'Rain|. The port opens.|', 'The port opens.'],
    ['Chinese signs', '部长|，否认，|说', '否认'],
  ])('loses %s', (name, marked, expected) => {
    expect(tidied(name === 'a lone opening mark' ? 'she |said “|We go.”' : marked)).toBe(expected);
  });

  it.each([
    ['a whole sentence its full stop', '|The port opens.| Go.', 'The port opens.'],
    ['whole sentences theirs', '|Go. The port opens.|', 'Go. The port opens.'],
    ['a part and a whole sentence the last one', 'The |port opens. Go.|', 'port opens. Go.'],
    ['a quotation its marks', '|“We go,”| she said', '“We go,”'],
    ['a quotation in straight marks its marks', '|"We go,"| she said', '"We go,"'],
    ['a whole sentence within a quotation its stop', '“|We go.| We stay,” she said', 'We go.'],
    ['brackets with their partner', 'the port |(the big one)| opens', '(the big one)'],
    ['an abbreviation its stop', 'it is in the |U.S.|', 'U.S.'],
    ['a question mark', 'He asked |why go?| Rain.', 'why go?'],
    ['an ellipsis', 'He |waited...| Rain.', 'waited...'],
    ['a plural’s apostrophe', 'the |workers’| hall', 'workers’'],
    ['a decade’s apostrophe', 'in the |’90s| they', '’90s'],
    ['a sign before a figure', 'at |-5 °C| it', '-5 °C'],
    ['a hashtag', 'said |#port| today', '#port'],
    ['a percentage', 'rose |4.8 %| today', '4.8 %'],
  ])('keeps %s', (_name, marked, expected) => {
    expect(tidied(marked)).toBe(expected);
  });

  it.each([
    ['whole words', 'The p|ort ope|ns', 'port opens'],
    ['words with an apostrophe', 'They do|n’t g|o', 'don’t go'],
    ['figures', 'It rose 4|.8 per c|ent', '4.8 per cent'],
    ['no more than was selected in Chinese', '部|长否|认', '长否'],
  ])('takes in %s when words are not to be cut', (_name, marked, expected) => {
    expect(tidied(marked, true)).toBe(expected);
  });

  it.each([
    ['an emoji of several', 'a|👩🏽‍|🚒b', '👩🏽‍🚒'],
    ['a pair of surrogates', `a|${'😀'.charAt(0)}|${'😀'.charAt(1)}`, '😀'],
    ['an accented letter', '|cafe|\u0301 au', 'cafe\u0301'],
  ])('never cuts %s', (_name, marked, expected) => {
    expect(tidied(marked)).toBe(expected);
  });

  it('spans paragraphs, and the whole article', () => {
    const article = passage('Rain fell.', 'The port opens.');
    expect(tidySelection(article, { start: 0, end: article.text.length })).toEqual({
      ok: true,
      value: { start: 0, end: article.text.length },
    });
  });

  it('may be backwards, and reach beyond the text', () => {
    expect(tidySelection(passage('one two'), { start: 40, end: -3 })).toEqual({
      ok: true,
      value: { start: 0, end: 7 },
    });
  });

  it.each([
    ['nothing', 'one|| two', 'selection-empty'],
    ['blanks', 'one| \u00a0 |two', 'selection-empty'],
    ['signs', 'one|, “|two”', 'selection-without-words'],
    ['half a character that has no other half', '|\ud83d|', 'selection-without-words'],
  ])('of %s is refused with a sentence', (_name, marked, code) => {
    const [before = '', selected = '', after = ''] = marked.split('|');
    const range = { start: before.length, end: before.length + selected.length };
    expect(tidySelection(passage(before + selected + after), range)).toMatchObject({
      ok: false,
      code,
      message: expect.stringContaining('Select some words') as unknown,
    });
  });
});

const newsText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'The',
        'port',
        'U.S.',
        '“We',
        'go,”',
        'don’t',
        '(a',
        'b)',
        '—',
        '...',
        '4.8',
        '\n',
        '‘x',
        'y.’',
        '👩🏽‍🚒',
        'é',
        '会議。',
        ',',
      ),
      anyText,
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

describe('any selection of any text', () => {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

  it.each([false, true])(
    'is tidied once and for all, cutting no character (whole words: %s)',
    (wholeWords) => {
      fc.assert(
        fc.property(newsText, fc.nat(80), fc.nat(80), (text, start, end) => {
          const article = passage(text);
          const tidy = tidySelection(article, { start, end }, { wholeWords });
          if (!tidy.ok) return;
          expect(tidySelection(article, tidy.value, { wholeWords })).toEqual(tidy);
          const borders = new Set(Array.from(graphemes.segment(text), ({ index }) => index)).add(text.length);
          expect(borders).toContain(tidy.value.start);
          expect(borders).toContain(tidy.value.end);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('lies within what was selected but for characters that were cut', () => {
    fc.assert(
      fc.property(newsText, fc.nat(80), fc.nat(80), (text, one, other) => {
        const tidy = tidySelection(passage(text), { start: one, end: other });
        if (!tidy.ok) return;
        const [low, high] = [Math.min(one, other), Math.min(text.length, Math.max(one, other))];
        const whole = Array.from(graphemes.segment(text)).filter(
          ({ index, segment }) => index < high && index + segment.length > low,
        );
        expect(tidy.value.start).toBeGreaterThanOrEqual(Math.min(low, whole[0]?.index ?? low));
        const last = whole.at(-1);
        expect(tidy.value.end).toBeLessThanOrEqual(
          Math.max(high, last === undefined ? high : last.index + last.segment.length),
        );
      }),
    );
  });
});

describe('edges of words', () => {
  it('are stepped through in both directions', () => {
    const text = 'The port, don’t go.';
    const starts: number[] = [];
    for (let at: number | null = 0; at !== null; at = nextWordEdge(text, at, 1, 'start')) starts.push(at);
    expect(starts.map((at) => text.slice(at, at + 3))).toEqual(['The', 'por', 'don', 'go.']);
    expect(nextWordEdge(text, text.length, -1, 'end')).toBe(text.length - 1);
    expect(nextWordEdge(text, 0, -1, 'start')).toBeNull();
  });

  it('are found beyond a long run of blanks, and none is seen in a run without end', () => {
    expect(nextWordEdge(`a${' '.repeat(5000)}b`, 1, 1, 'start')).toBe(5001);
    expect(wordCutAt('x'.repeat(10_000), 5000)).toBeNull();
  });
});

describe('the parts of a sentence', () => {
  const article = passage(
    'Rain. “We are ready. We sail,” harbour director Mats Reker said, “and we expect calm.” Go.',
  );
  const sentence = sentencesOf(article).at(10);

  it('are quoted words, the sentences in them, and clauses', () => {
    expect(sentence && sentenceParts(article, sentence).map((part) => wordsOf(article, part))).toEqual([
      '“We are ready. We sail,”',
      'We are ready.',
      'We sail,” harbour director Mats Reker said, “and we expect calm.”',
      'harbour director Mats Reker said',
      '“and we expect calm.”',
    ]);
  });

  it('are stepped through, and end with the sentence itself', () => {
    if (sentence === null) throw new Error('There is a sentence.');
    let at = { start: sentence.start, end: sentence.end };
    const seen = [1, 2, 3, 4, 5, 6].map(() => {
      at = nextPart(article, at, 1) ?? at;
      return wordsOf(article, at);
    });
    expect(seen.at(0)).toBe('“We are ready. We sail,”');
    expect(seen.at(-1)).toBe(wordsOf(article, sentence));
    expect(wordsOf(article, nextPart(article, placeOf(article, 'Rain.'), 1))).toBe('Rain.');
  });
});
