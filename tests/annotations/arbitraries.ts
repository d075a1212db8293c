/** fast-check's arbitrary texts, annotations and operations. */
import fc from 'fast-check';
import { createAnchor } from '../../annotations/anchor/create-anchor.ts';
import type { Attribution } from '../../annotations/annotation/attribution.ts';
import { manners } from '../../annotations/annotation/attribution.ts';
import { checkStatuses } from '../../annotations/annotation/check.ts';
import type { Check } from '../../annotations/annotation/check.ts';
import type { Annotation, Creator } from '../../annotations/annotation/annotation.ts';
import type { Operation } from '../../annotations/operation/operation.ts';
import { textHash } from './builders.ts';

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
    attribution: anyAttribution(),
    check: anyCheck(),
    creator: fc.option(anyCreator(), { nil: undefined }),
    created: anyTime(),
    modified: anyTime(),
    before: anyText,
    words: fc.array(
      anyText.filter((text) => text !== ''),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ before, words, creator, ...fields }) => ({
    ...fields,
    ...(creator === undefined ? {} : { creator }),
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

function anyAttribution(): fc.Arbitrary<Attribution> {
  const words = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '');
  const list = fc.array(words, { maxLength: 3 });
  return fc.record(
    {
      speaker: fc.option(fc.record({ name: words, role: fc.string({ maxLength: 30 }) })),
      cue: fc.option(words),
      manner: fc.option(fc.constantFrom(...manners)),
      hedges: list,
      chain: list,
    },
    { requiredKeys: [] },
  );
}

function anyCheck(): fc.Arbitrary<Check> {
  const anchor = createAnchor('The lock was opened.', textHash, 4, 8);
  const evidence = fc.oneof(
    fc.record({ kind: fc.constant('link' as const), url: fc.webUrl(), note: anyText }),
    fc.record({
      kind: fc.constant('passage' as const),
      article: fc.constant('harbour-00000002'),
      anchor: fc.constant(anchor),
      note: anyText,
    }),
  );
  return fc.record({
    status: fc.constantFrom(...checkStatuses),
    evidence: fc.array(evidence, { maxLength: 3 }),
    note: anyText,
  });
}

/** As other programs name people: by an address, an account, anything, or a name alone. */
function anyCreator(): fc.Arbitrary<Creator> {
  const visible = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '');
  const id = fc.oneof(fc.webUrl(), fc.constant('acct:jo@annotations.example'), fc.uuid(), visible);
  // Readers take names without the blanks around them.
  const tidy = (text: string): string => text.trim();
  return fc.record({ id: fc.option(id.map(tidy)), name: visible.map(tidy) });
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
