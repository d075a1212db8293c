/** The lines that `claimdesk place` takes: one annotation each, its segments in code points of the old text. */
import { z } from 'zod';

const segmentsSchema = z.object({
  id: z.union([z.string(), z.number()]),
  segments: z.array(z.object({ start: z.int().nonnegative(), end: z.int() })).min(1),
});

export type SegmentsLine = z.infer<typeof segmentsSchema>;

export interface SegmentLines {
  readonly lines: readonly SegmentsLine[];
  /** One sentence for each line that could not be used, with its number. */
  readonly problems: readonly string[];
}

/**
 * Reads JSON lines. A line that is not one of these, or that names a place outside the text, is told and left out; blank lines are
 * nothing.
 * @param length of the old text in code points
 */
export function readSegmentLines(content: string, length: number): SegmentLines {
  const lines: SegmentsLine[] = [];
  const problems: string[] = [];
  for (const [index, line] of content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line, length);
    if (typeof read === 'string') problems.push(`Line ${index + 1} was left out: ${read}.`);
    else lines.push(read);
  }
  return { lines, problems };
}

function readLine(line: string, length: number): SegmentsLine | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'it is not JSON';
  }
  const parsed = segmentsSchema.safeParse(json);
  if (!parsed.success) return 'it is not {"id": …, "segments": [{"start": …, "end": …}]}';
  const outside = parsed.data.segments.find(({ start, end }) => end <= start || end > length);
  if (outside === undefined) return parsed.data;
  return `${outside.start} to ${outside.end} is no stretch of a text of ${length} code points`;
}
