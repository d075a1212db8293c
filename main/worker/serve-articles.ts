/** The worker's side of the conversation: answers the requests that come through a port. */
import { placeAnchors } from '../../annotations/anchor/place-anchors.ts';
import { summariseEdited } from '../../annotations/article/summarise.ts';
import type { ScannedArticle } from '../../annotations/article/article.ts';
import { failure, success } from '../../annotations/result.ts';
import { readArticleFile } from '../articles/read-article.ts';
import { scanFolder, type ScanListener } from '../articles/scan-folder.ts';
import { errorCode } from '../articles/system-error.ts';
import { verifyReport } from '../verify/verify-report.ts';
import { KeptFolder } from './kept-folder.ts';
import type { FolderKey, WorkerRequest, WorkerResponse } from './messages.ts';

type RequestOf<Kind extends WorkerRequest['kind']> = Extract<WorkerRequest, { kind: Kind }>;

/**
 * Handles one request after another or at once; `send` may be called until every promise it returned has settled.
 * @param entry what a thread beside this one starts from
 */
export function articleService(
  entry: URL,
  send: (response: WorkerResponse) => void,
): (request: WorkerRequest) => Promise<void> {
  const running = new Map<number, AbortController>();
  const kept = new Map<FolderKey, KeptFolder>();

  /** Something that lasts until it is done or cancelled. */
  async function lasting(id: number, task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const cancel = new AbortController();
    running.set(id, cancel);
    await task(cancel.signal).finally(() => running.delete(id));
  }

  async function scan({ id, root, folder }: RequestOf<'scan'>, signal: AbortSignal): Promise<void> {
    const keeping = folder === null ? null : new KeptFolder();
    if (folder !== null && keeping !== null) kept.set(folder, keeping);
    const listener: ScanListener = {
      found: (paths) => {
        send({ kind: 'found', id, paths });
      },
      scanned: (entries) => {
        send({ kind: 'scanned', id, entries });
      },
      read: (path, article) => {
        keeping?.take(path, article);
      },
    };
    try {
      send({ kind: 'scan-done', id, result: await scanFolder(root, listener, signal) });
    } catch (error) {
      const message = `The folder “${root}” could not be read (${errorCode(error)}).`;
      send({ kind: 'scan-done', id, result: failure('folder-unreadable', message) });
    }
  }

  async function read({ id, root, path }: RequestOf<'read'>): Promise<void> {
    try {
      send({ kind: 'read-done', id, result: await readArticleFile(root, path) });
    } catch (error) {
      const message = `“${path}” could not be read (${errorCode(error)}).`;
      send({ kind: 'read-done', id, result: failure('file-unreadable', message) });
    }
  }

  async function watch({ id, root, folder }: RequestOf<'watch'>, signal: AbortSignal): Promise<void> {
    const tell = (news: Extract<WorkerResponse, { kind: 'news' }>['news']): void => {
      send({ kind: 'news', id, news });
    };
    await kept.get(folder)?.watch(root, tell, signal);
    send({ kind: 'watch-done', id });
  }

  async function search({ id, folder, query, limit }: RequestOf<'search'>): Promise<void> {
    const result = await kept.get(folder)?.search(query, limit);
    send({ kind: 'search-done', id, result: result ?? success({ hits: [], total: 0, searched: 0 }) });
  }

  async function findTwins(
    { id, root, folder, edited }: RequestOf<'find-twins'>,
    signal: AbortSignal,
  ): Promise<void> {
    const groups = await kept.get(folder)?.findTwins(root, edited, entry, signal);
    send({ kind: 'find-twins-done', id, groups: groups ?? null });
  }

  async function verify({ id, root, report }: RequestOf<'verify'>, signal: AbortSignal): Promise<void> {
    const onProgress = (done: number, total: number): void => {
      send({ kind: 'verify-progress', id, done, total });
    };
    try {
      const result = await verifyReport({ root, report, onProgress, signal });
      send({ kind: 'verify-done', id, result });
    } catch (error) {
      const message = `The report could not be verified (${errorCode(error)}).`;
      send({ kind: 'verify-done', id, result: failure('report-unreadable', message) });
    }
  }

  return async (request) => {
    switch (request.kind) {
      case 'cancel':
        running.get(request.id)?.abort();
        return;
      case 'scan':
        return lasting(request.id, (signal) => scan(request, signal));
      case 'read':
        return read(request);
      case 'summarise':
        send({ kind: 'summarise-done', id: request.id, entry: await summariseFile(request) });
        return;
      case 'place':
        send({
          kind: 'place-done',
          id: request.id,
          placements: placeAnchors(request.anchors, request.article),
        });
        return;
      case 'watch':
        return lasting(request.id, (signal) => watch(request, signal));
      case 'search':
        return search(request);
      case 'containing': {
        const paths = await kept.get(request.folder)?.containing(request.words);
        send({ kind: 'containing-done', id: request.id, paths: paths ?? [] });
        return;
      }
      case 'find-twins':
        return lasting(request.id, (signal) => findTwins(request, signal));
      case 'verify':
        return lasting(request.id, (signal) => verify(request, signal));
      case 'twins-of': {
        const twins = kept.get(request.folder)?.twinsOf(request.path);
        send({ kind: 'twins-of-done', id: request.id, twins: twins ?? { groups: [], leftOut: null } });
        return;
      }
      case 'describe':
        kept.get(request.folder)?.describe(request.files);
        return;
      case 'forget':
        kept.delete(request.folder);
        return;
    }
  };
}

async function summariseFile({ root, path, edits }: RequestOf<'summarise'>): Promise<ScannedArticle> {
  try {
    const read = await readArticleFile(root, path);
    if (read.ok) return summariseEdited(read.value.source, read.value.extracted, edits);
    return { kind: 'unreadable', path, code: read.code, message: read.message };
  } catch (error) {
    const message = `“${path}” could not be read (${errorCode(error)}).`;
    return { kind: 'unreadable', path, code: 'file-unreadable', message };
  }
}
