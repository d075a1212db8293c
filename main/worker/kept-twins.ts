/** The twins of one open folder as they were found last, by path. */
import type { FoundTwins } from '../../annotations/twins/find-twins.ts';
import type { TwinGroup, TwinPassage } from '../../annotations/twins/twin.ts';
import { longestTwin, mostTwinGroups, mostTwins, twinSurroundings } from '../../app/twin-views.ts';

/** A passage with its words; `article` is a path. */
export interface PathTwin extends TwinPassage {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

export interface PathTwinGroup {
  readonly score: number;
  readonly passages: readonly PathTwin[];
  readonly total: number;
}

export interface PathTwins {
  readonly groups: readonly PathTwinGroup[];
  readonly leftOut: string | null;
}

export class KeptTwins {
  #groups: (TwinGroup | null)[] = [];
  #leftOut: string | null = null;
  /** Indices of the groups with a passage in each file. */
  readonly #byPath = new Map<string, number[]>();

  take({ groups, leftOut }: FoundTwins): void {
    this.#groups = [...groups];
    this.#leftOut = leftOut;
    this.#byPath.clear();
    for (const [index, { passages }] of groups.entries()) {
      for (const path of new Set(passages.map(({ article }) => article))) {
        const known = this.#byPath.get(path);
        if (known === undefined) this.#byPath.set(path, [index]);
        else known.push(index);
      }
    }
  }

  /** A file has other words now, or none: what was found in it does not hold any more. */
  drop(path: string): void {
    for (const index of this.#byPath.get(path) ?? []) {
      const group = this.#groups[index];
      if (group === null || group === undefined) continue;
      const passages = group.passages.filter(({ article }) => article !== path);
      this.#groups[index] = passages.length > 1 ? { ...group, passages } : null;
    }
    this.#byPath.delete(path);
  }

  /** @param textOf the text of a file as it was looked through, or null */
  of(path: string, textOf: (path: string) => string | null): PathTwins {
    const groups = (this.#byPath.get(path) ?? []).flatMap((index) => this.#groups[index] ?? []);
    const firstIn = ({ passages }: TwinGroup) => passages.find(({ article }) => article === path)?.start ?? 0;
    groups.sort((one, other) => firstIn(one) - firstIn(other));
    const texts = new Map<string, string | null>();
    const read = (of: string): string | null => {
      const known = texts.get(of);
      if (known !== undefined) return known;
      const text = textOf(of);
      texts.set(of, text);
      return text;
    };
    return {
      groups: groups.slice(0, mostTwinGroups).map(({ score, passages }) => ({
        score,
        passages: chosen(passages, path).flatMap((passage) => show(passage, read(passage.article)) ?? []),
        total: passages.length,
      })),
      leftOut: this.#leftOut,
    };
  }
}

/** Those of the file, and the first of the others. */
function chosen(passages: readonly TwinPassage[], path: string): readonly TwinPassage[] {
  if (passages.length <= mostTwins) return passages;
  const own = passages.filter(({ article }) => article === path).slice(0, mostTwins);
  const others = passages.filter(({ article }) => article !== path).slice(0, mostTwins - own.length + 1);
  const kept = new Set([...own, ...others]);
  return passages.filter((passage) => kept.has(passage));
}

function show(passage: TwinPassage, text: string | null): PathTwin | null {
  if (text === null) return null;
  const { start, end } = passage;
  const opening = text.lastIndexOf('\n', start - 1) + 1;
  const closing = text.indexOf('\n', end);
  const from = Math.max(start === 0 ? 0 : opening, start - twinSurroundings);
  const until = Math.min(closing === -1 ? text.length : closing, end + twinSurroundings);
  return {
    ...passage,
    words: wholeCharacters(text.slice(start, Math.min(end, start + longestTwin))),
    before: wholeCharacters(text.slice(from, start)),
    after: wholeCharacters(text.slice(end, until)),
  };
}

/** Without the halves of characters that were cut in two. */
function wholeCharacters(words: string): string {
  return words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
