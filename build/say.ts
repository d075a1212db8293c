/** What the build scripts tell the person: on stderr, so that stdout stays free for results. */

/** Prints one line about what is being done. */
export function say(line: string): void {
  process.stderr.write(`claimdesk: ${line}\n`);
}

/** A problem the person can do something about: printed as its sentence, without a stack. */
export class PlainProblem extends Error {}

/** Runs a script's main function; its number becomes the exit code, and what it throws is told in words. */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (problem) {
    process.exitCode = 1;
    if (problem instanceof PlainProblem) say(problem.message);
    else console.error(problem);
  }
}
