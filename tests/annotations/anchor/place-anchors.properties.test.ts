/** What must hold of placing for any text in any script: nothing sure is wrong, and an edit elsewhere loses nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { foldText, sameWords } from '../../../annotations/anchor/fold-text.ts';
import { placeAnchors } from '../../../annotations/anchor/place-anchors.ts';
import { anyText } from '../arbitraries.ts';
import { otherTextHash, textHash } from '../builders.ts';

/** Words of one script each, joined as that script joins them. */
const scripts = [
  ['Latin', 'ferry lock board harbour gates mayor crowns barges inspection quay spring repairs', ' '],
  ['emoji', '🚢🚢 👩‍💻🔥 🇳🇴🇸🇪 😀pier mole🌊 ⚓️⚓️ 🏗️dock lock🔒', ' '],
  ['Hebrew', 'הנמל השער נתקע שלוש פעמים השנה אמרה ראש העיר ביום שלישי', ' '],
  ['Arabic with marks', 'المَرفأ بَوّابة القَفل تَعطّلت للمَرّة الثالثة هذا العامَ', ' '],
  [
    'combining marks',
    'cafe\u0301 Mu\u0308hle re\u0301sume\u0301 A\u030angstro\u0308m o\u0302te n\u0303andu',
    ' ',
  ],
  ['Han', '港口 闸门 今年 第三次 卡住 了 市长 说 周二 检查 驳船 等待', ''],
] as const;

function sentencesOf(words: string, joint: string) {
  const pool = words.split(' ');
  return fc
    .array(fc.array(fc.constantFrom(...pool), { minLength: 6, maxLength: 12 }), {
      minLength: 5,
      maxLength: 9,
    })
    .map((sentences) =>
      // A number of its own keeps each sentence apart from those of the same few words.
      sentences.map((sentence, number) => `${sentence.join(joint)}${joint}${number * 7919 + 11213}.`),
    );
}

describe.each(scripts)('in %s', (_, words, joint) => {
  it('finds a sentence again wherever others are put in or taken out', () => {
    fc.assert(
      fc.property(
        sentencesOf(words, joint),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (sentences, one, two, remove) => {
          const chosen = one % sentences.length;
          const other = two % sentences.length;
          fc.pre(chosen !== other);
          const before = sentences.join(' ');
          const exact = sentences[chosen] ?? '';
          const start = before.indexOf(exact);
          const edited = sentences.flatMap((sentence, index) =>
            index !== other ? [sentence] : remove ? [] : ['Ⅻ Ⅻ Ⅻ.', sentence],
          );
          const after = edited.join('\n');
          const anchor = createAnchor(before, textHash, start, start + exact.length);
          const [placement] = placeAnchors([anchor], { text: after, textSha256: otherTextHash });
          const place = placement && 'candidates' in placement ? placement.candidates[0] : placement;
          const found = place !== undefined && 'start' in place ? after.slice(place.start, place.end) : null;
          expect(found).toBe(exact);
        },
      ),
    );
  });

  it('does not take the other of two that are the same', () => {
    fc.assert(
      fc.property(sentencesOf(words, joint), sentencesOf(words, joint), (first, second) => {
        const [exact = ''] = second;
        const before = [...first, exact, ...first.slice(0, 2), ...second].join(' ');
        const start = before.indexOf(exact);
        const anchor = createAnchor(before, textHash, start, start + exact.length);
        const after = before.slice(0, start) + before.slice(start + exact.length + 1);
        const [placement] = placeAnchors([anchor], { text: after, textSha256: otherTextHash });
        expect(placement?.state).not.toMatch(/exact|moved/);
      }),
    );
  });
});

describe('any text', () => {
  it('has the same words at every sure place, and candidates that are whole characters of the text', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyText,
        fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 }),
        (head, body, tail, ranges) => {
          const before = head + body + tail;
          const after = tail + body + head;
          const anchors = ranges.map(([one, other]) =>
            createAnchor(before, textHash, Math.min(one, other), Math.max(one, other)),
          );
          const placements = placeAnchors(anchors, { text: after, textSha256: otherTextHash });
          expect(placements.length).toBe(anchors.length);
          for (const [index, placement] of placements.entries()) {
            const places = 'candidates' in placement ? placement.candidates : [placement];
            for (const place of places) {
              if (!('start' in place)) continue;
              expect(place.start >= 0 && place.start < place.end && place.end <= after.length).toBe(true);
            }
            if (placement.state === 'exact' || placement.state === 'moved') {
              const words = after.slice(placement.start, placement.end);
              expect(sameWords(words, anchors[index]?.exact ?? '')).toBe(true);
            }
            if ('candidates' in placement) expect(placement.candidates.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds all of it again after other line ends, blanks and a mark at the front', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(foldText(text).units.length > 0);
        const anchor = createAnchor(text, textHash, 0, text.length);
        const [placement] = placeAnchors([anchor], {
          text: `\ufeff${text.replaceAll(' ', '\u00a0')}`,
          textSha256: otherTextHash,
        });
        expect(placement?.state).not.toBe('lost');
      }),
    );
  });
});
