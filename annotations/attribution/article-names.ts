/** The people and bodies an article names, with what it says they are: for suggestions, and so that "Wang" is known as "Wang Yi". */
import type { Article } from '../article/article.ts';
import { clauseWords, prepositions, speechVerbs } from './cue-words.ts';
import { speakerAfter } from './find-speaker.ts';
import { readPassage } from './read-passage.ts';
import { NameIndex } from './same-speaker.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import { callings, determiners, pronouns } from './title-words.ts';
import type { Token } from './tokens.ts';

export interface ArticleName {
  readonly name: string;
  /** What the article says of them where it names them; may be empty. */
  readonly role: string;
  readonly what: SpeakerPhrase['what'];
  /** Of the first mention, in UTF-16 code units of the article. */
  readonly at: number;
}

/** Gathers names block by block, so that a long article can be read in slices. */
export class ArticleNames {
  private readonly known = new Map<string, ArticleName>();
  private readonly order: ArticleName[] = [];

  /** In the order in which they first stand in the article. */
  get names(): readonly ArticleName[] {
    return this.order;
  }

  add({ name, role, what, at }: ArticleName): void {
    const before = this.known.get(name);
    if (before === undefined) {
      this.known.set(name, { name, role, what, at });
      this.order.push({ name, role, what, at });
    } else if (before.role === '' && role !== '') {
      const better = { ...before, role };
      this.known.set(name, better);
      this.order[this.order.findIndex((candidate) => candidate.name === name)] = better;
    }
  }
}

/** The names of an article, one block a step: whoever drives it may pause between two. */
export function* readNames(article: Pick<Article, 'text' | 'blocks'>): Generator<ArticleNames, ArticleNames> {
  const names = new ArticleNames();
  for (const { kind, start, end } of article.blocks) {
    if (kind === 'furniture' || kind === 'headline' || kind === 'heading' || kind === 'byline') continue;
    const { passage, sentences } = readPassage(article.text.slice(start, end));
    for (const { tokens } of sentences) {
      for (const { name, role, what, start: at } of namedIn(passage, tokens)) {
        if (!name.includes(' and ')) names.add({ name, role, what, at: start + at });
      }
    }
    yield names;
  }
  return names;
}

/** All of them at once. */
export function namesOf(article: Pick<Article, 'text' | 'blocks'>): readonly ArticleName[] {
  const reading = readNames(article);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value.names;
  }
}

/** People and bodies named outside quotations. Single words are no names by themselves, unless they are known as bodies. */
export function namedIn(passage: string, tokens: readonly Token[]): readonly SpeakerPhrase[] {
  const found: SpeakerPhrase[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.capital !== true || isFunctionWord(token.lower)) continue;
    const from = roleStart(tokens, at);
    const speaker = speakerAfter(passage, tokens, from);
    if (speaker?.phrase.kind !== 'named') continue;
    const { phrase } = speaker;
    const full =
      phrase.name.includes(' ') ||
      phrase.address !== null ||
      phrase.what === 'body' ||
      phrase.what === 'outlet';
    if (full) found.push(phrase);
    while (at + 1 < tokens.length && (tokens[at + 1]?.start ?? 0) < phrase.end) at += 1;
  }
  return found;
}

/** A capital that a sentence gives to any word. */
function isFunctionWord(lower: string): boolean {
  return determiners.has(lower) || prepositions.has(lower) || clauseWords.has(lower) || pronouns.has(lower);
}

/** Where words before a name begin that may be its role: "harbour director Mats Reker". */
function roleStart(tokens: readonly Token[], at: number): number {
  let from = at;
  if (!callings.has(tokens[at - 1]?.lower ?? '')) return from;
  while (from > 0 && at - from < 4) {
    const token = tokens[from - 1];
    const stops =
      token?.kind !== 'word' ||
      determiners.has(token.lower) ||
      prepositions.has(token.lower) ||
      clauseWords.has(token.lower) ||
      speechVerbs.has(token.lower) ||
      ['and', 'or', 'met', 'is', 'was', 'were', 'are', 'be', 'as'].includes(token.lower);
    if (stops) break;
    from -= 1;
  }
  return from;
}

/** Names that mean the same are told once, by the one that stands first. */
export function distinctNames(names: readonly ArticleName[]): readonly ArticleName[] {
  const earlier = new NameIndex();
  return names.filter(({ name }) => {
    const known = earlier.agrees(name);
    earlier.add(name);
    return !known;
  });
}
