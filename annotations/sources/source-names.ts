/** Names of sources: one for all spellings of it, and whether it is a name at all. */
import { compareNames } from '../attribution/same-speaker.ts';

/** Gives every spelling of a name the one that came first. Surnames alone are other names: two people may share them. */
export class SourceNames {
  readonly #known: string[] = [];

  /** @param first names that go before all others, in their spelling */
  constructor(first: readonly string[] = []) {
    for (const name of first) this.of(name);
  }

  of(name: string): string {
    const known = this.#known.find((each) => {
      const how = compareNames(each, name);
      return how === 'same' || how === 'spelled';
    });
    if (known !== undefined) return known;
    this.#known.push(name);
    return name;
  }
}

/** "officials" in two articles need not be the same people: only what has a capital, or a script without capitals, is a name. */
export function isNamed(name: string): boolean {
  const bare = name.replace(/^(?:the|an?)\s+/iu, '').trim();
  return bare !== '' && (/\p{Lu}|\p{Lt}/u.test(bare) || !/\p{Ll}/u.test(bare));
}
