import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesOf } from '../../../annotations/attribution/article-names.ts';
import { proposeAttribution } from '../../../annotations/attribution/propose-attribution.ts';
import { noMetadata } from '../../../annotations/article/no-metadata.ts';

/** Bits of sentences in any order: what a rule stumbles over is rather their order than their letters. */
const bits = fc.constantFrom(
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '«',
  '»',
  ',',
  '.',
  ';',
  ':',
  '—',
  '?',
  ' said',
  ' told',
  ' according to',
  ' citing',
  ' who',
  ' the',
  ' minister',
  ' Mats Reker',
  ' Wang',
  ' he',
  ' was quoted as saying',
  ' by',
  ' TASS',
  ' that',
  ' and',
  ' may',
  ' reportedly',
  ' 54',
  '\n',
  '😀',
  ' é',
  ' in the words of',
  ' put it',
);

test('whatever a text is made of, what is proposed stands on words of it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(bits, fc.string({ unit: 'grapheme', maxLength: 6 })), {
        minLength: 1,
        maxLength: 60,
      }),
      fc.nat(),
      fc.nat(),
      (parts, one, other) => {
        const text = parts.join('');
        fc.pre(text.length > 0);
        const [start, end] = [one % text.length, other % text.length].toSorted((a, b) => a - b);
        const article = {
          text,
          blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
          metadata: noMetadata,
        };
        const proposal = proposeAttribution({
          article,
          places: [{ start: start ?? 0, end: (end ?? 0) + 1 }],
          names: namesOf(article),
          known: ['Wang Yi'],
        });
        for (const field of [
          proposal.speaker,
          proposal.cue,
          proposal.manner,
          proposal.hedges,
          proposal.chain,
        ]) {
          if (field === undefined) continue;
          expect(field.why).toMatch(/\.$/u);
          for (const span of field.spans) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
        if (proposal.cue !== undefined) expect(proposal.cue.value.trim()).not.toBe('');
        if (proposal.speaker !== undefined) expect(proposal.speaker.value.name.trim()).not.toBe('');
      },
    ),
    { numRuns: 400 },
  );
});
