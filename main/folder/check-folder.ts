/** Checks a folder whole: whether every annotation can be read, belongs to an article that is there, and has a sure place in it. */
import type { LibraryEntry } from '../../annotations/article/article.ts';
import type { ReadableFolder } from './readable-folder.ts';

export interface FolderCheck {
  /** Annotations that could be read. */
  readonly annotations: number;
  /** Those of which every segment has a sure place. */
  readonly placed: number;
  /** What is not as it should be, in sentences. */
  readonly findings: readonly string[];
}

export async function checkFolder(folder: ReadableFolder): Promise<FolderCheck> {
  const findings = folder.problems.map(({ message }) => message);
  let annotations = 0;
  let placed = 0;
  const annotated = await folder.annotated();
  const there = new Map(
    folder.entries.flatMap((entry) => (entry.kind === 'readable' ? [[entry.id, entry]] : [])),
  );
  for (const { article, path, count } of annotated.articles) {
    const entry = there.get(article);
    if (entry !== undefined) continue;
    annotations += count;
    findings.push(
      `${counted(count)} of “${path ?? article}” cannot be placed: the article is not in the folder, or cannot be read.`,
    );
  }
  const known = new Set(annotated.articles.map(({ article }) => article));
  for (const entry of [...there.values()].filter(({ id }) => known.has(id))) {
    const checked = await checkArticle(folder, entry);
    annotations += checked.annotations;
    placed += checked.placed;
    findings.push(...checked.findings);
  }
  return { annotations, placed, findings: [...new Set([...findings, ...annotated.problems])] };
}

async function checkArticle(
  folder: ReadableFolder,
  entry: Extract<LibraryEntry, { kind: 'readable' }>,
): Promise<FolderCheck> {
  const read = await folder.readArticle(entry.id);
  if (!read.ok) return { annotations: 0, placed: 0, findings: [read.message] };
  const { placed, problems } = await folder.annotationsOf(read.value);
  const sure = placed.filter(({ placements }) =>
    placements.every(({ state }) => state === 'exact' || state === 'moved'),
  ).length;
  const unsure = placed.length - sure;
  return {
    annotations: placed.length,
    placed: sure,
    findings: [
      ...problems.map(({ message }) => message),
      ...(unsure === 0
        ? []
        : [
            `${counted(unsure)} of “${entry.source.path}” ${unsure === 1 ? 'has' : 'have'} no sure place any more.`,
          ]),
    ],
  };
}

function counted(count: number): string {
  return count === 1 ? 'One annotation' : `${count.toLocaleString('en')} annotations`;
}
