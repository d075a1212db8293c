/** Finding by typing: in the palette, and in a list. */
import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { commandsFor } from '../../../app/commands.ts';
import { searchPalette } from '../../../renderer/state/palette-search.ts';
import { findByTyping } from '../../../renderer/state/type-ahead.ts';
import { broken, summary } from './desk-builder.ts';

const titles = ['The lock opens', 'A quiet quay', 'Café at the lock', 'Locked out', '“No state money”'];
const entries = [...titles.map((title, index) => summary(`a-${index}`, `${index}.txt`, title)), broken];
const commands = commandsFor(defaultCodebook);

describe('the palette', () => {
  it.each([
    ['lock', ['Locked out', 'The lock opens', 'Café at the lock']],
    ['cafe', ['Café at the lock']],
    ['lock the', ['The lock opens', 'Café at the lock']],
    ['NO STATE', ['“No state money”']],
    ['uay', ['A quiet quay']],
    ['tlo', ['The lock opens']],
    ['qiet', ['A quiet quay']],
    ['lo', ['Locked out', 'The lock opens', 'Café at the lock']],
    ['harbour', []],
  ])('finds by “%s”', (typed, expected) => {
    const found = searchPalette(typed, [], entries).articles.map((article) => article.displayTitle);
    expect(found).toEqual(expected);
  });

  it('offers everything before anything is typed, but no more articles than can be read', () => {
    const many = Array.from({ length: 500 }, (_, index) => summary(`m-${index}`, `${index}`, 'Many'));
    const found = searchPalette('', commands, many);
    expect(found.commands).toHaveLength(commands.length);
    expect(found.articles.length).toBeLessThan(100);
  });

  it.each([
    ['tag', 'commands'],
    ['lock', 'articles'],
    ['', 'articles'],
  ] as const)('shows first what fits “%s” best: %s', (typed, first) => {
    const headline = summary('long', 'long.txt', 'The gate that amazed them all');
    expect(searchPalette(typed, commands, [...entries, headline]).first).toBe(first);
  });

  it('finds commands', () => {
    expect(searchPalette('tag op', commands, []).commands.map(({ id }) => id)).toEqual(['tag:opinion']);
  });
});

describe('typing in a list', () => {
  it.each([
    ['l', 0, 3],
    ['l', 3, 3],
    ['n', 0, 4],
    ['a', 1, 1],
    ['th', 0, 0],
    ['x', 0, -1],
  ])('“%s” from row %i goes to %i', (typed, from, expected) => {
    expect(findByTyping(titles, typed, from)).toBe(expected);
  });

  it('goes from one row to the next when the same letter is typed over and over', () => {
    const rows = ['Aa', 'Ab', 'B', 'Ac'];
    expect([findByTyping(rows, 'a', 0), findByTyping(rows, 'aa', 1), findByTyping(rows, 'aaa', 3)]).toEqual([
      1, 3, 0,
    ]);
  });
});
