/** The worker's side of the conversation: answers scan, read and cancel requests that come through a port. */
import { failure } from '../../annotations/result.ts';
import { readArticleFile } from '../articles/read-article.ts';
import { scanFolder } from '../articles/scan-folder.ts';
import { errorCode } from '../articles/system-error.ts';
import type { WorkerRequest, WorkerResponse } from './messages.ts';

/** Handles one request after another or at once; `send` may be called until every promise it returned has settled. */
export function articleService(
  send: (response: WorkerResponse) => void,
): (request: WorkerRequest) => Promise<void> {
  const scans = new Map<number, AbortController>();
  return async (request) => {
    const { id } = request;
    switch (request.kind) {
      case 'cancel':
        scans.get(id)?.abort();
        return;
      case 'scan': {
        const cancel = new AbortController();
        scans.set(id, cancel);
        const listener = {
          found: (paths: readonly string[]) => {
            send({ kind: 'found', id, paths });
          },
          scanned: (entries: Parameters<Parameters<typeof scanFolder>[1]['scanned']>[0]) => {
            send({ kind: 'scanned', id, entries });
          },
        };
        try {
          send({ kind: 'scan-done', id, result: await scanFolder(request.root, listener, cancel.signal) });
        } catch (error) {
          const message = `The folder “${request.root}” could not be read (${errorCode(error)}).`;
          send({ kind: 'scan-done', id, result: failure('folder-unreadable', message) });
        } finally {
          scans.delete(id);
        }
        return;
      }
      case 'read':
        try {
          send({ kind: 'read-done', id, result: await readArticleFile(request.root, request.path) });
        } catch (error) {
          const message = `“${request.path}” could not be read (${errorCode(error)}).`;
          send({ kind: 'read-done', id, result: failure('file-unreadable', message) });
        }
        return;
    }
  };
}
