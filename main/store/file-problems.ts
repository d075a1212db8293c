/** Sentences about annotation files that are not quite as they should be. */
import type { ArticleId } from '../../annotations/article/article.ts';
import type { SetAside } from '../../annotations/format/set-aside.ts';
import { isJsonObject } from '../../annotations/format/versioned-file.ts';
import type { Failure } from '../../annotations/result.ts';
import type { SetAsideRecord } from '../../app/file-care.ts';
import type { JsonFile } from './json-file.ts';
import type { StoreProblem } from './save-state.ts';

/** A file that could not be used at all. */
export function fileProblem(reason: Failure, file: string, article: ArticleId | null): StoreProblem {
  return { code: reason.code, message: reason.message, file, article };
}

/** One sentence for all records of a file that could not be understood. */
export function describeSetAside(
  file: Pick<JsonFile<{ readonly setAside: readonly SetAside[] }>, 'data' | 'name'>,
  article: ArticleId | null,
  what: 'tag' | 'annotation' | 'claim' = article === null ? 'tag' : 'annotation',
): StoreProblem[] {
  const setAside = file.data?.setAside ?? [];
  const [first] = setAside;
  if (first === undefined) return [];
  const count = setAside.length === 1 ? `One ${what}` : `${setAside.length} ${what}s`;
  return [
    {
      code: 'set-aside',
      message: `${count} in ${file.name} could not be understood (${first.reason}) and stay in the file as they are. All others are shown.`,
      file: file.name,
      article,
    },
  ];
}

/** The records of a file that could not be understood, one by one. */
export function setAsideRecords(
  file: Pick<JsonFile<{ readonly setAside: readonly SetAside[] }>, 'data' | 'name'>,
): readonly SetAsideRecord[] {
  return (file.data?.setAside ?? []).map(({ raw, reason }) => ({
    reason,
    words: tellingWords(raw),
    file: file.name,
  }));
}

/** In UTF-16 code units. */
const longestWords = 200;

/** What a person would know a record by: its words, else its title, its note or its id. */
function tellingWords(raw: unknown): string | null {
  if (!isJsonObject(raw)) return null;
  const segments: unknown[] = Array.isArray(raw['segments']) ? raw['segments'] : [];
  const quoted = segments.flatMap((segment) => {
    const anchor = isJsonObject(segment) ? segment['anchor'] : null;
    return isJsonObject(anchor) ? [anchor['exact']] : [];
  });
  const words = [...quoted, raw['title'], raw['note'], raw['id']].find(
    (each) => typeof each === 'string' && each !== '',
  );
  return typeof words === 'string' ? words.slice(0, longestWords) : null;
}

/** A file that vanished while its annotations are in memory. */
export function deletedMeanwhile(name: string, count: number, article: ArticleId): StoreProblem {
  return {
    code: 'file-deleted',
    message: `${name} was deleted by another program. Its ${count === 1 ? 'annotation is' : `${count} annotations are`} still here and will be written again with your next change.`,
    file: name,
    article,
  };
}

/** The store's folder is a link. */
export function linkedPlace(name: string): StoreProblem {
  return {
    code: 'place-linked',
    message: `${name} in this folder is a link to another place, which is not followed: whoever put it there would decide where your annotations go. Annotations are kept in the app’s own data. To keep them in a place of your own, choose Keep Annotations Elsewhere.`,
    file: name,
    article: null,
  };
}
