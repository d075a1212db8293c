/** The index of annotations: whatever the changes, it answers as one built anew would. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../../annotations/annotation/annotation.ts';
import { AnnotationIndex } from '../../../renderer/highlights/annotation-index.ts';
import { placed } from '../../annotations/builders.ts';

const anyPlaced: fc.Arbitrary<PlacedAnnotation> = fc
  .record({
    id: fc.integer({ min: 0, max: 40 }).map(String),
    start: fc.nat(200),
    length: fc.integer({ min: 0, max: 40 }),
    second: fc.option(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 }))),
    tag: fc.constantFrom('quote', 'opinion'),
  })
  .map(({ id, start, length, second, tag }) => {
    const first = placed(id, start, start + length, { tag });
    if (second === null) return first;
    const from = start + length + second[0];
    return {
      ...first,
      placements: [...first.placements, { state: 'moved', start: from, end: from + second[1] }],
    };
  });
const anySet = fc.uniqueArray(anyPlaced, { selector: ({ annotation }) => annotation.id, maxLength: 100 });

function answers(index: AnnotationIndex): unknown {
  const offsets = Array.from({ length: 300 }, (_none, offset) => offset);
  return {
    all: [...index.all()].map(({ item, lane }) => [item, lane]),
    at: offsets.map((offset) => index.at(offset).map(({ item }) => item.annotation.id)),
    within: offsets.map((offset) => index.within(offset, offset + 7).map(({ item }) => item.annotation.id)),
  };
}

describe('the index of annotations', () => {
  it('after any changes is as if built at once', () => {
    fc.assert(
      fc.property(
        fc.array(anySet, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.boolean()),
        (sets, kept) => {
          const index = new AnnotationIndex();
          let now: readonly PlacedAnnotation[] = [];
          for (const next of sets) {
            // Some annotations stay the same object, as those that a change did not touch do.
            const stay = now.filter(() => kept.next().value === true);
            const ids = new Set(stay.map(({ annotation }) => annotation.id));
            now = [...stay, ...next.filter(({ annotation }) => !ids.has(annotation.id))];
            index.update(now);
          }
          const anew = new AnnotationIndex();
          anew.update(now);
          expect(answers(index)).toEqual(answers(anew));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('after a few changes at a time is as if built at once', () => {
    fc.assert(
      fc.property(anySet, fc.array(fc.array(anyPlaced, { maxLength: 3 }), { maxLength: 8 }), (set, steps) => {
        const index = new AnnotationIndex();
        let now: readonly PlacedAnnotation[] = set;
        index.update(now);
        for (const step of steps) {
          // Each one takes the place of the one with its id, or comes last; the first of a step goes when it was there.
          for (const [at, item] of step.entries()) {
            const there = now.findIndex(({ annotation }) => annotation.id === item.annotation.id);
            if (there === -1) now = [...now, item];
            else now = at === 0 ? now.toSpliced(there, 1) : now.with(there, item);
          }
          index.update(now);
        }
        const anew = new AnnotationIndex();
        anew.update(now);
        expect(answers(index)).toEqual(answers(anew));
      }),
      { numRuns: 60 },
    );
  });

  it('gives annotations that overlap different lanes', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const index = new AnnotationIndex();
        index.update(set);
        const all = [...index.all()];
        for (const one of all) {
          for (const other of all) {
            if (one === other || one.lane !== other.lane) continue;
            expect(one.extent.end <= other.extent.start || other.extent.end <= one.extent.start).toBe(true);
          }
        }
      }),
    );
  });

  it('puts the innermost first, and of equals the newest', () => {
    const index = new AnnotationIndex();
    const early = placed('early', 4, 8, { created: '2024-05-01T10:00:00.000Z' });
    const late = placed('late', 4, 8, { created: '2024-05-02T10:00:00.000Z' });
    index.update([placed('outer', 0, 20), early, late, placed('inner', 5, 6)]);
    expect(index.at(5).map(({ item }) => item.annotation.id)).toEqual(['inner', 'late', 'early', 'outer']);
    expect(index.at(20)).toEqual([]);
  });

  it('leaves out what is not surely placed', () => {
    const index = new AnnotationIndex();
    const unsure: PlacedAnnotation[] = [
      { ...placed('lost', 0, 5), placements: [{ state: 'lost' }] },
      {
        ...placed('two', 0, 5),
        placements: [{ state: 'ambiguous', candidates: [{ start: 0, end: 5, score: 1 }] }],
      },
    ];
    expect(index.update(unsure)).toBe(false);
    expect([...index.all()]).toEqual([]);
  });

  it('says when nothing changed', () => {
    const index = new AnnotationIndex();
    const set = [placed('a', 0, 5)];
    expect([index.update(set), index.update(set), index.update([...set]), index.update([])]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
