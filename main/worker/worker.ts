/** Entry of the worker thread that reads and parses articles, so that neither the window nor the main process waits for it. */
import { parentPort } from 'node:worker_threads';
import type { WorkerRequest } from './messages.ts';
import { articleService } from './serve-articles.ts';

const port = parentPort;
if (port === null) throw new Error('main/worker/worker.ts runs as a worker thread only.');
const answer = articleService((response) => {
  port.postMessage(response);
});
port.on('message', (request: WorkerRequest) => void answer(request));
