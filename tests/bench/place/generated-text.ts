/** Invented articles of any length, with the lookalikes that real ones have: sentences that stand twice, and near copies. */
import { createRandom, type Random } from './random.ts';

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'han' | 'list';

/** A word, with the number that follows it through the edits; what was written anew has none. */
export interface Word {
  readonly text: string;
  readonly id: number | null;
  /** Another text stands for the word with this number. */
  readonly rewritten?: true;
}

export type Sentence = readonly Word[];
export type Paragraph = readonly Sentence[];

export interface GeneratedText {
  readonly script: Script;
  readonly paragraphs: readonly Paragraph[];
}

const letters: Readonly<Record<Exclude<Script, 'list'>, string>> = {
  latin: 'eeeeaaatttiinnoosshhrrdlcumwfgypbvk',
  cyrillic: 'ооааееиннттссрвлкмдпуяыьгзбчйхжшю',
  arabic: 'اليموتنرعبدسفقكحجشصطخضزثذغظ',
  han: '的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长',
};

/** A new word; common ones come often, as in any language. */
export function newWord(script: Script, random: Random): string {
  const rank = Math.floor(Math.exp(random.next() * Math.log(6000)));
  const own = createRandom(rank * 7919 + script.length);
  const alphabet = Array.from(letters[script === 'list' ? 'latin' : script]);
  const length = script === 'han' ? 1 + own.below(2) : 1 + own.below(4) + own.below(6);
  return Array.from({ length }, () => alphabet[own.below(alphabet.length)] ?? '').join('');
}

export function newSentence(script: Script, random: Random): string[] {
  if (script === 'list') {
    const [name, place] = [newWord('latin', random), newWord('latin', random)];
    return `${name} of ${place}, ${20 + random.below(60)}, said: “No comment.”`.split(' ');
  }
  return Array.from({ length: 5 + random.below(18) }, () => newWord(script, random)).map(
    (word, index, words) => (index === words.length - 1 ? `${word}${script === 'han' ? '。' : '.'}` : word),
  );
}

/** A text of about `length` UTF-16 code units, in which about every eighth sentence repeats another or nearly does. */
export function generateText(script: Script, length: number, random: Random): GeneratedText {
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  let id = 0;
  let size = 0;
  while (size < length) {
    const paragraph: Sentence[] = [];
    for (let count = script === 'list' ? 1 : 1 + random.below(6); count > 0; count -= 1) {
      const other = random.chance(0.125) ? sentences[random.below(sentences.length)] : undefined;
      const near = random.chance(0.5);
      const words =
        other === undefined
          ? newSentence(script, random)
          : other.map(({ text }) => (near && random.chance(0.12) ? newWord(script, random) : text));
      const sentence = words.map((text) => ({ text, id: id++ }));
      sentences.push(sentence);
      paragraph.push(sentence);
      size += words.join(' ').length + 1;
    }
    paragraphs.push(paragraph);
  }
  return { script, paragraphs };
}

/** The text, and where each numbered word stands in it, in UTF-16 code units. */
export interface RenderedText {
  readonly text: string;
  readonly words: ReadonlyMap<
    number,
    { readonly start: number; readonly end: number; readonly same: boolean }
  >;
}

export function renderText({ script, paragraphs }: GeneratedText): RenderedText {
  const words = new Map<number, { start: number; end: number; same: boolean }>();
  const parts: string[] = [];
  let at = 0;
  const add = (part: string): void => {
    parts.push(part);
    at += part.length;
  };
  const blank = script === 'han' ? '' : ' ';
  for (const [number, paragraph] of paragraphs.entries()) {
    if (number > 0) add(script === 'list' ? '\n' : '\n\n');
    for (const [place, sentence] of paragraph.entries()) {
      for (const [index, word] of sentence.entries()) {
        if (index > 0 || place > 0) add(blank);
        const start = at;
        add(word.text);
        if (word.id !== null) words.set(word.id, { start, end: at, same: word.rewritten !== true });
      }
    }
  }
  return { text: parts.join(''), words };
}
