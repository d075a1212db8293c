/** A desk with a main process in memory: two articles of one folder, and whatever answers a test wants. */
import { vi } from 'vitest';
import type { Annotation, PlacedAnnotation } from '../../../annotations/annotation/annotation.ts';
import { noEdits } from '../../../annotations/article/article-edits.ts';
import { noMetadata } from '../../../annotations/article/no-metadata.ts';
import type { Article, ArticleSummary, UnreadableArticle } from '../../../annotations/article/article.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import type { Operation } from '../../../annotations/operation/operation.ts';
import { paintedPlaces, type PaintedPlaces } from '../../../annotations/overlap/painted-places.ts';
import { failure, success, type Result } from '../../../annotations/result.ts';
import { createClient } from '../../../app/client.ts';
import type { Answer, Events, Payload, RequestName } from '../../../app/contract.ts';
import { firstReportMemory } from '../../../app/report-memory.ts';
import type { ArticleAnnotations, FolderView, OpenArticle, SavePlace } from '../../../app/desk-views.ts';
import { nothingToCareFor } from '../../../app/file-care.ts';
import type { Clock } from '../../../renderer/state/clock.ts';
import { Desk } from '../../../renderer/state/desk.svelte.ts';
import { annotation, sampleText, textHash } from '../../annotations/builders.ts';

export const harbour = summary('harbour-00000001', 'harbour.txt', 'The lock opens');
export const quay = summary('quay-00000002', 'quay.txt', 'Nobody at the quay');
export const broken: UnreadableArticle = {
  kind: 'unreadable',
  path: 'broken.txt',
  code: 'file-binary',
  message: '“broken.txt” is not text.',
};

const place: SavePlace = { kind: 'folder', path: '/desk/.claimdesk' };

export function summary(id: string, path: string, displayTitle: string): ArticleSummary {
  return {
    kind: 'readable',
    id,
    source: { path, sha256: textHash, textSha256: textHash },
    format: 'text',
    displayTitle,
    metadata: noMetadata,
    words: 15,
    length: sampleText.length,
    warnings: [],
    done: false,
  };
}

export function articleOf({ id, source, format }: ArticleSummary): Article {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: sampleText.length }];
  return { id, source, format, text: sampleText, blocks, marks: [], metadata: noMetadata, warnings: [] };
}

export function folderView(fields: Partial<FolderView> = {}): FolderView {
  return {
    session: 1,
    name: 'Harbour',
    path: '/desk',
    samples: false,
    codebook: defaultCodebook,
    entries: [harbour, broken, quay],
    progress: { kind: 'done', read: 3, found: 3 },
    tallies: {},
    reviews: {},
    claimFacts: {},
    claims: { claims: [], analysts: [{ id: 'ana', name: 'Ana' }], care: nothingToCareFor },
    place,
    mayMoveBack: false,
    save: { kind: 'saved' },
    problems: [],
    lastArticlePath: null,
    ...fields,
  };
}

/** An article and its annotations come by two requests, and are answered together here. */
type Answers = { [Name in RequestName]?: (payload: Payload<Name>) => Promise<Answer<Name>> } & {
  readArticle?: (payload: Payload<'readArticle'>) => Promise<Result<OpenArticle>>;
};

export interface TestDesk {
  readonly desk: Desk;
  /** What was asked of the main process, in order. */
  readonly asked: readonly { readonly name: RequestName; readonly payload: unknown }[];
  readonly operations: () => readonly Operation[];
  /** Replaces what the main process answers from now on. */
  readonly answer: (answers: Answers) => void;
  readonly send: <Name extends keyof Events>(name: Name, news: Events[Name]) => void;
  /** Moves the clock on, in milliseconds. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

/** A desk that has begun, with `harbour` open and these annotations in it. Uses fake timers; `vi.useRealTimers()` ends them. */
export async function openDesk(
  annotations: readonly Annotation[] = [],
  folder: FolderView | null = folderView(),
): Promise<TestDesk> {
  vi.useFakeTimers({ now: Date.parse('2026-03-13T10:00:00.000Z') });
  const asked: { name: RequestName; payload: unknown }[] = [];
  const listeners = new Map<string, ((news: unknown) => void)[]>();
  const done = () => Promise.resolve(success(null));
  let answers: Answers = {
    startDesk: () =>
      Promise.resolve(
        success({
          folder,
          settings: {
            theme: 'system',
            textSize: 18,
            panes: { library: 20, annotations: 24, libraryFolded: false, annotationsFolded: false },
            twinsShown: false,
            report: firstReportMemory,
            beside: null,
            analyst: { id: 'ana', name: 'Ana' },
            keys: {},
          },
          recent: [],
          platform: 'linux',
          versions: { app: '1', electron: '33' },
          problems: [],
        }),
      ),
    readArticle: ({ article }) => Promise.resolve(success(opened(article, annotations))),
    applyOperation: done,
    describeCommands: done,
    readyToClose: done,
  };
  let lastRead: Promise<Result<OpenArticle>> = Promise.resolve(success(opened(harbour.id, annotations)));
  const client = createClient({
    request: (name, payload) => {
      asked.push({ name, payload });
      // One table keyed by name: the compiler cannot tie the payload to the name that came with it.
      const handler = answers[name] as ((given: unknown) => Promise<unknown>) | undefined;
      if (name === 'readPaintedPlaces' && handler === undefined) return lastRead.then(placesOf);
      if (name === 'readAnnotations' && handler === undefined) return lastRead.then(annotationsOf);
      const answered =
        handler?.(payload) ?? Promise.resolve(failure('not-expected', `${name} was not expected.`));
      if (name === 'readArticle') lastRead = answered as Promise<Result<OpenArticle>>;
      return answered;
    },
    subscribe: (name, listener) => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
      return () => {
        listeners.delete(name);
      };
    },
    openDropped: done,
  });
  let made = 0;
  const clock: Clock = { now: () => new Date().toISOString(), newId: () => `new-${(made += 1)}` };
  const desk = new Desk(client, clock);
  await desk.begin();
  await vi.advanceTimersByTimeAsync(0);
  return {
    desk,
    asked,
    operations: () =>
      asked
        .filter(({ name }) => name === 'applyOperation')
        // The client's own types say what this request carries.
        .map(({ payload }) => (payload as Payload<'applyOperation'>).operation),
    answer: (more) => {
      answers = { ...answers, ...more };
    },
    send: (name, news) => {
      for (const listener of listeners.get(name) ?? []) listener(news);
    },
    pass: async (milliseconds) => {
      await vi.advanceTimersByTimeAsync(milliseconds);
    },
  };
}

/** What reading an article answers, with those of the annotations that are its own, each in its place. */
export function opened(id: string, annotations: readonly Annotation[]): OpenArticle {
  const own = annotations.filter((one) => one.article === id);
  const placed = own.map((one): PlacedAnnotation => ({
    annotation: one,
    placements: one.segments.map(({ anchor: { start, end } }) => ({ state: 'exact', start, end })),
  }));
  const analysts = [
    { id: 'ana', name: 'Ana' },
    { id: 'bo', name: 'Bo' },
  ];
  const article = articleOf(id === quay.id ? quay : harbour);
  const found = { metadata: article.metadata, blocks: article.blocks };
  return { article, found, edits: noEdits, placed, analysts, problems: [], care: nothingToCareFor };
}

function placesOf(read: Result<OpenArticle>): Result<PaintedPlaces | null> {
  return read.ok ? success(paintedPlaces(read.value.placed)) : read;
}

function annotationsOf(read: Result<OpenArticle>): Result<ArticleAnnotations> {
  if (!read.ok) return read;
  const { placed, analysts, problems, care } = read.value;
  return success({
    placedJson: JSON.stringify(placed),
    analysts,
    problems,
    care,
  });
}

/** The range of some words of the sample text. */
export function rangeOf(words: string): { readonly start: number; readonly end: number } {
  const start = sampleText.indexOf(words);
  return { start, end: start + words.length };
}

export { annotation };
