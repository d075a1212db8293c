/** The head of a text file: which lines are headline, standfirst, byline, date and section, and what they say. */
import { describe, expect, test } from 'vitest';
import { body, lines, paragraphs, readText } from './reading.ts';

const texts = [body(1), body(2), body(3)];

describe('headline', () => {
  test.each([
    [
      'on a line of its own',
      paragraphs('Island council saves the old bridge', ...texts),
      'Island council saves the old bridge',
    ],
    [
      'with no blank line after it',
      lines('Island council saves the old bridge', ...texts),
      'Island council saves the old bridge',
    ],
    ['that asks', paragraphs('Who will pay for the bridge?', ...texts), 'Who will pay for the bridge?'],
    [
      'over a brief of one short sentence',
      paragraphs('Bridge closed for repairs', 'The bridge is closed until Monday.'),
      'Bridge closed for repairs',
    ],
    [
      'in quotation marks',
      paragraphs('‘We must not wait’, says mayor', ...texts),
      '‘We must not wait’, says mayor',
    ],
    ['under a section', paragraphs('Opinion', 'The bridge we deserve', ...texts), 'The bridge we deserve'],
    [
      'under an outlet',
      paragraphs('The Island Courier', 'The bridge we deserve', ...texts),
      'The bridge we deserve',
    ],
    [
      'under a date',
      lines('12 March 2026', '', 'The bridge we deserve', '', ...texts),
      'The bridge we deserve',
    ],
    [
      'with a label',
      lines('Title: The bridge we deserve', 'Author: Ida Lund', '', ...texts),
      'The bridge we deserve',
    ],
    [
      'in Chinese',
      paragraphs(
        '岛议会决定修桥',
        '议会成员周二开会，同意修理旧桥。'.repeat(3),
        '会议持续了三个小时，市长没有出席会议。',
      ),
      '岛议会决定修桥',
    ],
  ])('%s', (_name, text, title) => {
    expect(readText(text).metadata.title).toEqual({ value: title, origin: 'text' });
  });

  test.each([
    ['text that begins at once', lines(...texts)],
    ['a date line and then text', lines('03/28/2025 / By Ida Lund', ...texts)],
    ['a first line that leads on', lines('The members agreed on this:', ...texts)],
    ['a single line', 'Island council saves the old bridge'],
  ])('%s has none', (_name, text) => {
    expect(readText(text).metadata.title).toBeNull();
  });
});

describe('standfirst', () => {
  test('is what stands between headline and text without being a sentence', () => {
    const standfirst =
      'Members agree on repairs after a long night, while the ferry company keeps its silence';
    expect(
      readText(lines('Island council saves the old bridge', standfirst, ...texts)).of('standfirst'),
    ).toEqual([standfirst]);
  });

  test('may be a sentence when the byline follows it', () => {
    const standfirst = 'Members agreed on repairs after a long night of talks.';
    const reading = readText(paragraphs('Bridge saved', standfirst, 'By Ida Lund', ...texts));
    expect(reading.of('standfirst')).toEqual([standfirst]);
    expect(reading.metadata.byline?.value).toBe('Ida Lund');
  });

  test('is not the first paragraph', () => {
    expect(readText(paragraphs('Island council saves the old bridge', ...texts)).of('standfirst')).toEqual(
      [],
    );
  });
});

describe('particulars', () => {
  test.each([
    { line: '02/23/2023 / By JD Example', byline: 'JD Example', iso: '2023-02-23' },
    { line: 'By Ida Lund | 12 March 2026, 09:58', byline: 'Ida Lund', iso: '2026-03-12T09:58' },
    { line: 'By Ida Lund and Per de Vries', byline: 'Ida Lund and Per de Vries', iso: null },
    { line: 'By IDA LUND, political editor', byline: 'IDA LUND', iso: null },
    { line: 'Written by Ida Lund on March 12, 2026 at 4:05 PM', byline: 'Ida Lund', iso: '2026-03-12T16:05' },
    { line: 'Posted on 2026-03-12 by Ida Lund', byline: 'Ida Lund', iso: '2026-03-12' },
    { line: 'Ida Lund, 12 March 2026', byline: 'Ida Lund', iso: '2026-03-12' },
    { line: 'Posted on March 12, 2026 by idalund', byline: 'idalund', iso: '2026-03-12' },
    { line: '记者：李娜', byline: '李娜', iso: null },
    { line: 'Updated 2 hours ago', byline: null, iso: null },
    { line: '9:58 23.02.2023 •', byline: null, iso: '2023-02-23T09:58' },
    { line: 'Published: Thursday, 12 March 2026', byline: null, iso: '2026-03-12' },
    { line: 'Updated 03/04/2023', byline: null, iso: null },
    { line: 'Von: Ida Lund, 12. März 2026', byline: 'Ida Lund', iso: '2026-03-12' },
  ])('$line', ({ line, byline, iso }) => {
    const reading = readText(paragraphs('Island council saves the old bridge', line, ...texts));
    expect(reading.metadata.byline?.value ?? null).toBe(byline);
    expect(reading.metadata.published?.value.iso ?? null).toBe(iso);
    expect(reading.of(byline === null ? 'dateline' : 'byline')).toEqual([line]);
    expect(reading.of('paragraph')).toEqual(texts);
  });

  test.each([
    'By Friday the members had agreed on nothing at all, and the mayor went home on 12 March 2026.',
    'By the time the vote came it was dark, and only three members were left in the room.',
    'On 12 March 2026 the bridge was closed for good, and nobody in the village was told.',
  ])('a sentence is not one: %s', (sentence) => {
    const reading = readText(paragraphs('Island council saves the old bridge', sentence, ...texts));
    expect(reading.metadata.byline).toBeNull();
    expect(reading.of('paragraph')).toContain(sentence);
  });

  test('an ambiguous date is settled by the dateline of the same article', () => {
    const wire = `NORRHAVEN, March 4 (Capital Wire) — ${body(1)}`;
    const reading = readText(lines('Bridge saved by council vote', '03/04/2023', wire, body(2)));
    expect(reading.metadata.published?.value).toEqual({ written: '03/04/2023', iso: '2023-03-04' });
    expect(reading.metadata.outlet?.value).toBe('Capital Wire');
  });

  test('a section alone is no headline', () => {
    const reading = readText(paragraphs('Opinion', ...texts));
    expect(reading.metadata.section?.value).toBe('Opinion');
    expect(reading.of('headline')).toEqual([]);
  });
});

describe('outlet', () => {
  test.each([
    ['from a credit line', paragraphs(...texts, 'Source: Newsroom'), 'Newsroom'],
    [
      'from the first paragraph',
      paragraphs('The bridge, and no end', `${body(1).slice(0, -1)}, writes Bloomberg.`, ...texts),
      'Bloomberg',
    ],
    [
      'from the rights line',
      paragraphs(...texts, '© 2026 Island Courier. All rights reserved.'),
      'Island Courier',
    ],
    [
      'from the name over the note on the site',
      paragraphs(
        ...texts,
        'IslandPress',
        'This is a local news portal for the outer islands.',
        'Leave a Reply',
      ),
      'IslandPress',
    ],
  ])('%s', (_name, text, outlet) => {
    expect(readText(text).metadata.outlet).toEqual({ value: outlet, origin: 'text' });
  });
});

describe('subheadings', () => {
  test('are short lines without an end mark between paragraphs', () => {
    const text = lines(
      'The bridge we deserve',
      ...texts,
      'A bridge too far',
      body(4),
      'Who pays?',
      body(5),
      body(6),
    );
    expect(readText(text).of('heading')).toEqual(['A bridge too far', 'Who pays?']);
  });

  test.each([
    [
      'a quotation on a line of its own',
      '“Under this roof and with these people nobody will ever need a bridge”',
    ],
    ['a line that leads on', 'The members were asked this:'],
    ['a short sentence', 'It rained.'],
    ['a question that somebody asks', '“Who pays?”'],
  ])('%s is none', (_name, line) => {
    expect(readText(lines('The bridge we deserve', ...texts, line, body(4), body(5))).of('heading')).toEqual(
      [],
    );
  });

  test('a poem has none', () => {
    const poem = lines('The bridge', 'Over the water', 'A bridge of wood', 'Nobody crosses', 'Nobody could');
    expect(readText(poem).of('heading')).toEqual([]);
  });
});
