/** Starts the article worker from its TypeScript source, as the built program starts it from its bundle. */
import { register } from 'tsx/esm/api';

register();
await import('../../../main/worker/worker.ts');
