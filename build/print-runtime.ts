/** Finds the Electron runtime and prints the path of its program on stdout: for the command line, which prints PDFs with it. */
import { prepareRuntime } from './prepare-runtime.ts';
import { runScript } from './say.ts';

await runScript(async () => {
  const { executable } = await prepareRuntime();
  process.stdout.write(`${executable}\n`);
  return 0;
});
