/** What can be done to tags, and why some of it cannot: cases, and promises that hold for every codebook. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeCodebook, compareCodebooks } from '../../../annotations/codebook/change-codebook.ts';
import {
  defaultCodebook,
  findTag,
  usableTags,
  type Codebook,
} from '../../../annotations/codebook/codebook.ts';
import { deepestTag } from '../../../annotations/codebook/codebook-limits.ts';
import {
  addTag,
  bringTagBack,
  changeTag,
  deleteTag,
  mergeTag,
  partTag,
  placeTag,
  retireTag,
  stepTag,
  type CodebookResult,
  type TagStep,
} from '../../../annotations/codebook/edit-tags.ts';
import {
  checkLook,
  coloursFrom,
  colourChoices,
  proposeLook,
} from '../../../annotations/codebook/tag-colours.ts';
import { contrast, parseColour } from '../../../annotations/codebook/colour.ts';
import { TagTree } from '../../../annotations/codebook/tag-tree.ts';
import { describeOperation } from '../../../annotations/operation/describe-operation.ts';
import { anyCodebook, book, tag } from './codebook-builders.ts';

const commands = new Map([
  ['N', 'Write a Note'],
  ['H', 'Show or Hide Highlights'],
]);
const good = (result: CodebookResult | null): Codebook => {
  if (result?.ok !== true) throw new Error(result?.message ?? 'nothing to do');
  return result.value;
};
const names = (codebook: Codebook) =>
  new TagTree(codebook).rows().map((row) => `${'-'.repeat(row.depth)}${row.tag.id}`);

describe('a new tag', () => {
  it('gets a free key from its name, colours and a line unlike the others, and stands last', () => {
    const added = good(addTag(defaultCodebook, { id: 'new', name: '  Hearsay\n quoted ' }, commands));
    expect(added.tags.at(-1)).toMatchObject({ id: 'new', name: 'Hearsay quoted', key: 'E' });
    expect(checkLook(defaultCodebook, added.tags.at(-1) ?? tag('x'), 'new')).toEqual([]);
  });

  it.each<[string, string]>([
    ['', 'name-empty'],
    [' \u200b\t', 'name-empty'],
    [' quote ', 'name-taken'],
    ['ＱＵＯＴＥ', 'name-taken'],
    ['x'.repeat(10_000), 'name-too-long'],
  ])('cannot be called %j', (name, code) => {
    expect(addTag(defaultCodebook, { id: 'new', name }, commands)).toMatchObject({ ok: false, code });
  });

  it('has no key when all are taken', () => {
    const taken = new Map(Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789', (key) => [key, 'taken']));
    expect(good(addTag(book(), { id: 'new', name: 'Claim' }, taken)).tags[0]?.key).toBeNull();
  });

  it('can be told from the others by line style or colour, ten and more of them', () => {
    let codebook = defaultCodebook;
    for (let index = 0; index < 10; index += 1) {
      const look = proposeLook(codebook);
      expect(checkLook(codebook, look, null)).toEqual([]);
      codebook = book(...codebook.tags, tag(`new-${String(index)}`, look));
    }
  });
});

describe('the fields of a tag', () => {
  it.each<[string, Parameters<typeof changeTag>[2], string]>([
    ['the name of another', { name: 'OPINION' }, 'name-taken'],
    ['no name', { name: ' ' }, 'name-empty'],
    ['the key of another tag', { key: 'o' }, 'key-taken'],
    ['the key of a command', { key: 'n' }, 'key-taken'],
    ['a key of two letters', { key: 'QQ' }, 'key-invalid'],
    ['a key that is not seen', { key: '\u200d' }, 'key-invalid'],
    ['a colour by name', { light: { line: 'red', tint: '#ffffff' } }, 'colour-invalid'],
    ['a definition without end', { definition: 'x'.repeat(100_001) }, 'definition-too-long'],
  ])('cannot be %s', (_name, fields, code) => {
    expect(changeTag(defaultCodebook, 'quote', fields, commands)).toMatchObject({ ok: false, code });
  });

  it.each<[string, Parameters<typeof changeTag>[2], object]>([
    ['its own name in other capitals', { name: 'QUOTE' }, { name: 'QUOTE' }],
    ['a key in lower case', { key: 'ж' }, { key: 'Ж' }],
    ['a letter that is two in capitals', { key: 'ß' }, { key: 'ß' }],
    ['no key', { key: null }, { key: null }],
    ['a definition of ten thousand letters', { definition: 'x'.repeat(10_000) }, {}],
  ])('can be %s', (_name, fields, tagFields) => {
    expect(good(changeTag(defaultCodebook, 'quote', fields, commands)).tags[0]).toMatchObject(tagFields);
  });

  it('may take the key and the name that a retired or merged tag had', () => {
    const merged = good(mergeTag(defaultCodebook, 'opinion', 'quote'));
    const taken = good(changeTag(merged, 'unverified', { name: 'Opinion', key: 'O' }, commands));
    expect(partTag(taken, 'opinion', commands)).toMatchObject({ code: 'name-taken' });
    const renamed = good(changeTag(taken, 'unverified', { name: 'Doubt' }, commands));
    expect(findTag(good(partTag(renamed, 'opinion', commands)), 'opinion')).toMatchObject({ key: null });
  });
});

describe('the place of a tag', () => {
  const codebook = book(tag('a'), tag('b'), tag('c', { parent: 'b' }), tag('d'));

  it.each<[string, TagStep, readonly string[] | null]>([
    ['d', 'up', ['a', 'd', 'b', '-c']],
    ['a', 'down', ['b', '-c', 'a', 'd']],
    ['b', 'down', ['a', 'd', 'b', '-c']],
    ['b', 'in', ['a', '-b', '--c', 'd']],
    ['d', 'in', ['a', 'b', '-c', '-d']],
    ['c', 'out', ['a', 'b', 'c', 'd']],
    ['a', 'up', null],
    ['a', 'in', null],
    ['a', 'out', null],
    ['d', 'down', null],
    ['c', 'up', null],
  ])('%s goes %s', (id, step, rows) => {
    const stepped = stepTag(codebook, id, step);
    expect(stepped === null ? null : names(good(stepped))).toEqual(rows);
  });

  it('is never within itself, and never too deep', () => {
    expect(placeTag(codebook, 'b', { parent: 'c', before: null })).toMatchObject({ code: 'inside-itself' });
    expect(placeTag(codebook, 'b', { parent: 'b', before: null })).toMatchObject({ code: 'inside-itself' });
    const ladder = book(
      ...Array.from({ length: deepestTag }, (_, level) =>
        tag(`t${String(level)}`, { parent: level === 0 ? null : `t${String(level - 1)}` }),
      ),
      tag('one-more'),
    );
    const bottom = `t${String(deepestTag - 1)}`;
    expect(placeTag(ladder, 'one-more', { parent: bottom, before: null })).toMatchObject({
      code: 'too-deep',
    });
  });

  it('of any step can be taken back by another, or there was none to take', () => {
    const back: Readonly<Record<'up' | 'down', TagStep>> = { up: 'down', down: 'up' };
    fc.assert(
      fc.property(anyCodebook, fc.constantFrom('up' as const, 'down' as const), (any, step) => {
        for (const { id } of any.tags) {
          const stepped = stepTag(any, id, step);
          if (stepped === null) continue;
          expect(names(good(stepTag(good(stepped), id, back[step])))).toEqual(names(any));
        }
      }),
    );
  });
});

describe('a tag that is given up', () => {
  it('by retiring is kept but not offered, and can be brought back', () => {
    const retired = good(retireTag(defaultCodebook, 'quote'));
    expect(usableTags(retired).map(({ id }) => id)).toEqual(['opinion', 'unverified']);
    expect(good(bringTagBack(retired, 'quote', commands))).toEqual(defaultCodebook);
  });

  it('by merging takes its kinds along, and a kind that takes over its parent moves up', () => {
    const codebook = book(tag('a'), tag('b', { parent: 'a' }), tag('c', { parent: 'a' }));
    expect(names(good(mergeTag(codebook, 'a', 'b')))).toEqual(['b', '-a', '-c']);
    expect(good(partTag(good(mergeTag(codebook, 'b', 'c')), 'b', commands))).toEqual(codebook);
  });

  it.each<[string, Codebook, string, string]>([
    ['itself', defaultCodebook, 'quote', 'quote'],
    ['one that counts as itself', book(tag('a'), tag('b', { mergedInto: 'a' })), 'a', 'b'],
    ['a retired one', book(tag('a'), tag('b', { retired: true })), 'a', 'b'],
  ])('cannot be merged into %s', (_name, codebook, id, into) => {
    expect(mergeTag(codebook, id, into)).toMatchObject({ ok: false, code: 'merge-impossible' });
  });

  it('by deleting is only one that nothing depends on', () => {
    expect(deleteTag(defaultCodebook, 'quote', 1)).toMatchObject({ code: 'tag-used' });
    expect(deleteTag(good(mergeTag(defaultCodebook, 'quote', 'opinion')), 'opinion', 0)).toMatchObject({
      code: 'tag-used',
    });
    expect(deleteTag(book(tag('a')), 'a', 0)).toMatchObject({ code: 'tag-used' });
    const codebook = book(tag('a'), tag('b', { parent: 'a' }), tag('c', { parent: 'b' }));
    expect(names(good(deleteTag(codebook, 'b', 0)))).toEqual(['a', '-c']);
  });
});

describe('every one of these', () => {
  const step = (from: Codebook, to: Codebook) =>
    describeOperation({ kind: 'edit-codebook', ...compareCodebooks(from, to) }, to);

  it('can be taken back, and says what it was', () => {
    const nested = good(stepTag(defaultCodebook, 'opinion', 'in'));
    const cases: readonly (readonly [Codebook, Codebook, string])[] = [
      [
        defaultCodebook,
        good(addTag(defaultCodebook, { id: 'x', name: 'Rumour' }, commands)),
        'add tag Rumour',
      ],
      [
        defaultCodebook,
        good(changeTag(defaultCodebook, 'quote', { name: 'Said' }, commands)),
        'rename tag Quote to Said',
      ],
      [defaultCodebook, nested, 'move tag Opinion'],
      [defaultCodebook, good(stepTag(defaultCodebook, 'quote', 'down')), 'reorder tags'],
      [defaultCodebook, good(retireTag(defaultCodebook, 'quote')), 'retire tag Quote'],
      [nested, good(mergeTag(nested, 'quote', 'opinion')), 'merge tag Quote'],
      [defaultCodebook, good(deleteTag(defaultCodebook, 'quote', 0)), 'delete tag Quote'],
    ];
    for (const [from, to, words] of cases) {
      expect(step(from, to)).toBe(words);
      expect(changeCodebook(to, compareCodebooks(from, to).before)).toEqual(from);
    }
  });
});

describe('colours', () => {
  it('to choose from, and made from any other, can be read on both pages', () => {
    const look = (colours: (typeof colourChoices)[number]) => ({ ...colours, line: 'solid' as const });
    for (const colours of colourChoices) expect(checkLook(book(), look(colours), null)).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const rgb = parseColour(`#${number.toString(16).padStart(6, '0')}`) ?? [0, 0, 0];
        expect(checkLook(book(), look(coloursFrom(rgb)), null)).toEqual([]);
      }),
    );
  });

  it.each<[string, Parameters<typeof tag>[1], readonly string[]]>([
    ['faint lines', { line: 'wavy', light: { line: '#d0d0d0', tint: '#ffffff' } }, ['line-faint']],
    ['heavy tints', { line: 'wavy', dark: { line: '#7fb9f0', tint: '#8090a0' } }, ['tint-heavy']],
    ['twins', {}, ['look-alike']],
    ['twins in another line', { line: 'wavy' }, []],
    ['colours that nobody can read', { line: 'wavy', light: { line: 'chartreuse', tint: '?' } }, []],
  ])('%s are told', (_name, fields, codes) => {
    const warnings = checkLook(book(tag('a')), tag('b', fields), 'b');
    expect(warnings.map(({ code }) => code)).toEqual(codes);
  });

  it('have the contrast that WCAG works out', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });
});
