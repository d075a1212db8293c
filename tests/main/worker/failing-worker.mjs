/** A worker that dies at the first request for a path with "die" in it, and answers others with a failure, to test recovery. */
import { exit } from 'node:process';
import { parentPort } from 'node:worker_threads';

parentPort.on('message', (request) => {
  if (request.kind === 'read' && request.path.includes('throw')) throw new Error('thrown on purpose');
  if (request.kind === 'read' && request.path.includes('die')) exit(3);
  if (request.kind === 'read' && request.path.includes('wait')) return;
  parentPort.postMessage({
    kind: 'read-done',
    id: request.id,
    result: { ok: false, code: 'file-missing', message: 'still here' },
  });
});
