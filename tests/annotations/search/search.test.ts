/** Searching: words are found whatever their accents, capitals and typesetting, and every place really holds them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryAtOrBefore } from '../../../annotations/anchor/character-boundary.ts';
import { makeExcerpt } from '../../../annotations/search/excerpt.ts';
import { findMarks, passagesOf } from '../../../annotations/search/find-words.ts';
import { foldSearchText, unfoldRange } from '../../../annotations/search/fold-search-text.ts';
import { parseQuery } from '../../../annotations/search/parse-query.ts';
import { foldFields, rankArticle, searchArticle } from '../../../annotations/search/search-article.ts';
import { hashWord, makeWordFilter, mayContain } from '../../../annotations/search/word-filter.ts';
import { anyText } from '../arbitraries.ts';

const fold = (text: string) => foldSearchText(text).folded;
const foundIn = (typed: string, text: string): string[] =>
  findMarks(parseQuery(typed), foldSearchText(text)).map(({ start, end }) => text.slice(start, end));

/** Texts rich in what folding changes the length of. */
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'ß',
        'ﬁ',
        'e\u0301',
        'é',
        'İ',
        '\u00ad',
        '\u200b',
        '½',
        '👩🏽‍🚀',
        '𝐀',
        '🅊',
        'Œ',
        'が',
        'か\u3099',
      ),
      fc.constantFrom('“', '’', '…', '—', '\n', '\u00a0', 'Σ', 'ς', 'й', 'Ё', 'שָׁ', 'مُ', '한', 'ｗ'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('folding', () => {
  it.each([
    ['Straße', 'strasse'],
    ['e\u0301te\u0301 ÉTÉ', 'ete ete'],
    ['ﬁne Œuvre Ærø', 'fine oeuvre aero'],
    ['İstanbul ısı', 'istanbul isi'],
    ['“It’s”—so\u00a0soft\u00ad', '"it\'s"-so soft'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['Ёлка', 'елка'],
    ['ＷＩＤＥ 𝐁old', 'wide bold'],
    ['서울 がっこう 北京', '서울 がっこう 北京'],
    ['שָׁלוֹם', 'שלום'],
    ['👩🏽‍🚀 up', '👩🏽🚀 up'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('of a range folds to that range of the folded text, for whole characters', () => {
    fc.assert(
      fc.property(tricky, fc.nat(), fc.nat(), (text, one, other) => {
        const { folded, shifts } = foldSearchText(text);
        const [from, to] = [one, other]
          .map((offset) => boundaryAtOrBefore(folded, offset % (folded.length + 1)))
          .sort((a, b) => a - b);
        if (from === undefined || to === undefined || from === to) return;
        const { start, end } = unfoldRange(shifts, from, to);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(fold(text.slice(start, end))).toContain(folded.slice(from, to));
      }),
      { numRuns: 2000 },
    );
  });

  it('is done once and for all', () => {
    fc.assert(
      fc.property(fc.oneof(tricky, anyText), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('does not depend on capitals or composed accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', 'Ö', 'ñ', 'Ж', 'Ё', 'ώ', ' ') }), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('a query', () => {
  it.each([
    ['Xi  Putin', ['xi', 'putin']],
    ['“solid as Rock” xi', ['solid as rock', 'xi']],
    ['"solid as', ['solid as']],
    ['rock rocks', ['rocks']],
    ['""  " "', []],
    ['', []],
    ['Äger\ud83d', ['ager']],
  ])('%s means %j', (typed, words) => {
    expect(parseQuery(typed)).toEqual(words);
  });
});

describe('finding', () => {
  it.each([
    ['strasse', 'Die Straße, die STRASSE', ['Straße', 'STRASSE']],
    ['ete', 'un e\u0301te\u0301 ici', ['e\u0301te\u0301']],
    ['soft', 'so\u00adft', ['so\u00adft']],
    ['i', 'ﬁ', ['ﬁ']],
    ["it's", 'It’s', ['It’s']],
    ['"new york"', 'New\nYork and York, new', ['New\nYork']],
    ['york new', 'New York', ['New', 'York']],
    ['aa', 'aaaa', ['aa', 'aa']],
  ])('%s in %j', (typed, text, places) => {
    expect(foundIn(typed, text)).toEqual(places);
  });

  it('gives places that hold a word of the query, in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(tricky, anyText), tricky, (text, typed) => {
        const query = parseQuery(typed);
        let last = 0;
        for (const { start, end } of findMarks(query, foldSearchText(text))) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          const words = fold(text.slice(start, end));
          expect(query.some((word) => words.includes(word))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every phrase that stands in a text, and the filter lets it through', () => {
    fc.assert(
      fc.property(tricky, tricky, tricky, (before, phrase, after) => {
        const plain = phrase.replace(/["“”„‟«»″〝〞＂]/gu, '');
        const [word, ...others] = parseQuery(`"${plain}"`);
        fc.pre(word !== undefined && others.length === 0);
        const text = fold(`${before} ${plain} ${after}`);
        expect(text).toContain(word);
        expect(mayContain(makeWordFilter(text), hashWord(word))).toBe(true);
      }),
    );
  });

  it('is spared most texts that lack a word', () => {
    const sentence = (at: number) => `Article ${at} says the mayor opened lock ${at * 7}. `.repeat(60);
    const filters = Array.from({ length: 200 }, (_, at) => makeWordFilter(fold(sentence(at))));
    const passed = (word: string) => filters.filter((filter) => mayContain(filter, hashWord(word))).length;
    expect(passed('harbour')).toBeLessThan(5);
    expect(passed('mayor opened')).toBe(200);
    expect(passed('zz')).toBe(200);
  });
});

describe('an excerpt', () => {
  it('shows the words as they stand, in one line', () => {
    const text = `${'before '.repeat(30)}the Straße\nopened${' after'.repeat(40)}`;
    const [passage] = passagesOf(findMarks(parseQuery('strasse opened'), foldSearchText(text)));
    const excerpt = makeExcerpt(text, passage ?? []);
    expect(excerpt.marks.map(({ start, end }) => excerpt.words.slice(start, end))).toEqual([
      'Straße',
      'opened',
    ]);
    expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(excerpt.words).toMatch(/^before (?:before )*the Straße opened after(?: after)*$/u);
  });

  it('marks what the text has at the same place', () => {
    fc.assert(
      fc.property(tricky, tricky, (text, typed) => {
        for (const passage of passagesOf(findMarks(parseQuery(typed), foldSearchText(text)))) {
          const excerpt = makeExcerpt(text, passage);
          expect(excerpt.marks.length).toBeGreaterThan(0);
          for (const [index, mark] of excerpt.marks.entries()) {
            const place = passage[index];
            expect(excerpt.words.slice(mark.start, mark.end)).toBe(
              text.slice(place?.start, place?.end).replace(/\s/gu, ' '),
            );
          }
        }
      }),
    );
  });
});

describe('an article', () => {
  const fields = [
    { kind: 'headline', words: 'The lock opens' },
    { kind: 'outlet', words: 'Harbour Post' },
    { kind: 'tag', tag: 'quote', words: 'Quote' },
    { kind: 'note', annotation: 'a1', words: 'Check with the mayor’s office' },
  ] as const;
  const text = 'The mayor opened it. '.repeat(40);
  const search = (typed: string) => {
    const query = parseQuery(typed);
    return {
      rank: rankArticle(query, foldFields(fields), (index) => fold(text).includes(query[index] ?? '')),
      ...searchArticle(query, fields, text, foldSearchText(text), 3),
    };
  };

  it.each([
    ['lock', 0, ['headline']],
    ['lock mayor', 1, ['headline', 'note', 'text', 'text', 'text']],
    ['office', 2, ['note']],
    ['post quote', 2, ['outlet', 'tag']],
    ['opened', 3, ['text', 'text', 'text']],
    ['opened nowhere', null, ['text', 'text', 'text']],
    ['', null, []],
  ])('searched for %j ranks %j', (typed, rank, kinds) => {
    const found = search(typed);
    expect(found.rank).toBe(rank);
    expect(found.hits.map(({ kind }) => kind)).toEqual(kinds);
    expect(found.more).toBe(kinds.includes('text'));
  });

  it('gives the passage where most words come together', () => {
    const long = `${'The mayor spoke. '.repeat(30)}At last the mayor opened the lock. ${'Nobody opened. '.repeat(30)}`;
    const { hits } = searchArticle(parseQuery('lock mayor opened'), [], long, foldSearchText(long), 1);
    expect(hits.map((hit) => hit.excerpt.marks.length > 2)).toEqual([true]);
  });
});
