/** brat standoff of other programs: other countings of offsets, other lines, broken ones. */
import { describe, expect, it } from 'vitest';
import { bratDocument } from '../../../annotations/interchange/brat/brat-document.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { readBrat, type BratPair } from '../../../annotations/interchange/brat/read-brat.ts';
import { annotated, harbour, numbered } from './exported.ts';
import { added, importInto } from './import-into.ts';

const text = 'Ships\ncame 🚢 late.\nNobody knew.';
const pair = (annotations: string, decoded = text): BratPair => ({
  name: 'ships.ann',
  annotations,
  text: decoded,
  canonical: { text, sha256: 'e5'.repeat(32) },
});
const wordsOf = (file: ReturnType<typeof readBrat>) =>
  file.annotations.map(({ segments }) => segments.map(({ quote }) => quote?.exact));

describe('a span', () => {
  it.each([
    ['plain', pair('T1\tQuote 6 12\tcame 🚢\n'), [['came 🚢']]],
    ['cut at a line end', pair('T1\tQuote 0 5;6 10\tShips came\n'), [['Ships\ncame']]],
    ['of two parts', pair('T1\tQuote 0 5;19 25\tShips Nobody\n'), [['Ships', 'Nobody']]],
    [
      'counted with carriage returns',
      pair('T1\tQuote 21 27\tNobody\nT2\tQuote 0 5\tShips\n', text.replaceAll('\n', '\r\n')),
      [['Nobody'], ['Ships']],
    ],
    [
      'counted with a byte order mark',
      pair('T1\tQuote 20 26\tNobody\nT2\tQuote 1 6\tShips\n', `\ufeff${text}`),
      [['Nobody'], ['Ships']],
    ],
    ['in a file with carriage returns', pair('\ufeffT1\tQuote 19 25\tNobody\r\n'), [['Nobody']]],
  ])('is read: %s', (_, given, words) => {
    const file = readBrat([given]);
    expect(file.broken).toEqual([]);
    expect(wordsOf(file)).toEqual(words);
  });

  it.each([
    ['ends before it begins', 'T1\tQuote 9 4\tx'],
    ['lies outside the text', 'T1\tQuote 9 400\tx'],
    ['is no span', 'T1 Quote 1 2 x'],
    ['has a name that is there', 'T1\tQuote 0 5\tShips\nT1\tQuote 0 5\tShips'],
  ])('that %s is told, and costs no other', (_, line) => {
    const file = readBrat([pair(`T9\tQuote 19 25\tNobody\n${line}\n`)]);
    expect(file.broken).toHaveLength(1);
    expect(wordsOf(file)).toContainEqual(['Nobody']);
  });

  it('without its text is known by its words', () => {
    const file = readBrat([{ ...pair('T1\tQuote 0 5\tShips'), text: null, canonical: null }]);
    expect(file.annotations[0]?.segments).toEqual([
      { quote: { exact: 'Ships', prefix: '', suffix: '' }, position: null, anchor: null },
    ]);
    expect(file.warnings[0]).toContain('no .txt file beside it');
  });
});

describe('other lines', () => {
  it('are counted and told', () => {
    const file = readBrat([
      pair(
        'T1\tQuote 0 5\tShips\nR1\tOrigin Arg1:T1 Arg2:T1\nE1\tEvent:T1\nA1\tNegated T1\n*\tEquiv T1 T1\n',
      ),
    ]);
    expect(file.warnings).toEqual([
      '4 lines with relations, events or attributes that are not Claimdesk’s are left out: there is no place for them here.',
    ]);
  });
});

describe('what somebody changed in brat', () => {
  const { text: words, annotations } = bratDocument(numbered(annotated), defaultCodebook);
  const changed = (from: string, to: string): BratPair => ({
    name: 'harbour.ann',
    annotations: annotations.replace(from, to),
    text: words,
    canonical: { text: words, sha256: harbour.source.textSha256 },
  });
  const second = async (file: BratPair) => {
    expect(file.annotations).not.toBe(annotations);
    const all = added(await importInto(readBrat([file]), harbour));
    return all.find(({ id }) => id.startsWith('1111'));
  };

  it.each([
    ['the tag', 'T2\tQuote ', 'T2\tOpinion ', { tag: 'opinion' }],
    ['the note', 'T2\tTwo parts. Ask him.', 'T2\tAsk her.', { note: 'Ask her.' }],
    ['the status', 'Check T2 contradicted', 'Check T2 corroborated', { check: { status: 'corroborated' } }],
  ])('counts: %s', async (_, from, to, fields) => {
    expect(await second(changed(from, to))).toMatchObject(fields);
  });

  it('counts: the span', async () => {
    const span = /^T2\tQuote (\d+ \d+);(\d+ \d+)\t(.*)$/mu.exec(annotations);
    const file = changed(span?.[0] ?? '', `T2\tQuote ${span?.[1] ?? ''}\t“We are glad,”`);
    expect((await second(file))?.segments.map(({ anchor }) => anchor.exact)).toEqual(['“We are glad,”']);
  });
});
