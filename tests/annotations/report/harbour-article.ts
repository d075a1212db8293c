/** An invented article with everything a report has to show: structure, overlap, split quotes, notes, and words that are not placed. */
import type { Article } from '../../../annotations/article/article.ts';
import type { ReportArticle } from '../../../annotations/report/report-model.ts';
import { articleOf, marked, reportArticle } from './report-builders.ts';

export const harbour: Article = articleOf(
  [
    ['headline', 'Ferry strike ends after night of talks, port says'],
    ['byline', 'By Ida Lund'],
    ['dateline', '12 March 2026, 09:58'],
    ['standfirst', 'Six days of silence on the northern line end with a handshake and a hoarse voice'],
    [
      'paragraph',
      'The six-day ferry strike ended early on Thursday. “We are ready to sail together and to stand up for every harbour on this coast,” harbour director Mats Reker said, “and we expect calm waters from here.”',
    ],
    [
      'paragraph',
      'He called the agreement “solid as granite”, although the state is reportedly covering a third of the pay rise, according to two people familiar with the talks who were quoted by Capital Wire.',
    ],
    [
      'paragraph',
      'The deal should have come a week earlier, and the passengers stranded on the islands paid for the delay. The ministry says the first boats left on time and every cancelled crossing will be refunded.',
    ],
    ['heading', 'What the crews get', { level: 2 }],
    ['list-item', 'Deck and engine crews receive 4.8 per cent more from April', { marker: '1.' }],
    ['list-item', 'Winter shifts are to be capped at nine hours', { marker: '2.' }],
    ['quotation', 'Nobody got everything. I have slept two hours since Tuesday and I would sign it again.'],
    ['heading', 'On the islands', { level: 4 }],
    ['paragraph', 'קברניט אחד אמר שהים שקט 🚢 וכולם שבים הביתה.'],
    ['caption', 'The Sanna leaves for Vestra with 61 passengers, two cows and the post.'],
    ['furniture', 'Tags: ferries, Norrhaven harbour, Nordlinje'],
    ['furniture', 'Leave a Reply'],
  ],
  {
    path: '2026-03-12-norrhaven-post.txt',
    metadata: {
      title: { value: 'Ferry strike ends after night of talks, port says', origin: 'text' },
      outlet: { value: 'Norrhaven Post', origin: 'page' },
      section: { value: 'Economy', origin: 'text' },
      byline: { value: 'Ida Lund', origin: 'text' },
      published: { value: { written: '12 March 2026, 09:58', iso: '2026-03-12T09:58' }, origin: 'text' },
      language: { value: 'en', origin: 'text' },
      url: { value: 'https://norrhaven.example/ferries?a=1&b=2', origin: 'page' },
    },
  },
);

export const harbourReport: ReportArticle = reportArticle(harbour, [
  marked(harbour, [
    '“We are ready to sail together and to stand up for every harbour on this coast,”',
    '“and we expect calm waters from here.”',
  ]),
  marked(harbour, 'the agreement “solid as granite”, although the state', { tag: 'opinion' }),
  marked(harbour, '“solid as granite”', { note: 'Also in the Capital Wire, word for word.' }),
  marked(
    harbour,
    '“solid as granite”, although the state is reportedly covering a third of the pay rise, according to two people',
    { tag: 'unverified', note: 'Two people, no names.\nAsk the ministry.' },
  ),
  marked(harbour, 'The deal should have come a week earlier', { tag: 'opinion' }),
  marked(harbour, 'every cancelled crossing will be refunded.', { tag: 'unverified' }),
  marked(harbour, 'Nobody got everything. I have slept two hours since Tuesday and I would sign it again.'),
  marked(harbour, 'capped at nine hours\n\nNobody got everything.', { tag: 'unverified' }),
  marked(harbour, 'קברניט אחד אמר'),
  marked(harbour, 'ferries, Norrhaven harbour', { tag: 'unverified' }),
  marked(harbour, 'calm waters', {
    tag: 'opinion',
    placements: [{ state: 'ambiguous', candidates: [] }],
    note: 'Which of the two?',
  }),
  marked(harbour, 'hoarse voice', { tag: 'retired-tag', placements: [{ state: 'lost' }] }),
]);
