/**
 * `npm test`: every check, unit test and end-to-end test, none stopping the others, and one last line that counts them.
 * `npm test -- --only unit` (or `checks`, `e2e`; also several) runs a part.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageProgram, projectFolder } from './project.ts';
import { runNode } from './processes.ts';
import { PlainProblem, runScript } from './say.ts';
import { runChecks } from './testing/checks.ts';
import { readPlaywrightReport, readVitestReport } from './testing/runner-reports.ts';
import { addTallies, judge, tallyLine, type Tally } from './testing/tally.ts';

const parts = ['checks', 'unit', 'e2e'] as const;
type Part = (typeof parts)[number];

const titles: Readonly<Record<Part, string>> = {
  checks: 'Checks',
  unit: 'Unit tests',
  e2e: 'End-to-end tests',
};

const runners: Readonly<Record<Part, (reports: string) => Promise<Tally>>> = {
  checks: runChecks,
  unit: runUnitTests,
  e2e: runEndToEndTests,
};

async function runUnitTests(reports: string): Promise<Tally> {
  const report = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ended = await runNode(packageProgram('vitest'), args, { folder: projectFolder, output: 'show' });
  return judge(await readVitestReport(report), ended.code);
}

async function runEndToEndTests(reports: string): Promise<Tally> {
  const report = join(reports, 'playwright.json');
  const args = ['test', '--reporter=list,json'];
  const environment = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const program = packageProgram('@playwright/test', 'playwright');
  const ended = await runNode(program, args, { folder: projectFolder, output: 'show', environment });
  return judge(await readPlaywrightReport(report), ended.code);
}

/** A part that cannot even run has failed, and does not keep the others from running. */
function tellFailure(problem: unknown): Tally {
  console.error(problem);
  return judge(undefined, 1);
}

function chosenParts(): readonly Part[] {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const only = values.only ?? [];
  const unknown = only.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined) {
    throw new PlainProblem(`There is no part "${unknown}"; the parts are ${parts.join(', ')}.`);
  }
  return only.length === 0 ? parts : parts.filter((part) => only.includes(part));
}

await runScript(async () => {
  const chosen = chosenParts();
  const reports = await mkdtemp(join(tmpdir(), 'claimdesk-reports-'));
  try {
    const tallies: Tally[] = [];
    for (const part of chosen) {
      console.log(`\n${titles[part]}`);
      tallies.push(await runners[part](reports).catch(tellFailure));
    }
    const sum = addTallies(tallies);
    console.log('');
    chosen.forEach((part, index) => {
      const tally = tallies[index];
      if (tally !== undefined) console.log(`${titles[part]}: ${tallyLine(tally)}`);
    });
    console.log(tallyLine(sum));
    return sum.failed === 0 ? 0 : 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
});
