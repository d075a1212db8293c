/** A line of a report against the article it stands on, edited in every way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { checkEvidence, type FoundArticle } from '../../../annotations/verify/check-evidence.ts';
import type { CheckedLine, LineOutcome } from '../../../annotations/verify/checked-line.ts';
import {
  describeLine,
  placeToShow,
  summaryWords,
  wordsNow,
} from '../../../annotations/verify/describe-line.ts';
import { verificationOf } from '../../../annotations/verify/verification.ts';
import { codePointLength } from '../../../annotations/text/code-points.ts';
import { articleNow, evidenceOn, harbour, lineOn, segmentOn } from './evidence-builders.ts';

const quote = 'The quay stays closed until the engineers have looked at every pier.';

function checked(article: FoundArticle, ...quotes: readonly string[]): CheckedLine {
  const [line] = checkEvidence(evidenceOn(harbour, [lineOn(harbour, ...quotes)]), article);
  if (line === undefined) throw new Error('No line was checked.');
  return line;
}

describe('A line', () => {
  test.each<[edit: string, article: FoundArticle, outcome: LineOutcome, words: RegExp]>([
    ['nothing changed', articleNow(harbour), 'holds', /^Holds/u],
    ['the file was renamed', articleNow(harbour, { path: 'port.txt' }), 'renamed', /“port.txt” now/u],
    [
      'the file was saved anew with the same text',
      articleNow(harbour, { sha256: 'f'.repeat(64) }),
      'file-changed',
      /the text is the same/u,
    ],
    [
      'a word changed after the quote',
      articleNow(harbour.replace('Friday', 'Monday')),
      'text-changed',
      /changed elsewhere/u,
    ],
    [
      'a word changed before it, with as many characters',
      articleNow(harbour.replace('May', 'Jun')),
      'text-changed',
      /changed elsewhere/u,
    ],
    [
      'an emoji before it became two letters, which are one code point more',
      articleNow(harbour.replace('🚢', 'by')),
      'moved',
      /elsewhere now: characters 96–164, where they were 95–163/u,
    ],
    [
      'a sentence came in before it',
      articleNow(`Updated at noon.\n\n${harbour}`),
      'moved',
      /elsewhere now: characters 113–181/u,
    ],
    [
      'the paragraph went to the end',
      articleNow(harbour.replace(`${quote}\n\n`, '') + `\n${quote}\n`),
      'moved',
      /elsewhere now/u,
    ],
    [
      'it got curly quotation marks and moved',
      articleNow(`Noon. ${harbour.replace('every pier', 'every  pier')}`),
      'moved',
      /in another typesetting/u,
    ],
    [
      'it stands twice now, and neither where it stood',
      articleNow(`${quote}\n\nMore.\n\n${harbour}`),
      'ambiguous',
      /in 2 places now/u,
    ],
    [
      'a word of it changed',
      articleNow(harbour.replace('every pier', 'some piers')),
      'words-changed',
      /in other words/u,
    ],
    [
      'it was taken out',
      articleNow(harbour.replace(`${quote}\n\n`, '')),
      'gone',
      /no longer has these words/u,
    ],
    ['the file is empty of all that was said', articleNow('Nothing.'), 'gone', /no longer has/u],
    ['the article is not there', { kind: 'missing' }, 'article-missing', /not in the folder/u],
    [
      'the article cannot be read',
      { kind: 'unreadable', path: 'harbour.txt', reason: '“harbour.txt” is damaged.' },
      'article-unreadable',
      /“harbour.txt” is damaged/u,
    ],
  ])('when %s', (_, article, outcome, words) => {
    const line = checked(article, quote);
    expect(line.outcome).toBe(outcome);
    expect(describeLine(line)).toMatch(words);
  });

  test('with changed words says what stands there now, and where', () => {
    const now = harbour.replace('every pier', 'some piers');
    const line = checked(articleNow(now), quote);
    const place = placeToShow(line);
    expect(line.segments.map(wordsNow)).toEqual([quote.replace('every pier', 'some piers')]);
    expect(place).toMatchObject({
      start: now.indexOf('The quay'),
      startCodePoint: now.indexOf('The quay') - 2,
    });
  });

  test('of several stretches is as good as the worst of them, and leads to that one', () => {
    const now = harbour.replace('on Friday', 'soon');
    const line = checked(articleNow(now), '“Nobody was hurt,”', 'The council meets again on Friday.');
    expect(line.outcome).toBe('words-changed');
    expect(line.segments.map(({ finding }) => finding.kind)).toEqual(['in-place', 'changed']);
    expect(placeToShow(line)?.words).toBe('The council meets again soon.');
  });

  test('whose report gives the surroundings of its words is told from its double', () => {
    const twice =
      'He said no to the plan of the harbour.\n\nLater she agreed. In the evening he said it again: He said no, and went home.\n';
    const { prefix, suffix } = createAnchor(twice, 'a', 0, 'He said no'.length);
    const line = (more: object) =>
      checkEvidence(
        evidenceOn(twice, [
          { kind: 'line', label: '1.1', segments: [{ ...segmentOn(twice, 'He said no'), ...more }] },
        ]),
        articleNow(`New words of the day\n\n${twice}`),
      )[0];
    expect(line({})?.outcome).toBe('ambiguous');
    expect(line({ prefix, suffix })).toMatchObject({
      outcome: 'moved',
      segments: [{ finding: { place: { startCodePoint: 'New words of the day\n\n'.length } } }],
    });
  });
});

describe('A report altered by hand', () => {
  test.each<[how: string, change: (segment: ReturnType<typeof segmentOn>) => object]>([
    ['another word', (segment) => ({ ...segment, quote: segment.quote.replace('every', 'no') })],
    ['another place', (segment) => ({ ...segment, place: { start: 5, end: 5 + quote.length } })],
    ['a place behind the end', (segment) => ({ ...segment, place: { start: 9000, end: 9010 } })],
  ])('with %s is told from an article that changed', (_, change) => {
    const segment = { ...segmentOn(harbour, quote), ...change(segmentOn(harbour, quote)) };
    const evidence = evidenceOn(harbour, [{ kind: 'line', label: '1.1', segments: [segment] }]);
    const [line] = checkEvidence(evidence, articleNow(harbour));
    expect(line).toMatchObject({ outcome: 'altered' });
    expect(line === undefined ? '' : describeLine(line)).toContain('The report was altered');
  });
});

describe('What cannot be checked', () => {
  test('is listed: words without a place, and lines that are damaged', () => {
    const unplaced = { ...segmentOn(harbour, 'Friday'), place: null };
    const lines = checkEvidence(
      evidenceOn(harbour, [
        { kind: 'line', label: '1.1', segments: [unplaced] },
        { kind: 'malformed', label: '1.2', reason: 'it quotes no words.' },
        lineOn(harbour, quote),
      ]),
      articleNow(harbour),
    );
    expect(lines.map(({ outcome }) => outcome)).toEqual(['unplaced', 'malformed', 'holds']);
    expect(summaryWords(verificationOf(lines, []))).toBe('1 of 3 lines holds.');
  });
});

describe('The summary', () => {
  const holding = checked(articleNow(harbour), quote);
  const renamed = checked(articleNow(harbour, { path: 'port.txt' }), quote);
  const gone = checked(articleNow('Nothing.'), quote);
  test.each<[lines: readonly CheckedLine[], words: string]>([
    [[], 'The report has no lines to check.'],
    [[holding], 'The one line holds.'],
    [[holding, holding], 'All 2 lines hold.'],
    [[holding, holding, gone], '2 of 3 lines hold.'],
    [[gone], 'The one line does not hold.'],
    [[gone, gone], '0 of 2 lines hold.'],
    [
      [holding, renamed],
      '1 of 2 lines holds. The other one has the words in place, in an article that was changed or renamed.',
    ],
    [
      [holding, renamed, renamed],
      '1 of 3 lines holds. The other 2 have the words in place, in an article that was changed or renamed.',
    ],
    [
      [holding, holding, renamed, gone],
      '2 of 4 lines hold. 1 more has the words in place, in an article that was changed or renamed.',
    ],
  ])('says %#', (lines, words) => {
    expect(summaryWords(verificationOf(lines, []))).toBe(words);
  });
});

describe('Any report', () => {
  const word = fc.constantFrom(
    'port',
    'ship',
    '🚢',
    'é',
    'שלום',
    'may',
    'said',
    '“calm”',
    'the',
    '\n',
    '12',
    '\u0007',
  );
  const anyText = fc.array(word, { minLength: 4, maxLength: 60 }).map((words) => words.join(' '));
  const anyRange = fc.tuple(fc.nat(), fc.nat());

  /** A stretch of whole characters of the text, as code points. */
  function rangeOf(text: string, [one, other]: readonly [number, number]) {
    const characters = Array.from(text);
    const start = one % characters.length;
    const end = start + 1 + (other % (characters.length - start));
    return { start, end, quote: characters.slice(start, end).join('') };
  }

  test('holds as long as nothing changes', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyRange, { minLength: 1, maxLength: 5 }), (text, ranges) => {
        const lines = ranges.map((range) => {
          const { quote: words, ...place } = rangeOf(text, range);
          return {
            kind: 'line' as const,
            label: '1.1',
            segments: [{ quote: words, place, prefix: '', suffix: '' }],
          };
        });
        const outcomes = checkEvidence(evidenceOn(text, lines), articleNow(text)).map(
          ({ outcome }) => outcome,
        );
        expect(new Set(outcomes)).toEqual(new Set(['holds']));
      }),
    );
  });

  test('no longer holds once a character of a quoted word is another, wherever the change was made', () => {
    fc.assert(
      fc.property(anyText, anyRange, fc.nat(), fc.boolean(), (text, range, at, inReport) => {
        const { start, end, quote: words } = rangeOf(text, range);
        const changedAt = start + (at % (end - start));
        const characters = Array.from(text);
        characters[changedAt] = characters[changedAt] === 'x' ? 'y' : 'x';
        const segment = inReport
          ? { quote: characters.slice(start, end).join(''), place: { start, end }, prefix: '', suffix: '' }
          : { quote: words, place: { start, end }, prefix: '', suffix: '' };
        const evidence = evidenceOn(text, [{ kind: 'line', label: '1.1', segments: [segment] }]);
        const now = inReport ? text : characters.join('');
        const [line] = checkEvidence(evidence, articleNow(now));
        expect(codePointLength(now)).toBe(characters.length);
        expect(['holds', 'text-changed', 'renamed', 'file-changed']).not.toContain(line?.outcome);
      }),
    );
  });
});
