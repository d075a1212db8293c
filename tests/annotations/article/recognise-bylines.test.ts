/** Who wrote a text, in the many forms in which papers, agencies and blogs say so. */
import { describe, expect, test } from 'vitest';
import { body, lines, paragraphs, readText } from './reading.ts';

const texts = [body(1), body(2), body(3)];
const headline = 'Island council saves the old bridge';

function credits(...head: readonly string[]) {
  const { byline, outlet, published } = readText(lines(headline, ...head, '', ...texts)).metadata;
  return {
    byline: byline?.value ?? null,
    outlet: outlet?.value ?? null,
    published: published?.value.iso ?? null,
  };
}

describe('one line under the headline', () => {
  test.each([
    ['By Ida Lund in Saltby and Per Aaker in Norrhaven', 'Ida Lund and Per Aaker'],
    ['By IDA LUND, PER AAKER and TOM MARSH', 'IDA LUND, PER AAKER and TOM MARSH'],
    ['By Ida Lund | ida@gazette.example', 'Ida Lund'],
    ['By Ida Lund (@idalund)', 'Ida Lund'],
    ['Analysis by Ida Lund', 'Ida Lund'],
    ['Eine Analyse von Ida Lund', 'Ida Lund'],
    ['Von Ida Lund, zurzeit Saltby', 'Ida Lund'],
    ['Door onze redacteur Ida Lund', 'Ida Lund'],
    ['dalla nostra inviata Ida Lund', 'Ida Lund'],
    ['oprac. Ida Lund', 'Ida Lund'],
    ['Oleh Ida Lund', 'Ida Lund'],
    ['Piše: Ida Lund', 'Ida Lund'],
    ['Írta: Lund Ida', 'Lund Ida'],
    ['Της Ίντα Λουντ', 'Ίντα Λουντ'],
    ['Words Ida Lund', 'Ida Lund'],
    ['Written by Ida Lund | Edited by Tom Marsh', 'Ida Lund'],
    ['Penulis: Ida Lund | Editor: Tom Marsh', 'Ida Lund'],
    ['Автор — Ида Лунд', 'Ида Лунд'],
    ['Texte par : Ida Lund', 'Ida Lund'],
    ['文/李海', '李海'],
    ['Ida Lund (Fisheries Correspondent)', 'Ida Lund'],
  ])('%s', (line, byline) => {
    expect(credits(line).byline).toBe(byline);
  });

  test.each([
    ['By Ida Lund Associated Press', 'Ida Lund', 'Associated Press'],
    ['By Ida Lund and Per Aaker, CNN', 'Ida Lund, Per Aaker', 'CNN'],
    ['Par Ida Lund avec AFP', 'Ida Lund', 'AFP'],
    ['By IDA LUND FOR MAILONLINE', 'IDA LUND', 'MAILONLINE'],
    ['By Ida Lund, Tidewater Review', 'Ida Lund', 'Tidewater Review'],
    ['By AFP with staff writers', null, 'AFP'],
    ['Photos by Per Aaker', null, null],
    ['Edited by Tom Marsh', null, null],
  ])('%s names %s for %s', (line, byline, outlet) => {
    expect(credits(line, '23 February 2023')).toEqual({ byline, outlet, published: '2023-02-23' });
  });
});

describe('several lines under the headline', () => {
  test.each([
    [['Ida Lund', 'Fisheries Correspondent', 'Feb 23, 2023']],
    [['By Ida Lund', 'Saltby Gazette Staff Writer', 'Feb 23, 2023']],
    [['By Ida Lund', 'ida.lund@gazette.example', 'Feb 23, 2023']],
    [['By Ida Lund', 'Special to the Gazette', 'Feb 23, 2023']],
    [['By Ida Lund', '4 minute read', 'Updated 10:14 AM EST, Thu February 23, 2023']],
    [
      [
        'Half of all boats will stay in port until spring.',
        'Save this to read later.',
        'By Ida Lund',
        'Published On 23 Feb 2023',
      ],
    ],
    [['Posted by Ida Lund on Thursday, February 23, 2023 in Fisheries, Politics']],
    [['Ida Lund / TNN / Updated: Feb 23, 2023, 09:12 IST']],
    [['Por Ida Lund — Saltby', '23/02/2023 04h30 Atualizado 23/02/2023']],
    [['Artikel anhören', 'Merken', 'Ida Lund', '23. Februar 2023']],
  ])('%j', (head) => {
    const found = credits(...head);
    expect(found.byline).toBe('Ida Lund');
    expect(found.published).toMatch(/^2023-02-23/u);
  });

  test('in a script without capitals a name stands beside a date', () => {
    expect(credits('אידה לונד', '23.02.2023').byline).toBe('אידה לונד');
  });

  test.each([
    [['Son Güncelleme: 23.02.2023 10:40']],
    [['Norrhaven Harbour', body(4)]],
    [['وكالات الأنباء', '23/2/2023']],
  ])('%j names nobody', (head) => {
    expect(credits(...head).byline).toBeNull();
  });

  test('text between the headline and a line with a date alone is the article', () => {
    const timeline = lines(headline, body(1), '12 March 2023', body(2), '14 March 2023', body(3));
    expect(readText(timeline).metadata.published).toBeNull();
  });
});

describe('at the end', () => {
  test.each([['— Ida Lund'], ['By Ida Lund']])('%s signs the article', (line) => {
    const reading = readText(paragraphs(headline, ...texts, line));
    expect(reading.metadata.byline?.value).toBe('Ida Lund');
    expect(reading.of('byline')).toEqual([line]);
  });

  test('so does a name in brackets behind the last sentence', () => {
    const reading = readText(paragraphs(headline, ...texts, `${body(4)} (Ida Lund, 23.2.2023)`));
    expect(reading.metadata.byline?.value).toBe('Ida Lund');
  });

  test('a note about a columnist makes the name under the headline a byline', () => {
    const note = 'Ida Lund is a columnist for the Gazette and the author of “Cold Water”.';
    const reading = readText(paragraphs(headline, 'Ida Lund', ...texts, note));
    expect(reading.metadata.byline?.value).toBe('Ida Lund');
    expect(reading.of('furniture')).toEqual([note]);
  });
});

test.each(['FISHERIES', 'The Pulse | Economy | East Asia', '23 Feb, 09:12'])(
  '“%s” over the headline is none',
  (line) => {
    const reading = readText(lines(line, headline, 'By Ida Lund', '', ...texts));
    expect(reading.metadata.title?.value).toBe(headline);
    expect(reading.metadata.byline?.value).toBe('Ida Lund');
  },
);

test('titles of other articles in the middle are furniture with their label', () => {
  const reading = readText(
    paragraphs(headline, body(1), 'More from this section', 'Harbour dues rise again', body(2), body(3)),
  );
  expect(reading.of('furniture')).toEqual(['More from this section', 'Harbour dues rise again']);
});

test('a few words over headline, standfirst and byline are no headline', () => {
  const reading = readText(
    lines(
      'New quotas',
      'Half of the fleet will stay in port',
      'The union was not asked, it says.',
      'By Ida Lund',
      '',
      ...texts,
    ),
  );
  expect(reading.metadata.title?.value).toBe('Half of the fleet will stay in port');
});
