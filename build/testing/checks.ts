/** The checks that need no running program: format, lint, types, layering, build. Each counts as one test. */
import { availableParallelism } from 'node:os';
import { inProject, packageProgram, projectFolder } from '../project.ts';
import { runNode, type Ended } from '../processes.ts';
import { nothing, type Tally } from './tally.ts';

interface Check {
  readonly name: string;
  readonly run: () => Promise<Ended>;
}

function check(name: string, program: string, args: readonly string[]): Check {
  return { name, run: () => runNode(program, args, { folder: projectFolder, output: 'keep' }) };
}

/** The parts that have a tsconfig of their own, which says what their runtime offers. */
const typedParts = ['annotations', 'app', 'main', 'preload', 'renderer', 'tools'];

function allChecks(): readonly Check[] {
  const typescript = packageProgram('typescript', 'tsc');
  return [
    check('lint', packageProgram('eslint'), ['.', '--max-warnings', '0']),
    check('format', packageProgram('prettier'), ['--check', '--log-level', 'warn', '.']),
    ...typedParts.map((part) => check(`types: ${part}`, typescript, ['-p', `tsconfig.${part}.json`])),
    check('types: Svelte', packageProgram('svelte-check'), [
      '--tsconfig',
      'tsconfig.renderer.json',
      '--fail-on-warnings',
      '--output',
      'human',
    ]),
    check('layering', packageProgram('dependency-cruiser', 'depcruise'), [
      ...['--config', '.dependency-cruiser.cjs'],
      ...['annotations', 'app', 'main', 'renderer', 'build', 'tests'],
    ]),
    check('build', '--import', ['tsx', inProject('build/build.ts')]),
  ];
}

/** Runs all checks, as many at once as there are processors. What a failed one said is printed; a good one gets a line. */
export async function runChecks(): Promise<Tally> {
  const waiting = [...allChecks()];
  let tally = nothing;
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const began = performance.now();
      const ended = await next.run();
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (ended.code === 0) {
        console.log(`  ✓ ${next.name} (${seconds} s)`);
        tally = { ...tally, passed: tally.passed + 1 };
      } else {
        console.log(`  ✗ ${next.name} (${seconds} s)\n${ended.output.trimEnd()}\n`);
        tally = { ...tally, failed: tally.failed + 1 };
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return tally;
}
