/** Sentences as an analyst reads them, and walking from one to the next. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../annotations/sentence/article-sentences.ts';
import { quotationPairs } from '../../../annotations/sentence/quotation-pairs.ts';
import { segmentBlock } from '../../../annotations/sentence/segment-block.ts';
import { extendFrom, walkFrom } from '../../../annotations/sentence/walk-sentences.ts';
import { anyText } from '../arbitraries.ts';
import { passage, placeOf, wordsOf } from './passages.ts';

function sentences(text: string): string[] {
  return segmentBlock(text, 0, text.length).sentences.map(({ start, end }) => text.slice(start, end));
}

describe('quotation marks', () => {
  it.each([
    ['curly ones', '“Yes,” she said. “No.”', ['“Yes,”', '“No.”']],
    ['straight ones', '"Yes," she said. "No."', ['"Yes,"', '"No."']],
    ['German ones', 'Er sagte: „Ja.“ Sie: „Nein.”', ['„Ja.“', '„Nein.”']],
    ['French ones with blanks', 'Il dit : « Oui. » Puis « non ».', ['« Oui. »', '« non »']],
    ['guillemets that point inwards', 'Er sagte: »Ja.« Sie schwieg.', ['»Ja.«']],
    ['Swedish ones', '”Ja”, sa hon. ”Nej.”', ['”Ja”', '”Nej.”']],
    ['single ones with apostrophes in them', '‘Don’t go,’ he said.', ['‘Don’t go,’']],
    [
      'single ones with a plural’s apostrophe',
      '‘The workers’ union is ready,’ he said.',
      ['‘The workers’ union is ready,’'],
    ],
    ['straight single ones', "He said 'we don't know' twice.", ["'we don't know'"]],
    [
      'nested ones',
      '“He told me ‘go away’ and left,” she said.',
      ['“He told me ‘go away’ and left,”', '‘go away’'],
    ],
    ['Japanese ones', '「行く。」と言った。', ['「行く。」']],
    ['Arabic ones', 'قال الوزير: «لا مال.» ثم غادر.', ['«لا مال.»']],
  ])('are paired: %s', (_name, text, pairs) => {
    expect(quotationPairs(text).map(({ start, end }) => text.slice(start, end))).toEqual(pairs);
  });

  it.each([
    ['an unclosed one', '“We go. We stay.'],
    ['inches', 'A 6" pipe and a 7" pipe.'],
    ['apostrophes', 'The ’90s, the workers’ hall and rock ’n’ roll; it’s.'],
    ['straight apostrophes', "The '90s, the workers' hall; it's."],
  ])('are left alone: %s', (_name, text) => {
    expect(quotationPairs(text)).toEqual([]);
  });
});

describe('sentences', () => {
  it.each([
    ['plain ones', 'He left. She stayed! Why?', ['He left.', 'She stayed!', 'Why?']],
    ['titles', 'Mr. Smith met Dr. Ann Bo. They left.', ['Mr. Smith met Dr. Ann Bo.', 'They left.']],
    ['initials', 'J. R. Olsen spoke. He left.', ['J. R. Olsen spoke.', 'He left.']],
    ['an acronym before a name', 'The U.S. Army left. Rain fell.', ['The U.S. Army left.', 'Rain fell.']],
    [
      'an acronym at the end',
      'He moved to the U.S. The port closed.',
      ['He moved to the U.S.', 'The port closed.'],
    ],
    ['a number', 'Berth No. 5 is shut. Go.', ['Berth No. 5 is shut.', 'Go.']],
    ['a denial that looks like one', 'He said no. The port said yes.', ['He said no.', 'The port said yes.']],
    ['a saint and a street', 'They met in St. John. Fine.', ['They met in St. John.', 'Fine.']],
    [
      'a time of day at the end',
      'It was 3 a.m. Capital Wire heard of it.',
      ['It was 3 a.m.', 'Capital Wire heard of it.'],
    ],
    [
      'a time of day within',
      'It broke at 3 a.m. Thursday, he said.',
      ['It broke at 3 a.m. Thursday, he said.'],
    ],
    ['a date', 'On Sept. 3 it broke. Then rain.', ['On Sept. 3 it broke.', 'Then rain.']],
    ['ellipses that go on', 'He waited… and left. So?', ['He waited… and left.', 'So?']],
    ['ellipses that end', 'He waited... Then he left.', ['He waited...', 'Then he left.']],
    ['a list’s number', '1. The port opens. 2. It shuts.', ['1. The port opens.', '2. It shuts.']],
    ['a broken line', 'The port\nopens. It\nshuts.', ['The port\nopens.', 'It\nshuts.']],
    [
      'a quotation of several sentences with its cue',
      '“We go. We sail tomorrow,” she said. He left.',
      ['“We go. We sail tomorrow,” she said.', 'He left.'],
    ],
    ['a question with its cue', '“Why?” he asked. Rain.', ['“Why?” he asked.', 'Rain.']],
    ['a question and a name that asked it', '“Why?” Ann asked. Rain.', ['“Why?” Ann asked.', 'Rain.']],
    [
      'a shout and a longer name',
      '“Stop!” Dr. Mats van der Berg said. He left.',
      ['“Stop!” Dr. Mats van der Berg said.', 'He left.'],
    ],
    ['a question and what a name did then', '“Why?” Ann left. Rain.', ['“Why?”', 'Ann left.', 'Rain.']],
    ['a question and a new statement', '“Why?” They said no.', ['“Why?”', 'They said no.']],
    ['a question outside quotation marks', 'Who knew? Ann said so.', ['Who knew?', 'Ann said so.']],
    [
      'a split quotation',
      '“We go,” she said, “and we stay. Fine.” Rain.',
      ['“We go,” she said, “and we stay. Fine.”', 'Rain.'],
    ],
    [
      'a quotation that follows another',
      '“We go,” she said. “We stay.”',
      ['“We go,” she said.', '“We stay.”'],
    ],
    [
      'an unclosed quotation, sentence by sentence',
      '“We go. We stay. We sleep.',
      ['“We go.', 'We stay.', 'We sleep.'],
    ],
    ['nested quotations', '“He said ‘Go. Now.’ I went.” Rain.', ['“He said ‘Go. Now.’ I went.”', 'Rain.']],
    [
      'Japanese',
      '彼は行った。「行く。行かない。」と言った。次。',
      ['彼は行った。', '「行く。行かない。」と言った。', '次。'],
    ],
    ['Chinese', '部长否认。“没有。一分也没有。”他走了。', ['部长否认。', '“没有。一分也没有。”', '他走了。']],
    ['Arabic', 'غادر الوزير. هل عاد؟ لا.', ['غادر الوزير.', 'هل عاد؟', 'لا.']],
    ['Hebrew', 'השר עזב. הוא לא חזר.', ['השר עזב.', 'הוא לא חזר.']],
    ['figures', 'It rose 4.8 per cent. Good.', ['It rose 4.8 per cent.', 'Good.']],
    ['nothing', '  \n ', []],
  ])('are found: %s', (_name, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('hold every character that is no blank, once and in order, of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sentences(text).join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      }),
    );
  });

  it('are found in one block of 100,000 words, and are those of its beginning alone', () => {
    const words = 'The port said so. “We go. We stay,” he said of Mr. Olsen. ';
    const text = words.repeat(100_000 / 12);
    const found = sentences(text);
    expect(found.slice(0, 2)).toEqual(['The port said so.', '“We go. We stay,” he said of Mr. Olsen.']);
    expect(new Set(found).size).toBe(2);
  });
});

describe('walking', () => {
  const article = passage(
    ['headline', 'Port reopens'],
    'Rain fell. “We go. We stay,” she said.',
    ['furniture', 'Sign up. Now.'],
    'The end.',
  );
  const all = sentencesOf(article);
  const walk = (from: string, direction: 1 | -1): string | null => {
    const { start, end } = placeOf(article, from);
    return wordsOf(article, walkFrom(all, { anchor: start, head: end }, direction));
  };

  it('goes through every sentence but furniture, there and back', () => {
    const there: (string | null)[] = [];
    let caret = { anchor: 0, head: 0 };
    for (;;) {
      const next = walkFrom(all, caret, 1);
      if (next === null) break;
      there.push(wordsOf(article, next));
      caret = { anchor: next.start, head: next.end };
    }
    expect(there).toEqual(['Port reopens', 'Rain fell.', '“We go. We stay,” she said.', 'The end.']);
    expect(walk('The end.', -1)).toBe('“We go. We stay,” she said.');
    expect(walk('Port reopens', -1)).toBeNull();
  });

  it('goes on from a part to the next sentence, and back to the whole', () => {
    expect(walk('fell', 1)).toBe('“We go. We stay,” she said.');
    expect(walk('fell', -1)).toBe('Rain fell.');
  });

  it.each([
    ['at the end of what was just tagged', 'Rain fell.'.length, 1, '“We go. We stay,” she said.'],
    ['within a sentence', 3, 1, 'Rain fell.'],
    ['within a sentence, backwards', 3, -1, 'Rain fell.'],
    ['at a sentence’s beginning, backwards', 0, -1, 'Port reopens'],
  ] as const)('takes a caret %s to the right sentence', (_name, within, direction, expected) => {
    const at = placeOf(article, 'Rain').start + within;
    expect(wordsOf(article, walkFrom(all, { anchor: at, head: at }, direction))).toBe(expected);
  });

  it('extends and shrinks by sentences, and turns to the other side', () => {
    const steps = [1, 1, -1, -1] as const;
    const { start, end } = placeOf(article, 'Rain fell.');
    let caret = { anchor: start, head: end };
    const seen = steps.map((direction) => {
      caret = extendFrom(all, caret, direction) ?? caret;
      return article.text.slice(Math.min(caret.anchor, caret.head), Math.max(caret.anchor, caret.head));
    });
    expect(seen[0]).toBe('Rain fell. “We go. We stay,” she said.');
    expect(seen[1]).toContain('The end.');
    expect(seen[2]).toBe('Rain fell. “We go. We stay,” she said.');
    expect(seen[3]).toBe('Rain fell.');
    expect(extendFrom(all, { anchor: start, head: end }, -1)).toEqual({ anchor: end, head: 0 });
  });

  it('gives nothing in an article without words', () => {
    const none = sentencesOf({ text: '', blocks: [] });
    expect(walkFrom(none, { anchor: 0, head: 0 }, 1)).toBeNull();
    expect(extendFrom(none, { anchor: 0, head: 0 }, -1)).toBeNull();
  });
});
