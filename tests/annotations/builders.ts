/** Builders of anchors, annotations and operations, and fast-check's arbitrary ones, for tests. */
import fc from 'fast-check';
import { createAnchor } from '../../annotations/anchor/create-anchor.ts';
import type { Annotation, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Operation } from '../../annotations/operation/operation.ts';

export const textHash = 'a'.repeat(64);
export const otherTextHash = 'b'.repeat(64);
export const sampleText =
  'The mayor opened the lock. “It will hold,” she said, “for a hundred years.” Few agree.';

/** An annotation of `words` in `sampleText`, or of other words of one's own; everything else may be set. */
export function annotation(
  id: string,
  fields: Partial<Annotation> & { readonly words?: string } = {},
): Annotation {
  const { words = 'The mayor', ...rest } = fields;
  const at = sampleText.indexOf(words);
  const text = at === -1 ? words : sampleText;
  const start = Math.max(at, 0);
  return {
    id,
    article: 'harbour-00000001',
    analyst: 'ana',
    segments: [{ anchor: createAnchor(text, textHash, start, start + words.length) }],
    tag: 'quote',
    note: '',
    created: '2024-05-01T10:00:00.000Z',
    modified: '2024-05-01T10:00:00.000Z',
    ...rest,
  };
}

export function placed(
  id: string,
  start: number,
  end: number,
  fields: Partial<Annotation> = {},
): PlacedAnnotation {
  return { annotation: annotation(id, fields), placements: [{ state: 'exact', start, end }] };
}

/** Any text there can be: emoji, combining marks, lone surrogates, control characters. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  loneSurrogates(),
);

export const anyAnnotation: fc.Arbitrary<Annotation> = fc
  .record({
    id: fc.uuid(),
    tag: fc.constantFrom('quote', 'opinion', 'unverified'),
    note: anyText,
    created: anyTime(),
    modified: anyTime(),
    before: anyText,
    words: fc.array(
      anyText.filter((text) => text !== ''),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ before, words, ...fields }) => ({
    ...fields,
    article: 'harbour-00000001',
    analyst: 'ana',
    segments: words.map((word) => {
      const text = `${before} ${word} and on`;
      const start = before.length + 1;
      return { anchor: createAnchor(text, textHash, start, start + word.length) };
    }),
  }));

export const anyAnnotations = fc.uniqueArray(anyAnnotation, { selector: ({ id }) => id, maxLength: 8 });

/** An operation that can be carried out on the given annotations. */
export function possibleOperation(annotations: readonly Annotation[]): fc.Arbitrary<Operation> {
  const add = anyAnnotation.map((added): Operation => ({ kind: 'add', annotation: added }));
  const [first] = annotations;
  if (first === undefined) return add;
  const one = fc.constantFrom(first, ...annotations.slice(1));
  return fc.oneof(
    add,
    one.map((removed): Operation => ({ kind: 'remove', annotation: removed })),
    fc.tuple(one, anyText, anyTime()).map(([changed, note, modified]): Operation => ({
      kind: 'change',
      article: changed.article,
      id: changed.id,
      before: { note: changed.note, modified: changed.modified },
      after: { note, modified },
    })),
  );
}

function anyTime(): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
}

function loneSurrogates(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom('\ud83d', '\ude00', 'é', 'x'), { maxLength: 6 })
    .map((parts) => parts.join(''));
}
