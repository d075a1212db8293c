/** What is kept change by change is what would be reckoned from all annotations anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../../annotations/annotation/annotation.ts';
import { changedStretch } from '../../../annotations/annotation/changed-stretch.ts';
import {
  FacetCounter,
  facets,
  facetValue,
  nothingPicked,
  passes,
} from '../../../annotations/annotation/facets.ts';
import {
  indexInOrder,
  insertInOrder,
  orderAnnotations,
  removeInOrder,
} from '../../../annotations/annotation/order-annotations.ts';
import { PassingAnnotations } from '../../../annotations/annotation/passing-annotations.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { annotation, placed } from '../builders.ts';

const speakers = [undefined, null, { name: 'Ida Lund', role: '' }, { name: 'Mats Reker', role: 'director' }];
const statuses = ['open', 'corroborated', 'contradicted', 'uncheckable'] as const;

/** Few places, so that several begin and end together; some are lost. */
const anyPlaced: fc.Arbitrary<PlacedAnnotation> = fc
  .record({
    id: fc.integer({ min: 0, max: 60 }).map(String),
    start: fc.nat(20),
    length: fc.integer({ min: 1, max: 10 }),
    lost: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
    tag: fc.constantFrom('quote', 'opinion', 'gone'),
    analyst: fc.constantFrom('ana', 'bo'),
    speaker: fc.constantFrom(...speakers),
    status: fc.constantFrom(...statuses),
  })
  .map(({ id, start, length, lost, tag, analyst, speaker, status }) => {
    const item = placed(id, start, start + length, {
      tag,
      analyst,
      attribution: speaker === undefined ? {} : { speaker },
      check: { status, evidence: [], note: '' },
    });
    return lost ? { ...item, placements: [{ state: 'lost' }] } : item;
  });
const anySet = fc.uniqueArray(anyPlaced, { selector: (item) => item.annotation.id, maxLength: 50 });

/** States of a list in text order that follow one another by a few annotations that come, go or are replaced. */
const anyStates = fc.array(fc.array(anyPlaced, { maxLength: 4 }), { maxLength: 12 }).map((steps) => {
  let state: readonly PlacedAnnotation[] = [];
  return steps.map((step) => {
    for (const item of step) {
      const there = state.find((other) => other.annotation.id === item.annotation.id);
      const others = there === undefined ? state : removeInOrder(state, there);
      state = there !== undefined && item.annotation.tag === 'gone' ? others : insertInOrder(others, item);
    }
    return state;
  });
});

describe('text order', () => {
  it('is kept when annotations come and go one by one', () => {
    fc.assert(
      fc.property(anySet, fc.nat(), (items, seed) => {
        const ordered = items.reduce<readonly PlacedAnnotation[]>(insertInOrder, []);
        expect(ordered).toEqual(orderAnnotations(items));
        for (const [index, item] of ordered.entries()) expect(indexInOrder(ordered, item)).toBe(index);
        const [gone] = items.slice(seed % Math.max(1, items.length));
        if (gone === undefined) return;
        const left = removeInOrder(ordered, gone);
        expect(left).toEqual(orderAnnotations(items.filter((item) => item !== gone)));
        expect(indexInOrder(left, gone)).toBe(-1);
        expect(removeInOrder(left, gone)).toBe(left);
      }),
    );
  });
});

describe('the changed stretch of a list', () => {
  it.each([
    ['nothing', 'abc', 'abc', '', ''],
    ['one that came', 'abc', 'abxc', '', 'x'],
    ['one that went', 'abc', 'ac', 'b', ''],
    ['one that was replaced', 'abc', 'axc', 'b', 'x'],
    ['two far apart', 'abcd', 'xbcy', 'abcd', 'xbcy'],
    ['another list', 'abc', '', 'abc', ''],
    ['equal ones', 'aa', 'aaa', '', 'a'],
  ])('is %s', (_what, before, after, removed, added) => {
    expect(changedStretch(Array.from(before), Array.from(after))).toEqual({
      removed: Array.from(removed),
      added: Array.from(added),
    });
  });
});

describe('counts by facet', () => {
  it('are those of all annotations, whatever came and went', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        const counter = new FacetCounter();
        for (const state of states) {
          const counts = counter.count(state, defaultCodebook);
          for (const facet of facets) {
            const values = state.map((item) => facetValue(item.annotation, facet, defaultCodebook));
            const expected = new Map(
              [...new Set(values)].map((one) => [one, values.filter((v) => v === one).length]),
            );
            expect(counts[facet]).toEqual(expected);
          }
        }
      }),
    );
  });

  it('follow a codebook in which tags were merged', () => {
    const counter = new FacetCounter();
    const items = [placed('1', 0, 4), placed('2', 5, 8, { tag: 'opinion' })];
    counter.count(items, defaultCodebook);
    const merged = {
      tags: defaultCodebook.tags.map((tag) => (tag.id === 'opinion' ? { ...tag, mergedInto: 'quote' } : tag)),
    };
    expect(counter.count(items, merged).tag).toEqual(new Map([['quote', 2]]));
  });
});

describe('annotations that pass', () => {
  it('are those of all annotations, whatever came and went', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        const passing = new PassingAnnotations();
        const test = (item: PlacedAnnotation) => item.annotation.tag === 'quote';
        for (const state of states) expect(passing.pass(state, test)).toEqual(state.filter(test));
      }),
    );
  });

  it.each([
    ['nothing is picked', nothingPicked, true],
    ['its tag is', { ...nothingPicked, tag: new Set(['quote', 'opinion']) }, true],
    ['another tag is', { ...nothingPicked, tag: new Set(['opinion']) }, false],
    ['its speaker is', { ...nothingPicked, speaker: new Set(['Mats Reker']) }, true],
    ['only those without a speaker are', { ...nothingPicked, speaker: new Set(['']) }, false],
    [
      'its tag is, but another status',
      { ...nothingPicked, tag: new Set(['quote']), status: new Set(['open']) },
      false,
    ],
  ])('when %s', (_when, picked, expected) => {
    const one = annotation('1', {
      attribution: { speaker: { name: 'Mats Reker', role: '' } },
      check: { status: 'contradicted', evidence: [], note: '' },
    });
    expect(passes(one, picked, defaultCodebook)).toBe(expected);
  });
});
