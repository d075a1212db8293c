/** A folder with a long article that carries many annotations, the same words without any, and another of its size to come from; stored as the app does. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newAnnotation } from '../../../annotations/annotation/new-annotation.ts';
import type { Article } from '../../../annotations/article/article.ts';
import { openFolderSession, type FolderSession } from '../../../main/folder/folder-session.ts';
import { startArticleWorker } from '../../../main/worker/worker-client.ts';
import { madeLongArticle } from '../made-text.ts';
import { createRandom } from '../place/random.ts';
import { builtWorker } from './built-worker.ts';

/** Who annotates in measures; the app is started as the same person. */
export const benchAnalyst = { id: 'bench', name: 'Bench' };

export const annotatedHeadline = 'The long one with highlights';
export const bareHeadline = 'The long one without highlights';
/** What is open before either is opened: a view that finds the same words again has nothing to do. */
export const otherHeadline = 'Another one to come from';

export interface FolderSize {
  readonly words: number;
  readonly annotations: number;
  /** All annotations stand in so many paragraphs at the beginning, over one another; all over the text when left out. */
  readonly piledOn?: number;
}

/** UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface AnnotatedFolder {
  readonly root: string;
  /** The annotated article as it was read. */
  readonly article: Article;
  readonly ranges: readonly Range[];
}

const tags = ['quote', 'opinion', 'unverified'];

/** Writes folder and annotations, through the app's own store. */
export async function makeAnnotatedFolder(root: string, size: FolderSize): Promise<AnnotatedFolder> {
  await writeFile(join(root, 'a.txt'), madeLongArticle(annotatedHeadline, size.words, createRandom(11)));
  await writeFile(join(root, 'b.txt'), madeLongArticle(bareHeadline, size.words, createRandom(11)));
  await writeFile(join(root, 'c.txt'), madeLongArticle(otherHeadline, size.words, createRandom(12)));
  const worker = startArticleWorker(builtWorker());
  const session = await openListed(root, worker);
  try {
    const entry = session
      .view()
      .entries.find((each) => each.kind === 'readable' && each.source.path === 'a.txt');
    if (entry?.kind !== 'readable') throw new Error('The article was not listed.');
    const opened = await session.readArticle(entry.id);
    if (!opened.ok) throw new Error(opened.message);
    const { article } = opened.value;
    const ranges = someRanges(article, size);
    const applied = await Promise.all(
      ranges.map((selection, index) => {
        const made = newAnnotation({
          id: `bench-${String(index)}`,
          article,
          selection,
          tag: tags[index % tags.length] ?? 'quote',
          analyst: benchAnalyst.id,
          now: '2026-03-12T10:00:00.000Z',
        });
        if (!made.ok) throw new Error(made.message);
        return session.apply({ kind: 'add', annotation: made.value });
      }),
    );
    const failed = applied.find((each) => !each.ok);
    if (failed !== undefined) throw new Error('An annotation was not kept.');
    await session.flush();
    return { root, article, ranges };
  } finally {
    session.close();
    await worker.close();
  }
}

/** Ranges of 2 to 25 words all over the text that overlap as it falls out, each within one paragraph. */
function someRanges({ text, blocks }: Article, { annotations, piledOn }: FolderSize): Range[] {
  const random = createRandom(7);
  const paragraphs = blocks
    .filter(({ kind, start, end }) => kind === 'paragraph' && end - start > 80)
    .slice(0, piledOn);
  return Array.from({ length: annotations }, () => {
    const block = paragraphs[random.below(paragraphs.length)] ?? { start: 0, end: text.length };
    const words = [...text.slice(block.start, block.end).matchAll(/\p{L}+/gu)];
    const first = random.below(Math.max(1, words.length - 3));
    const last = Math.min(words.length - 1, first + 1 + random.below(24));
    const [from, to] = [words[first], words[last]];
    if (from === undefined || to === undefined) return { start: block.start, end: block.end };
    return { start: block.start + from.index, end: block.start + to.index + to[0].length };
  });
}

/** A data folder in which the app knows its analyst. */
export async function userDataOf(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const settings = { format: 'claimdesk-settings', version: 1, analyst: benchAnalyst };
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
  return folder;
}

export async function openListed(
  root: string,
  worker: ReturnType<typeof startArticleWorker>,
): Promise<FolderSession> {
  let whole: () => void = () => undefined;
  const listed = new Promise<void>((done) => {
    whole = done;
  });
  const opened = await openFolderSession({
    session: 1,
    root,
    samples: false,
    fallback: `${root}-fallback`,
    elsewhere: null,
    onElsewhere: () => Promise.resolve({ ok: true, value: null }),
    analyst: benchAnalyst,
    lastArticlePath: null,
    worker,
    news: {
      send(name, message) {
        if (name !== 'entriesRead' || message === null || !('progress' in message)) return;
        if (message.progress.kind !== 'reading') whole();
      },
    },
    onArticleOpened: () => undefined,
  });
  if (!opened.ok) throw new Error(opened.message);
  await listed;
  return opened.value;
}
