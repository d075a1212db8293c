/** Sentences about annotation files that are not quite as they should be. */
import type { ArticleId } from '../../annotations/article/article.ts';
import type { SetAside } from '../../annotations/format/set-aside.ts';
import type { Failure } from '../../annotations/result.ts';
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
): StoreProblem[] {
  const setAside = file.data?.setAside ?? [];
  const [first] = setAside;
  if (first === undefined) return [];
  const what = article === null ? 'tag' : 'annotation';
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

/** A file that vanished while its annotations are in memory. */
export function deletedMeanwhile(name: string, count: number, article: ArticleId): StoreProblem {
  return {
    code: 'file-deleted',
    message: `${name} was deleted by another program. Its ${count === 1 ? 'annotation is' : `${count} annotations are`} still here and will be written again with your next change.`,
    file: name,
    article,
  };
}
