/**
 * The words of a block as Markdown with its highlights: `⟦**1.3 Quote**⟧the words⟦/1.3⟧`. Beginning and end both carry the number, so that
 * overlap reads unambiguously in plain text. The brackets lie outside the bold type because bold must not end between two
 * punctuation marks and a letter (CommonMark 6.2); U+27E6 and U+27E7 are all but unknown in news.
 */
import type { InlineMark } from '../../article/article.ts';
import type { Run } from '../layout/article-layout.ts';
import { safeHref } from '../safe-href.ts';
import { escapeInline } from './escape-markdown.ts';

export function runsMarkdown(runs: readonly Run[]): string {
  return runs.map((run, index) => runMarkdown(run, runs[index - 1], runs[index + 1])).join('');
}

/** A label as it stands before words, also used by the notes and the legend. */
export function labelMarkdown(label: string, name: string): string {
  return `⟦**${label} ${escapeInline(name).trim()}**⟧`;
}

function runMarkdown(run: Run, before: Run | undefined, after: Run | undefined): string {
  switch (run.kind) {
    case 'open': {
      const { reported, segment } = run.strand;
      if (run.continued) return labelMarkdown(reported.label, '…');
      const parts = reported.segments.length;
      const part = parts > 1 ? ` ${segment + 1}/${parts}` : '';
      return labelMarkdown(reported.label, `${reported.tag.name.replace(/\s+/gu, ' ')}${part}`);
    }
    case 'gap':
      return ' … ';
    case 'close':
      return `⟦/${run.strand.reported.label}⟧`;
    case 'words':
      return wordsMarkdown(run.text, run.marks, before, after);
  }
}

function wordsMarkdown(
  text: string,
  marks: readonly InlineMark[],
  before: Run | undefined,
  after: Run | undefined,
): string {
  const link = marks.find((mark) => mark.kind === 'link');
  const href = link?.kind === 'link' ? safeHref(link.href) : null;
  const escaped = escapeInline(text);
  if (href !== null && text.trim() !== '') {
    return `[${escaped}](<${href.replace(/[<>\\]/g, (character) => encodeURIComponent(character))}>)`;
  }
  if (!mayBeEmphasised(text, before, after)) return escaped;
  if (marks.some(({ kind }) => kind === 'strong')) return `**${escaped}**`;
  return marks.some(({ kind }) => kind === 'emphasis') ? `*${escaped}*` : escaped;
}

/**
 * Whether asterisks around the words are sure to be read as emphasis. Next to labels, other emphasis or between letters they may not
 * be, and then the words matter more than their type.
 */
function mayBeEmphasised(text: string, before: Run | undefined, after: Run | undefined): boolean {
  const outside = [plainText(before)?.at(-1), plainText(after)?.at(0)];
  const inside = [text.at(0) ?? ' ', text.at(-1) ?? ' '];
  return (
    inside.every((character) => /[\p{L}\p{N}]/u.test(character)) &&
    outside.every((character) => character !== undefined && /[\s\p{P}]/u.test(character))
  );
}

/** The text of unemphasised words, a blank at the edge of the block, nothing for anything else. */
function plainText(run: Run | undefined): string | undefined {
  if (run === undefined) return ' ';
  return run.kind === 'words' && run.marks.length === 0 ? run.text : undefined;
}
