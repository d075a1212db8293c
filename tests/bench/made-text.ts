/** Invented running text for benchmarks: sentences, quotes and names, the same in every run, and quick to make by the ten thousand. */
import { newWord } from './place/generated-text.ts';
import { createRandom, type Random } from './place/random.ts';

/** The words that are commonest in English, as they are in what is read: by them its language is known. */
const commonest =
  'the of and to a in that is was he for it with as his on be at by this had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so said what up its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many before must through years where much your way well down should because each just those how too good very';

const words: readonly string[] = makeWords();

function makeWords(): readonly string[] {
  const random = createRandom(1);
  return [
    ...new Set([...commonest.split(' '), ...Array.from({ length: 20_000 }, () => newWord('latin', random))]),
  ];
}

/** Common words come often, as in any language. */
function pickWord(random: Random): string {
  return words[Math.floor(Math.exp(random.next() * Math.log(words.length)))] ?? 'the';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function madeName(random: Random): string {
  return `${capital(pickWord(random))} ${capital(pickWord(random))}`;
}

function madeSentence(random: Random): string {
  const said = Array.from({ length: 6 + random.below(18) }, () => pickWord(random)).join(' ');
  return random.chance(0.15) ? `“${capital(said)},” said ${madeName(random)}.` : `${capital(said)}.`;
}

export function madeParagraph(random: Random): string {
  return Array.from({ length: 2 + random.below(4) }, () => madeSentence(random)).join(' ');
}

/** An article as plain text of exactly `bytes` bytes of UTF-8. */
export function madeArticle(headline: string, bytes: number, random: Random): string {
  const parts = [headline, `By ${madeName(random)}`];
  for (let size = 0; size < bytes;) {
    const paragraph = madeParagraph(random);
    parts.push(paragraph);
    size += paragraph.length + 2;
  }
  const whole = Buffer.from(parts.join('\n\n'), 'utf8').subarray(0, bytes);
  // A character that was cut in two is dropped, and what is missing is made up with full stops.
  const text = whole.toString('utf8').replace(/\ufffd+$/u, '');
  return text.padEnd(text.length + bytes - Buffer.byteLength(text), '.');
}

/** An article of so many words. */
export function madeLongArticle(headline: string, count: number, random: Random): string {
  const parts = [headline];
  for (let made = 0; made < count;) {
    const paragraph = madeParagraph(random);
    parts.push(paragraph);
    made += paragraph.split(' ').length;
  }
  return `${parts.join('\n\n')}\n`;
}
