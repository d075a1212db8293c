/** The side of the import thread: reads the files, works out what they would bring, and keeps it until it is taken. */
import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { placeAnchors } from '../../annotations/anchor/place-anchors.ts';
import type { ImportPlan } from '../../annotations/interchange/import/import-plan.ts';
import { success, type Result } from '../../annotations/result.ts';
import { mostRowsShown } from '../../app/imports.ts';
import { lookAtImport, type ReadForImport } from '../exchange/look-at-import.ts';
import { readImportFiles } from '../exchange/read-import-file.ts';
import type { Asked, ImportOrder, LookedAt, Said } from './import-thread.ts';
import { letOthersGoFirst } from './thread-priority.ts';

/** Handed over in one message, so that the main process has turns between them. */
const operationsPerMessage = 500;

export function serveImport(port: MessagePort): void {
  letOthersGoFirst(10);
  const say = (said: Said): void => {
    port.postMessage(said);
  };
  let plan: ImportPlan | null = null;
  let takeRead: ((read: Result<ReadForImport>) => void) | null = null;

  async function look({ paths, claims, now, ...folder }: ImportOrder): Promise<Result<LookedAt>> {
    say({ kind: 'progress', done: 0, total: 0 });
    const file = await readImportFiles(paths);
    if (!file.ok) return file;
    const looked = await lookAtImport(
      file.value,
      {
        ...folder,
        claims: () => Promise.resolve(claims),
        readArticle: (id) =>
          new Promise((resolve) => {
            takeRead = resolve;
            say({ kind: 'article', id });
          }),
        placeAnchors: (anchors, article) => Promise.resolve(success(placeAnchors(anchors, article))),
      },
      {
        now,
        newId: randomUUID,
        onProgress: (done, total) => {
          say({ kind: 'progress', done, total });
        },
      },
    );
    if (!looked.ok) return looked;
    plan = looked.value;
    const summary = plan.summary(nameOf(paths), file.value);
    return success({
      summary: { ...summary, rows: summary.rows.slice(0, mostRowsShown) },
      texts: plan.texts,
    });
  }

  function take(withUnsure: boolean): void {
    const operations = plan?.operations(withUnsure) ?? [];
    for (let from = 0; from === 0 || from < operations.length; from += operationsPerMessage) {
      const until = from + operationsPerMessage;
      say({
        kind: 'operations',
        operations: operations.slice(from, until),
        last: until >= operations.length,
      });
    }
  }

  port.on('message', (asked: Asked) => {
    if (asked.kind === 'look')
      void look(asked.order).then((result) => {
        say({ kind: 'looked', result });
      });
    else if (asked.kind === 'read') takeRead?.(asked.read);
    else take(asked.withUnsure);
  });
}

function nameOf(paths: readonly string[]): string {
  const [first = ''] = paths;
  return paths.length === 1
    ? basename(first)
    : `${String(paths.length)} files of ${basename(dirname(first))}`;
}
