/** `claimdesk place <old> <new>`: where annotations made on one version of an article would go in another. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createAnchor } from '../../annotations/anchor/create-anchor.ts';
import { placeAnchors } from '../../annotations/anchor/place-anchors.ts';
import { codePointIndex } from '../../annotations/text/code-points.ts';
import { errorCode } from '../articles/system-error.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';
import { readNamedArticle } from './named-article.ts';
import { placementJson } from './placement-json.ts';
import { readSegmentLines } from './segment-lines.ts';

interface PlaceOptions {
  readonly segments: string;
  readonly json?: true;
}

export const registerPlaceCommand: RegisterCommand = (program, commandLine) => {
  program
    .command('place')
    .description('show where annotations made on one version of an article go in another')
    .argument('<old>', 'the version they were made on')
    .argument('<new>', 'the version to place them in')
    .requiredOption(
      '--segments <jsonl>',
      'a file with one {"id", "segments": [{"start", "end"}]} a line, offsets in Unicode code points of the old text',
    )
    .option('--json', 'print one JSON document, offsets in Unicode code points of the new text')
    .action((old: string, now: string, options: PlaceOptions) => place(old, now, options, commandLine));
};

async function place(
  oldFile: string,
  newFile: string,
  options: PlaceOptions,
  commandLine: CommandLine,
): Promise<void> {
  const [old, now] = [await readNamedArticle(oldFile), await readNamedArticle(newFile)];
  for (const read of [old, now]) if (!read.ok) commandLine.fail(read.message);
  if (!old.ok || !now.ok) return;
  let content: string;
  try {
    content = await readFile(resolve(options.segments), 'utf8');
  } catch (error) {
    commandLine.fail(`“${options.segments}” cannot be read (${errorCode(error)}).`);
    return;
  }
  const before = old.value.extracted.text;
  const after = now.value.extracted.text;
  const oldCodePoints = codePointIndex(before);
  const newCodePoints = codePointIndex(after);
  const { lines, problems } = readSegmentLines(content, oldCodePoints.length);
  for (const problem of problems) commandLine.say(problem);
  if (lines.length === 0 && problems.length > 0) {
    commandLine.fail(`None of the lines of “${options.segments}” can be used.`);
    return;
  }
  // As in the app: placing knows the anchors and the new text, never the old one.
  const anchors = lines.flatMap(({ segments }) =>
    segments.map(({ start, end }) =>
      createAnchor(
        before,
        old.value.source.textSha256,
        oldCodePoints.toUtf16(start),
        oldCodePoints.toUtf16(end),
      ),
    ),
  );
  const placements = placeAnchors(anchors, { text: after, textSha256: now.value.source.textSha256 });
  let next = 0;
  const placed = lines.map(({ id, segments }) => {
    const own = placements.slice(next, next + segments.length);
    next += segments.length;
    return { id, segments: own.map((placement) => placementJson(placement, newCodePoints)) };
  });
  if (options.json === true) {
    commandLine.write(`${JSON.stringify(placed, null, 2)}\n`);
    return;
  }
  for (const { id, segments } of placed) {
    for (const { state, start, end, candidates } of segments) {
      const sure = start === null || end === null ? '' : ` ${start} to ${end}`;
      const asked = candidates.length === 0 ? '' : `, ${candidates.length} to choose from`;
      commandLine.write(`${id}: ${state}${sure}${asked}\n`);
    }
  }
}
