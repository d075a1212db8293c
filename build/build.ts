/** `npm run build`: makes out/ from the sources, the app and the command line alike. */
import { buildOutput } from './output.ts';
import { runScript } from './say.ts';

await runScript(async () => {
  await buildOutput();
  return 0;
});
