/** Invented articles and what heavy-handed editors make of them, with the true place of every passage followed word by word. */
import {
  generateText,
  newSentence,
  newWord,
  renderText,
  type GeneratedText,
  type Paragraph,
  type RenderedText,
  type Script,
  type Sentence,
  type Word,
} from './generated-text.ts';
import { createRandom, type Random } from './random.ts';
import { copyLeft, type Passage, type Revision } from './revisions.ts';

/** Shares, 0 to 1: of sentences that are gone, put in, put elsewhere, copied elsewhere, worked on; of words in those that are changed. */
export interface Edits {
  readonly removed: number;
  readonly added: number;
  readonly moved: number;
  readonly copied: number;
  readonly reworked: number;
  readonly words: number;
}

export const lightEdits: Edits = {
  removed: 0.02,
  added: 0.02,
  moved: 0.005,
  copied: 0.005,
  reworked: 0.1,
  words: 0.1,
};

export const heavyEdits: Edits = {
  removed: 0.15,
  added: 0.15,
  moved: 0.03,
  copied: 0.03,
  reworked: 0.6,
  words: 0.2,
};

/** @param length of the text in UTF-16 code units */
export function generateRevision(
  script: Script,
  length: number,
  passages: number,
  edits: Edits,
  seed: number,
): Revision {
  const random = createRandom(seed);
  const old = generateText(script, length, random);
  const before = renderText(old);
  const after = renderText(edit(old, edits, random));
  return {
    before: before.text,
    after: after.text,
    passages: choosePassages(old, before, after, passages, random),
  };
}

function edit({ script, paragraphs }: GeneratedText, edits: Edits, random: Random): GeneratedText {
  const moved: Sentence[] = [];
  const fresh = (): Sentence => newSentence(script, random).map((text) => ({ text, id: null }));
  const kept = paragraphs.map((paragraph) =>
    paragraph.flatMap((sentence): Sentence[] => {
      if (random.chance(edits.removed)) return [];
      if (random.chance(edits.copied)) moved.push(sentence.map(({ text }) => ({ text, id: null })));
      if (random.chance(edits.moved)) {
        moved.push(sentence);
        return [];
      }
      const result = random.chance(edits.reworked) ? rework(sentence, script, edits.words, random) : sentence;
      return random.chance(edits.added) ? [result, fresh()] : [result];
    }),
  );
  const edited: Paragraph[] = kept.filter((paragraph) => paragraph.length > 0);
  for (const sentence of moved) edited.splice(random.below(edited.length + 1), 0, [sentence]);
  return { script, paragraphs: edited };
}

function rework(sentence: Sentence, script: Script, share: number, random: Random): Sentence {
  const changed = sentence.flatMap((word, index): Word[] => {
    // The last word carries the full stop, which editors leave where it is.
    if (index === sentence.length - 1 || !random.chance(share)) return [word];
    const text = newWord(script, random);
    switch (random.below(3)) {
      case 0:
        return [];
      case 1:
        return [word, { text, id: null }];
      default:
        return [{ ...word, text, rewritten: true }];
    }
  });
  return changed;
}

/** Passages as analysts mark them: mostly whole sentences, often parts of one, sometimes two. */
function choosePassages(
  { paragraphs }: GeneratedText,
  before: RenderedText,
  after: RenderedText,
  count: number,
  random: Random,
): Passage[] {
  const sentences = paragraphs.flat();
  const passages: Passage[] = [];
  for (let tries = 0; passages.length < count && tries < count * 4; tries += 1) {
    const at = random.below(sentences.length);
    const kind = random.next();
    let words = sentences[at] ?? [];
    if (kind > 0.9) words = [...words, ...(sentences[at + 1] ?? [])];
    else if (kind > 0.6) {
      const first = random.below(words.length);
      words = words.slice(first, first + 2 + random.below(8));
    }
    const passage = follow(words, before, after);
    if (passage !== undefined) passages.push(passage);
  }
  return passages;
}

/** Undefined where nobody could say where the passage went: less than half of its words are left, or they were torn apart. */
function follow(words: readonly Word[], before: RenderedText, after: RenderedText): Passage | undefined {
  const ids = words.flatMap(({ id }) => (id === null ? [] : [id]));
  const old = ids.flatMap((id) => before.words.get(id) ?? []);
  const now = ids.flatMap((id) => after.words.get(id) ?? []);
  const range = rangeOf(old);
  if (range === undefined) return undefined;
  const truth = rangeOf(now);
  if (truth === undefined) {
    const copied = after.text.includes(before.text.slice(range.start, range.end));
    return { kind: copied ? copyLeft : 'deleted', ...range, truth: null };
  }
  const same = now.filter((word) => word.same).length;
  const torn = truth.end - truth.start > 2 * (range.end - range.start);
  if (same * 2 < ids.length || torn) return undefined;
  const intact = before.text.slice(range.start, range.end) === after.text.slice(truth.start, truth.end);
  return { kind: intact ? 'intact' : 'edited', ...range, truth };
}

function rangeOf(words: readonly { readonly start: number; readonly end: number }[]) {
  if (words.length === 0) return undefined;
  const start = Math.min(...words.map((word) => word.start));
  return { start, end: Math.max(...words.map((word) => word.end)) };
}
