/** Reads annotation files of every analyst, for showing and counting; nothing here writes. */
import type { Analyst, Annotation } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { parseAnnotationFile, serialiseAnnotationFile } from '../../annotations/format/annotation-file.ts';
import type { AnnotationFile } from '../../annotations/format/annotation-file.ts';
import { failure } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import type { FileOperations } from './file-operations.ts';
import { JsonFile } from './json-file.ts';
import type { Codec } from './json-file.ts';
import { mapConcurrently } from './map-concurrently.ts';
import { describeSetAside, fileProblem } from './file-problems.ts';
import type { StoreProblem } from './save-state.ts';
import {
  analystFolderName,
  annotationFile,
  annotationsFolder,
  articleOfFileName,
  namedAnnotationFile,
} from './store-paths.ts';
import type { StoreBase } from './store-paths.ts';

/** The codec of one annotation file: it must belong where it lies, or a copied file would pass for another's annotations. */
function annotationCodec(folderName: string, article: ArticleId): Codec<AnnotationFile> {
  return {
    serialise: serialiseAnnotationFile,
    parse: (text, name): Result<AnnotationFile> => {
      const parsed = parseAnnotationFile(text, name);
      if (!parsed.ok) return parsed;
      if (analystFolderName(parsed.value.analyst.id) !== folderName) {
        return failure(
          'wrong-name',
          `${name} says that it belongs to another analyst than its folder. ${leftAlone}`,
        );
      }
      if (parsed.value.article.id !== article) {
        return failure('wrong-name', `${name} is about another article than its name says. ${leftAlone}`);
      }
      return parsed;
    },
  };
}

const leftAlone = 'It is left as it is and not used.';

/** One analyst's file on one article, not read yet. */
export function openAnnotationFile(
  base: StoreBase,
  folderName: string,
  article: ArticleId,
  files: FileOperations,
): JsonFile<AnnotationFile> {
  const { path, name } = annotationFile(base, folderName, article);
  return new JsonFile(path, name, annotationCodec(folderName, article), files);
}

/** The same under another name, such as a conflict copy. */
export function openNamedFile(
  base: StoreBase,
  folderName: string,
  fileName: string,
  article: ArticleId,
  files: FileOperations,
): JsonFile<AnnotationFile> {
  const { path, name } = namedAnnotationFile(base, folderName, fileName);
  return new JsonFile(path, name, annotationCodec(folderName, article), files);
}

export interface ReadFile {
  readonly article: ArticleId;
  readonly file: AnnotationFile | null;
  readonly problems: readonly StoreProblem[];
}

/** The files on one article in all of `bases`, of all analysts but the one whose folder is `except`. */
export async function readArticleFiles(
  bases: readonly StoreBase[],
  article: ArticleId,
  except: string,
  files: FileOperations,
): Promise<readonly ReadFile[]> {
  const inBase = async (base: StoreBase): Promise<readonly ReadFile[]> => {
    const folders = (await analystFolders(base, files)).filter((name) => name !== except);
    return mapConcurrently(folders, (folder) => readOne(base, folder, article, files));
  };
  return (await Promise.all(bases.map(inBase))).flat();
}

/** Every annotation file in `base`, one after another, so that a caller can count without holding them all. */
export async function visitFiles(
  base: StoreBase,
  files: FileOperations,
  visit: (read: ReadFile, folderName: string) => void,
): Promise<void> {
  for (const folder of await analystFolders(base, files)) {
    const names = await files.list(`${annotationsFolder(base)}/${folder}`).catch(() => []);
    const articles = names.map(articleOfFileName).filter((id) => id !== null);
    await mapConcurrently(articles, async (article) => {
      visit(await readOne(base, folder, article, files), folder);
    });
  }
}

/** Everybody's annotations together; of two with one id the analyst's own counts, then the one that was read first. */
export function gatherAnnotations(
  analyst: Analyst,
  own: readonly Annotation[],
  others: readonly ReadFile[],
): { readonly annotations: readonly Annotation[]; readonly analysts: readonly Analyst[] } {
  const annotations = new Map(own.map((annotation) => [annotation.id, annotation]));
  const analysts = new Map([[analyst.id, analyst]]);
  for (const { file } of others) {
    if (file !== null) analysts.set(file.analyst.id, file.analyst);
    for (const annotation of file?.annotations ?? []) {
      if (!annotations.has(annotation.id)) annotations.set(annotation.id, annotation);
    }
  }
  return { annotations: [...annotations.values()], analysts: [...analysts.values()] };
}

async function analystFolders(base: StoreBase, files: FileOperations): Promise<readonly string[]> {
  const names = await files.list(annotationsFolder(base)).catch(() => []);
  return names.filter((name) => !name.startsWith('.')).sort();
}

async function readOne(
  base: StoreBase,
  folderName: string,
  article: ArticleId,
  files: FileOperations,
): Promise<ReadFile> {
  const file = openAnnotationFile(base, folderName, article, files);
  const read = await file.read();
  if (!read.ok) {
    return { article, file: null, problems: [fileProblem(read, file.name, article)] };
  }
  return { article, file: read.value, problems: describeSetAside(file, article) };
}
