/** A process that applies the burst to the folder given to it and logs which operation is saved, until it is killed. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { operationArticle } from '../../../annotations/operation/operation.ts';
import { openAnnotationStore } from '../../../main/store/open-annotation-store.ts';
import { burstOperations } from './burst.ts';

const [, , root = '', log = '', count = '0'] = argv;
const opened = await openAnnotationStore({
  root,
  fallback: join(root, 'unused'),
  analyst: { id: 'ana', name: 'Ana' },
});
if (!opened.ok) throw new Error(opened.message);
const store = opened.value;

await Promise.all(
  burstOperations(Number(count)).map(async (operation, index) => {
    // A person cannot act in one instant: a few operations at a time, with the disk at work between them.
    await new Promise((resolve) => setTimeout(resolve, Math.floor(index / 3)));
    const path = `${operationArticle(operation)}.txt`;
    const source = { path, sha256: 'a'.repeat(64), textSha256: 'a'.repeat(64) };
    const applied = await store.apply(operation, { source, title: null });
    if (!applied.ok) throw new Error(applied.message);
    // The log is what counts: it is in the system's hands before anybody can hear of it on stdout.
    appendFileSync(log, `${index}\n`);
    process.stdout.write('.');
  }),
);
