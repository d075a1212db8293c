/** Open folders for tests, with the real worker and store, and a listener that follows the news as a window does. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { newAnnotation } from '../../../annotations/annotation/new-annotation.ts';
import type { ArticleId, ArticleSummary, LibraryEntry } from '../../../annotations/article/article.ts';
import { entryPath, mergeEntries } from '../../../annotations/article/merge-entries.ts';
import type { Codebook } from '../../../annotations/codebook/codebook.ts';
import type { Claim } from '../../../annotations/claim/claim.ts';
import { type Operation } from '../../../annotations/operation/operation.ts';
import type { Result } from '../../../annotations/result.ts';
import type { EventName, Events } from '../../../app/contract.ts';
import type { OpenArticle, Problem, TagTally } from '../../../app/desk-views.ts';
import { nothingToCareFor } from '../../../app/file-care.ts';
import type { NewsPort } from '../../../app/ports.ts';
import { openFolderSession, type FolderSession } from '../../../main/folder/folder-session.ts';
import { startArticleWorker } from '../../../main/worker/worker-client.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

export const harbour = `Norrhaven opens its lock\n\nBy Ana Kovač\n\nThe mayor opened the lock on Monday. “It will hold,” she said to hundreds.\n\nMany came to see it, and most of them stayed until the evening.\n\nShare this story with friends`;
export const quay = `The quay is too short\n\nShips wait for days before they reach the quay, the captains’ union said.\n`;

type AnyNews = { [Name in EventName]: { readonly name: Name; readonly news: Events[Name] } }[EventName];

/** What a window knows: it follows the news as the renderer does. */
export class Listener implements NewsPort {
  entries: readonly LibraryEntry[] = [];
  tallies: Record<ArticleId, TagTally> = {};
  reviews: Record<ArticleId, number> = {};
  changed: ArticleId[] = [];
  problems: readonly Problem[] = [];
  /** The tags of each time they were told. */
  codebooks: Codebook[] = [];
  occurrences: Events['occurrencesFound'][] = [];
  twins: Events['twinsFound'][] = [];
  /** The claims of each time they were told. */
  claims: (readonly Claim[])[] = [];
  claimCare = nothingToCareFor;
  whole = false;

  send<Name extends EventName>(name: Name, news: Events[Name]): void {
    // The name says which news it is, which the compiler does not follow through the type parameter.
    this.#take({ name, news } as AnyNews);
  }

  #take(event: AnyNews): void {
    switch (event.name) {
      case 'entriesRead':
        expect(event.news.offset).toBe(this.entries.length);
        this.entries = [...this.entries, ...event.news.entries];
        this.whole = event.news.progress.kind === 'done';
        return;
      case 'entriesChanged':
        this.entries = mergeEntries(this.entries, event.news.upserted, event.news.removed);
        return;
      case 'talliesRead':
        Object.assign(this.tallies, event.news.tallies);
        return;
      case 'reviewsRead':
        Object.assign(this.reviews, event.news.reviews);
        return;
      case 'articleChanged':
        this.changed.push(event.news.article);
        return;
      case 'occurrencesFound':
        this.occurrences.push(event.news);
        return;
      case 'twinsFound':
        this.twins.push(event.news);
        return;
      case 'claimsChanged':
        this.claims.push(event.news.claims);
        this.claimCare = event.news.care;
        return;
      case 'codebookChanged':
        this.codebooks.push(event.news.codebook);
        return;
      case 'saveChanged':
        this.problems = event.news.problems;
        return;
      case 'folderOpened':
      case 'claimFactsRead':
      case 'exportProgress':
      case 'escapeInPreview':
      case 'importProgress':
      case 'dataProgress':
      case 'recentChanged':
      case 'commandChosen':
      case 'closing':
      case 'problemFound':
        return;
    }
  }

  paths(): string[] {
    return this.entries.map(entryPath);
  }

  at(path: string): ArticleSummary {
    const entry = this.entries.find((each) => entryPath(each) === path);
    if (entry?.kind !== 'readable') throw new Error(`${path} is not listed as readable`);
    return entry;
  }
}

/** Waits for something that happens in its own time. */
export const eventually = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 15_000, interval: 30 });

export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

export async function put(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

export interface OpenedFolder {
  readonly root: string;
  readonly fallback: string;
  readonly listener: Listener;
  readonly session: FolderSession;
  readonly read: (path: string) => Promise<OpenArticle>;
  /** Carries an operation out, which must be accepted. */
  readonly apply: (operation: Operation | null) => Promise<void>;
  /** Tags words of an article as a quote. */
  readonly tag: (path: string, words: string, note?: string) => Promise<void>;
  /** The path of each article that a search finds, with the kinds of its hits. */
  readonly found: (query: string) => Promise<readonly (readonly string[])[]>;
}

/** Opens a new folder with these files, or another window on one that is open. */
export async function openFolder(
  files: Record<string, string>,
  at?: { readonly root: string; readonly fallback: string },
): Promise<OpenedFolder> {
  const root = at?.root ?? (await temporaryFolder(files));
  const fallback = at?.fallback ?? (await temporaryFolder());
  const listener = new Listener();
  const worker = startArticleWorker(new URL('../worker/worker-from-source.mjs', import.meta.url));
  const session = value(
    await openFolderSession({
      session: 1,
      root,
      samples: false,
      fallback,
      elsewhere: null,
      onElsewhere: () => Promise.resolve({ ok: true, value: null }),
      analyst: { id: 'ana', name: 'Ana' },
      lastArticlePath: null,
      worker,
      news: listener,
      onArticleOpened: () => undefined,
    }),
  );
  onTestFinished(async () => {
    session.close();
    await worker.close();
  });
  await eventually(() => {
    expect(listener.whole).toBe(true);
  });
  const read = async (path: string): Promise<OpenArticle> =>
    value(await session.readArticle(listener.at(path).id));
  const apply = async (operation: Operation | null) => {
    if (operation === null) throw new Error('nothing would change');
    expect(await session.apply(operation)).toMatchObject({ ok: true });
  };
  const tag = async (path: string, words: string, note = '') => {
    const { article } = await read(path);
    const start = article.text.indexOf(words);
    const made = newAnnotation({
      id: `on-${words}`,
      article,
      selection: { start, end: start + words.length },
      tag: 'quote',
      analyst: 'ana',
      note,
      now: '2026-03-12T10:00:00.000Z',
    });
    await apply({ kind: 'add', annotation: value(made) });
  };
  const found = async (query: string) => {
    const { hits, total } = value(await session.search(query, 10));
    expect(hits).toHaveLength(total);
    return hits.map(({ article, hits: places }) => [
      entryPath(
        listener.entries.find((entry) => entry.kind === 'readable' && entry.id === article) ?? missing,
      ),
      ...places.map(({ kind }) => kind),
    ]);
  };
  return { root, fallback, listener, session, read, apply, tag, found };
}

const missing: LibraryEntry = { kind: 'unreadable', path: '?', code: '', message: '' };
