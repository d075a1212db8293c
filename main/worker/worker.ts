/** Entry of the worker thread that reads and parses articles, so that neither the window nor the main process waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { importThread } from './import-thread.ts';
import type { WorkerRequest } from './messages.ts';
import { articleService } from './serve-articles.ts';
import { letOthersGoFirst } from './thread-priority.ts';
import { serveTwins, twinThread } from './twin-thread.ts';

const port = parentPort;
if (port === null) throw new Error('main/worker/worker.ts runs as a worker thread only.');
// Whoever starts the worker says where it starts from, for the thread that it may start itself.
const entry: unknown = workerData;
if (entry === twinThread) serveTwins(port);
// The readers of other programs' files are only loaded for whoever imports.
else if (entry === importThread) (await import('./serve-import.ts')).serveImport(port);
else {
  // Reading a big folder must not take the window's turn: that halves the longest frame on two cores.
  letOthersGoFirst(10);
  const answer = articleService(new URL(String(entry)), (response) => {
    port.postMessage(response);
  });
  port.on('message', (request: WorkerRequest) => void answer(request));
}
