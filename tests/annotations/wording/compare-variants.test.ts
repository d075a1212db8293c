/** What changed between two wordings of a claim, told by kind and in words. */
import { describe, expect, it } from 'vitest';
import { compareVariants } from '../../../annotations/wording/compare-variants.ts';
import { describeChange } from '../../../annotations/wording/describe-change.ts';
import { variant } from '../claim/variants.ts';

const told = (before: string, after: string) =>
  compareVariants(variant(before), variant(after)).changes.map(
    (change) => `${change.kind}: ${describeChange(change)}`,
  );

describe('no change', () => {
  it.each([
    ['other quotation marks', '“It will hold,” she said.', '‘It will hold,’ she said.'],
    ['straight quotation marks', '“It will hold,” she said.', '"It will hold," she said.'],
    ['French quotation marks', '“It will hold,” she said.', '« It will hold, » she said.'],
    ['other apostrophes', 'The town’s lock', "The town's lock"],
    ['dashes and joined words', 'like-minded boats — all', 'like minded boats - all'],
    ['blanks and lines', 'The lock\nheld  on', 'The lock held\u00a0on'],
    ['a capital at the beginning', 'The lock held', '… the lock held'],
    ['punctuation', 'It held, and closed.', 'It held and closed'],
    ['accents', 'the café', 'the cafe'],
    [
      'British and American spelling',
      'the harbour organisation’s defence',
      'the harbor organization’s defense',
    ],
    ['a figure in words', 'It cost 1.2 million', 'It cost 1,200,000'],
    ['a figure at the beginning', 'Four boats', '4 boats'],
    ['a currency', '$5 million', 'five million dollars'],
    ['a share', '12 per cent', '12%'],
    ['a date', 'on Feb. 21', 'on 21 February'],
    ['abbreviations', 'U.S. boats', 'US boats'],
  ])('by %s', (_name, before, after) => {
    expect(told(before, after)).toEqual([]);
    expect(told(after, before)).toEqual([]);
  });
});

describe('a change', () => {
  it.each([
    [
      'a hedge dropped',
      'The lock reportedly held',
      'The lock held',
      ['hedge: The hedge “reportedly” is gone.'],
    ],
    [
      'a hedge put in',
      'The lock will hold',
      'The lock may hold',
      ['hedge: In place of “will” stands “may”: it is hedged otherwise.'],
    ],
    [
      'a hedge of several words',
      'It is believed to hold',
      'It holds',
      ['hedge: The hedge “is believed to” is gone.', 'words: The words “hold” became “holds”.'],
    ],
    [
      'a hedge dropped where more changed',
      'It reportedly sank two old boats',
      'It hit two new boats',
      [
        'hedge: The hedge “reportedly” is gone.',
        'words: The words “sank” became “hit”.',
        'words: The words “old” became “new”.',
      ],
    ],
    [
      'another figure',
      'It cost 40 million',
      'It cost 45 million',
      ['figure: The figure “40 million” became “45 million”.'],
    ],
    ['a figure in words', 'four boats sank', '5 boats sank', ['figure: The figure “four” became “5”.']],
    [
      'a figure and a share',
      '5 percent more',
      '5 percentage points more',
      ['figure: The figure “5 percent” became “5 percentage points”.'],
    ],
    ['a currency', 'It cost $5', 'It cost €5', ['figure: The figure “$5” became “€5”.']],
    ['a figure turned vague', '40 boats sank', 'many boats sank', ['figure: The figure “40” became “many”.']],
    [
      'a figure without its "about"',
      'about 40 boats',
      '40 boats',
      ['figure: “about” before the figure is gone.'],
    ],
    [
      'a figure with "at least"',
      '40 boats',
      'at least 40 boats',
      ['figure: “at least” came in before the figure.'],
    ],
    [
      'another day',
      'on February 21',
      'on 22 February',
      ['date: The date “February 21” became “22 February”.'],
    ],
    [
      'a weekday that nobody can place',
      'on Tuesday',
      'on 21 February',
      [
        'date: The date “Tuesday” became “21 February”; the articles do not tell whether that is the same day.',
      ],
    ],
    ['another year', 'It opened in 1998', 'It opened in 1989', ['date: The date “1998” became “1989”.']],
    [
      'another spelling of a name',
      'said Nikolay Reker',
      'said Nikolai Reker',
      ['name: The name “Nikolay” is spelled “Nikolai”.'],
    ],
    [
      'a place that has two names',
      'boats to Kyiv',
      'boats to Kiev',
      ['name: The name “Kyiv” is spelled “Kiev”.'],
    ],
    [
      'another name',
      'in Harbourville today',
      'in Lockton today',
      ['name: The name “Harbourville” became “Lockton”.'],
    ],
    [
      'a shorter name',
      'boats of Mats Reker sank',
      'boats of Reker sank',
      ['name: The name is shorter, without “Mats”.'],
    ],
    [
      'a name dropped',
      'boats of Reker and Olsen',
      'boats of Reker',
      ['words: The words “and Olsen” are gone.'],
    ],
    [
      'another title',
      'harbour director Mats Reker spoke',
      'harbour spokesman Mats Reker spoke',
      ['role: The title “director” became “spokesman”.'],
    ],
    [
      'a title dropped',
      'The harbour director Mats Reker spoke',
      'Mats Reker spoke',
      ['role: The title “The harbour director” is gone.'],
    ],
    [
      'the cue',
      'The lock held, Reker said',
      'The lock held, Reker claimed',
      ['attribution: “said” became “claimed”, and the attribution with it.'],
    ],
    [
      'an attribution dropped',
      'The lock held, according to the Post',
      'The lock held',
      ['attribution: The attribution “according to the Post” is gone.'],
    ],
    [
      'words moved',
      'Last night the old lock held well',
      'The old lock held well last night',
      ['order: “last night” stands in another place.'],
    ],
    ['plain words', 'The old lock held', 'The new lock held', ['words: The words “old” became “new”.']],
    ['everything', 'Boats sank', 'Nobody came', ['words: The words “Boats sank” became “Nobody came”.']],
  ])('of %s', (_name, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });
});

describe('a quotation', () => {
  const whole = '“We may join forces to stand up for the harbour and its boats in all weathers,” Reker said.';
  it.each([
    [
      'cut at the end',
      '“[We may join forces to stand up for the harbour]”',
      ['quote-cut: “and its boats in all weathers” is left out at the end of the quotation.'],
    ],
    [
      'cut at the beginning, with a hedge',
      '“[stand up for the harbour and its boats in all weathers]”',
      [
        'quote-cut: “We may join forces to” is left out at the beginning of the quotation, with the hedge “may”.',
      ],
    ],
    [
      'cut with an ellipsis',
      '“[We may join forces… for the harbour and its boats in all weathers]”',
      ['quote-cut: “to stand up” is left out in the middle of the quotation.'],
    ],
    [
      'cut without a sign',
      '“[We may join forces for the harbour and its boats in all weathers]”',
      ['quote-cut: “to stand up” is left out in the middle of the quotation, and nothing shows it.'],
    ],
    [
      'taken apart by its speaker',
      '“[We may join forces],” Reker said, “[to stand up for the harbour and its boats in all weathers].”',
      [],
    ],
    [
      'with a hedge gone',
      '“[We join forces to stand up for the harbour and its boats in all weathers]”',
      ['hedge: The hedge “may” is gone.'],
    ],
    [
      'turned paraphrase',
      'Reker said [we may join forces to stand up for the harbour and its boats in all weathers].',
      [
        'speech: Quotation turned paraphrase: “we may join forces to stand up for the harbour and its boats in all weathers” stands without quotation marks.',
      ],
    ],
    [
      'of which a fragment is left',
      'Reker wants to “[stand up for the harbour]” at sea.',
      [
        'quote-cut: “We may join forces to” is left out at the beginning of the quotation, with the hedge “may”.',
        'quote-cut: “and its boats in all weathers” is left out at the end of the quotation.',
      ],
    ],
  ])('%s', (_name, after, expected) => {
    expect(told(whole.replace(/“(.*),”/u, '“[$1],”'), after)).toEqual(expected);
  });

  it('that goes further than the other', () => {
    expect(told('“[We may join forces]”', '“[We may join forces at sea]”')).toEqual([
      'quote-cut: “at sea” stands at the end of the quotation as well.',
    ]);
  });

  it('is one by the analyst’s word, where no marks say so', () => {
    const [direct, indirect] = (['direct', 'indirect'] as const).map((manner) =>
      variant(manner === 'direct' ? 'We join forces' : 'They go together', { attribution: { manner } }),
    );
    if (direct === undefined || indirect === undefined) throw new Error('Two variants are needed.');
    expect(compareVariants(direct, indirect).changes.map(({ kind }) => kind)).toContain('speech');
  });
});
