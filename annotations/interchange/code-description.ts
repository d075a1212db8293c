/** A REFI-QDA code has one description. Examples go at its end, in a way a reader understands and this program reads back. */
import { longestDefinition, mostExamples } from '../codebook/codebook-limits.ts';
import type { Tag } from '../codebook/codebook.ts';

const heading = 'Examples:';

export function joinDescription({ definition, examples }: Pick<Tag, 'definition' | 'examples'>): string {
  if (examples.length === 0) return definition;
  const lines = examples.map((example) => `- ${example.replaceAll('\n', '\n  ')}`);
  return [...(definition === '' ? [] : [definition, '']), heading, ...lines].join('\n');
}

/** The definition and the examples of a description; all of it is definition when it does not end in examples. */
export function splitDescription(description: string): Pick<Tag, 'definition' | 'examples'> {
  const lines = description.split('\n');
  const at = lines.lastIndexOf(heading);
  const examples = at === -1 ? null : readExamples(lines.slice(at + 1));
  const before = lines.slice(0, Math.max(0, at));
  const separate = before.length === 0 || before.at(-1) === '';
  if (examples === null || examples.length === 0 || examples.length > mostExamples || !separate) {
    return { definition: description.slice(0, longestDefinition), examples: [] };
  }
  return {
    definition: before.slice(0, -1).join('\n').slice(0, longestDefinition),
    examples: examples.map((example) => example.slice(0, longestDefinition)),
  };
}

/** Null when a line is neither an example nor the next line of one. */
function readExamples(lines: readonly string[]): readonly string[] | null {
  const examples: string[] = [];
  for (const line of lines) {
    const last = examples.length - 1;
    if (line.startsWith('- ')) examples.push(line.slice(2));
    else if (line.startsWith('  ') && last >= 0) examples[last] = `${examples[last] ?? ''}\n${line.slice(2)}`;
    else return null;
  }
  return examples;
}
