/** Furniture: what hangs off an article is found, and what only looks like it stays. */
import { describe, expect, test } from 'vitest';
import { body, lines, paragraphs, readText } from './reading.ts';

const article = ['Island council saves the old bridge', body(1), body(2), body(3), body(4)];

describe('at the end', () => {
  test.each<[string, readonly string[]]>([
    ['a tag list', ['Tags: bridge, council, winter']],
    [
      'a tag list under its label',
      ['Tagged Under:', 'bridge, council, big winter, ferries, islands, mayors'],
    ],
    ['a list of sources', ['Sources include:', 'https://example.org/bridge', 'IslandCourier.example']],
    ['a credit', ['Source: Newsroom']],
    ['keys that mark a mistake', ['Spotted a typo? Mark it and press Ctrl + Enter']],
    ['how the paper is paid for', ['The Island Courier is supported by its members and funded by readers.']],
    [
      'under which licence it may be used',
      ['This piece is republished from the Courier with its permission.'],
    ],
    [
      'what a blog writes below an entry',
      ['This entry was posted in Bridges and tagged winter. Bookmark the permalink.'],
    ],
    ['a line that leads elsewhere', ['▶ Read also: Ten bridges to see before winter']],
    ['a question for news', ['Heb je een tip voor de redactie? Laat het weten.']],
    ['what only subscribers read', ['この記事は会員限定です。残り 300文字']],
    ['a channel', ['read more in our Telegram-channel']],
    ['a newsletter', ['Sign up for our weekly newsletter and never miss a bridge.']],
    ['a share row', ['Share this: Facebook Twitter Email']],
    [
      'related articles',
      ['Related Articles', 'Ten bridges to see before winter', 'The ferry timetable, explained'],
    ],
    ['a disclaimer', ['The views expressed in this article are those of the author and not of the paper.']],
    [
      'rights',
      [
        'COPYRIGHT © 2026 IslandCourier.example',
        'All content posted on this site is ours. Ask before you take it.',
      ],
    ],
    [
      'reader comments',
      [
        '2 comments',
        'Olav says:',
        'My mother crossed it every day, and her mother too.',
        'Reply',
        'Leave a Reply',
      ],
    ],
    [
      'comments of a blog',
      [
        'Nice article, but who was it that paid for it all?',
        'ReplyDeleteNobody, as always. The people pay for it, one way or another.',
      ],
    ],
    [
      'the site’s own note',
      [
        'IslandPress',
        'This is a local news portal for the islands.',
        'Related Articles',
        'Leave a Reply',
        'Back to top button',
      ],
    ],
    [
      'a note on the author among other lines',
      ['Ida Lund is a reporter for the Courier.', 'Tags: bridge, council'],
    ],
  ])('%s', (_name, furniture) => {
    expect(readText(paragraphs(...article, ...furniture)).of('furniture')).toEqual(furniture);
    expect(readText(lines(...article, '', ...furniture)).of('furniture')).toEqual(furniture);
  });

  test('leaves a credit to reporters in the article', () => {
    const reading = readText(
      paragraphs(...article, '(Reporting by Ida Lund in Norrhaven; editing by Per Holm)', 'Tags: bridge'),
    );
    expect(reading.of('furniture')).toEqual(['Tags: bridge']);
    expect(reading.metadata.byline?.value).toBe('Ida Lund');
  });
});

describe('in the middle', () => {
  test.each([
    'Advertisement',
    'Story continues below',
    'Read more: Ten bridges to see before winter',
    'Share | Tweet | Email',
  ])('“%s” is one line of furniture', (line) => {
    expect(readText(lines(...article, line, body(5), body(6))).of('furniture')).toEqual([line]);
  });
});

describe('what stays', () => {
  test.each<[string, readonly string[]]>([
    [
      'a last sentence about comments',
      ['The mayor would not comment on the cost, and left the room by the side door.'],
    ],
    ['a last quotation', ['“Nobody told us anything about the bridge,” said Olav.']],
    ['a short last line', ['It never opened again.']],
    ['a correction', ['Correction: An earlier version named the wrong mayor.']],
    ['a last line without an end mark', ['To be continued in the next issue of the paper']],
    ['a heading that names comments, with text under it', ['Comments', body(5)]],
    [
      'a paragraph about related stories',
      ['Related stories have been told on the islands for a hundred years and more.'],
    ],
    ['text after a heading like a promotion', ['Most read', body(5), body(6)]],
    ['a list that ends the article', ['What was agreed', '- the bridge is repaired', '- the ferry goes on']],
    [
      'an article on newsletters',
      [
        'Subscribe to a newspaper and you will know that the mayor does it as well, as everyone here does.',
        body(5),
      ],
    ],
    [
      'a note on sources in the text',
      ['Source: unknown, said the report, and that was all that it had to say about the money.', body(5)],
    ],
  ])('%s', (_name, last) => {
    expect(readText(lines(...article, ...last)).of('furniture')).toEqual([]);
  });

  test('a text of nothing but furniture words is still shown', () => {
    expect(readText('Leave a Reply').of('furniture')).toEqual([]);
  });
});
