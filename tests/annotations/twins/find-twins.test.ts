/** Which passages are twins: whole paragraphs, fragments in quotation marks, small edits and other typesetting; and what is none. */
import { describe, expect, test } from 'vitest';
import { findTwins } from '../../../annotations/twins/find-twins.ts';
import { readText, readTexts, twinWords } from './texts.ts';

const statement =
  '“The harbour board will decisively defend the interests of the islands and promote mutually profitable trade in all waters,” the pilot Nikolay Brandt said.';

describe('what nearly repeats is found', () => {
  const cases: readonly { name: string; texts: readonly string[]; groups: readonly (readonly string[])[] }[] =
    [
      {
        name: 'a paragraph that was copied',
        texts: [
          `Rain fell over the quay.\n${statement}`,
          `Nobody was surprised by that.\n${statement}\nThe end.`,
        ],
        groups: [[`a: ${statement.slice(1, -1)}`, `b: ${statement.slice(1, -1)}`]],
      },
      {
        name: 'a fragment that a third article quotes, as a group of its own over all three',
        texts: [
          statement,
          statement,
          'In a talk with Mr Brandt, the board sought to “promote mutually profitable trade in all waters” as before.',
        ],
        groups: [
          [`a: ${statement.slice(1, -1)}`, `b: ${statement.slice(1, -1)}`],
          ['a', 'b', 'c'].map((article) => `${article}: promote mutually profitable trade in all waters`),
        ],
      },
      {
        name: 'other quotation marks, dashes, ellipses and accents',
        texts: [
          'She warned: “Our café – the oldest of the harbour – will never be sold to strangers.”',
          "Later, 'Our cafe -- the oldest of the harbour... will never be sold to strangers', was what remained.",
        ],
        groups: [
          [
            'a: Our café – the oldest of the harbour – will never be sold to strangers',
            'b: Our cafe -- the oldest of the harbour... will never be sold to strangers',
          ],
        ],
      },
      {
        name: 'names and words in another spelling',
        texts: [
          'The envoy Sergey Petrov praised the organisation of the northern defence programme warmly.',
          'The envoy Sergei Petrov praised the organization of the northern defense program warmly.',
        ],
        groups: [
          [
            'a: The envoy Sergey Petrov praised the organisation of the northern defence programme warmly',
            'b: The envoy Sergei Petrov praised the organization of the northern defense program warmly',
          ],
        ],
      },
      {
        name: 'words set into brackets, added and dropped',
        texts: [
          'During a quiet supper last winter our captains came up with a careful plan for further dredging of the channel.',
          'Mr Holm wrote: “During a quiet supper last winter our captains [Holm and Brandt] came up with a plan for further dredging of the channel.”',
        ],
        groups: [
          [
            'a: During a quiet supper last winter our captains came up with a careful plan for further dredging of the channel',
            'b: During a quiet supper last winter our captains [Holm and Brandt] came up with a plan for further dredging of the channel',
          ],
        ],
      },
      {
        name: 'a paragraph that the other article sets as two',
        texts: [
          'The ferry sank within minutes of leaving the pier.\nDivers searched the muddy bottom until midnight without finding anybody.',
          'Bad news.\nThe ferry sank within minutes of leaving the pier. Divers searched the muddy bottom until midnight without finding anybody.',
        ],
        groups: [
          [
            'a: The ferry sank within minutes of leaving the pier.\nDivers searched the muddy bottom until midnight without finding anybody',
            'b: The ferry sank within minutes of leaving the pier. Divers searched the muddy bottom until midnight without finding anybody',
          ],
        ],
      },
      {
        name: 'a quotation that stands twice in one article',
        texts: [
          '‘The islands will support stable dredging under the board’\nIt rained.\nBrandt promised that “the islands will support stable dredging under the board”.',
        ],
        groups: [
          [
            'a: The islands will support stable dredging under the board',
            'a: the islands will support stable dredging under the board',
          ],
        ],
      },
      {
        name: 'four words in quotation marks',
        texts: [
          'We heard “oppose cold harbour thinking” twice.',
          'What they oppose: “oppose cold harbour thinking”, no less.',
        ],
        groups: [['a: oppose cold harbour thinking', 'b: oppose cold harbour thinking']],
      },
      {
        name: 'a script without blanks between words',
        texts: [
          '市长星期二打开了旧水闸，“将在未来十年内保护港口”，天气很好。',
          '反对派不同意：“将在未来十年内保护港口”。',
        ],
        groups: [['a: 将在未来十年内保护港口', 'b: 将在未来十年内保护港口']],
      },
      {
        name: 'Cyrillic, beside an article in another language',
        texts: [
          'Капитан обещал углубить старый канал ради безопасности рыбаков и торговцев острова.',
          'Как писала газета, капитан обещал углубить старый канал ради безопасности рыбаков и торговцев острова.',
          'The captain promised to deepen the old channel for the safety of the fishermen.',
        ],
        groups: [
          [
            'a: Капитан обещал углубить старый канал ради безопасности рыбаков и торговцев острова',
            'b: капитан обещал углубить старый канал ради безопасности рыбаков и торговцев острова',
          ],
        ],
      },
    ];
  test.each(cases)('$name', ({ texts, groups }) => {
    expect(twinWords(texts)).toEqual(groups);
  });
});

describe('what anybody writes is no twin', () => {
  const cases: readonly { name: string; texts: readonly string[] }[] = [
    {
      name: 'the frame of an announcement',
      texts: [
        'The board said in a statement on Tuesday that the lock will open.',
        'The union said in a statement on Tuesday that wages have to rise.',
      ],
    },
    {
      name: 'names with their titles',
      texts: [
        'Yesterday harbour minister Anders Holm and President Maria Brandt ate herring.',
        'A letter reached Harbour Minister Anders Holm and President Maria Brandt too late.',
      ],
    },
    {
      name: 'words that every sentence has',
      texts: [
        'It was one of those things that should not have been there at the end of it.',
        'There is one of those things that should not have been, he thought.',
      ],
    },
    {
      name: 'the same said in other words',
      texts: [
        'The harbour board decided to close the old lock because its gates leak.',
        'Since water comes through the gates, the ancient lock is going to be shut, the board decided.',
      ],
    },
    { name: 'furniture', texts: [`Rain.\n# ${statement}`, `Sun.\n# ${statement}`] },
    { name: 'nothing at all', texts: ['', '', '…'] },
  ];
  test.each(cases)('$name', ({ texts }) => {
    expect(twinWords(texts)).toEqual([]);
  });
});

describe('folders that repeat themselves', () => {
  const paragraphs = [
    'On the northern pier the wardens counted seventeen broken lanterns, a dead heron and the rusty anchors of a barge.',
    'Nobody remembered who had painted the customs house yellow, least of all the painter, who denied everything twice.',
    'Every winter the fishmongers elect a queen, crown her with dried cod and throw her brother into the canal.',
  ];

  test('a copy of an article shares all its paragraphs', () => {
    const text = paragraphs.join('\n');
    expect(twinWords([text, text])).toHaveLength(3);
  });

  test('two thousand identical files are three groups of all of them', () => {
    const text = paragraphs.join('\n');
    const articles = Array.from({ length: 2000 }, (_, index) => readText(String(index), text));
    const { groups, leftOut } = findTwins(articles);
    expect(groups.map(({ passages }) => passages.length)).toEqual([2000, 2000, 2000]);
    expect(leftOut).toBeNull();
  });

  test.each([' ', '\n'])('one sentence ten thousand times, with %j between', (between) => {
    const text = `The mayor opened the rusty lock on the northern pier.${between}`.repeat(10_000);
    const { groups } = findTwins([readText('a', text)]);
    expect(groups.map(({ passages }) => passages.length)).toEqual([10_000]);
  });

  test('one word a hundred thousand times is nothing', () => {
    expect(findTwins(readTexts(['harbour '.repeat(100_000)])).groups).toEqual([]);
  });
});
