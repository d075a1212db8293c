/** A folder of invented articles in which outlets copy from one another: paragraphs with small edits, and fragments in quotation marks. */
import type { ReadText } from '../../../annotations/twins/find-twins.ts';
import { madeParagraph } from '../made-text.ts';
import { createRandom, type Random } from '../place/random.ts';

/** Paragraphs of an article that were taken from one before it, and how many of these were edited. */
const copied = 0.15;
const edited = 0.5;
/** Articles before it from which an article copies. */
const reach = 400;

/** @param words of each article, about */
export function* sharedFolder(articles: number, words: number): Generator<ReadText> {
  const random = createRandom(7);
  const recent: string[][] = [];
  for (let index = 0; index < articles; index += 1) {
    const paragraphs: string[] = [`Headline of article ${String(index)}`];
    for (let made = 0; made < words;) {
      const from = recent[random.below(Math.max(1, recent.length))];
      const taken = from?.[1 + random.below(from.length - 1)];
      const paragraph =
        taken !== undefined && random.chance(copied) ? edit(taken, random) : madeParagraph(random);
      paragraphs.push(paragraph);
      made += paragraph.split(' ').length;
    }
    if (recent.length < reach) recent.push(paragraphs);
    else recent[random.below(reach)] = paragraphs;
    yield asRead(String(index), paragraphs);
  }
}

function edit(paragraph: string, random: Random): string {
  if (!random.chance(edited)) return paragraph;
  const words = paragraph.split(' ');
  return words.filter(() => !random.chance(0.06)).join(' ');
}

function asRead(article: string, paragraphs: readonly string[]): ReadText {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start, end: start + paragraph.length };
    start = block.end + 2;
    return block;
  });
  return { article, text, blocks };
}
