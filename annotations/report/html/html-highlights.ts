/** The words of a block with its highlights: a label where each begins, its line under the words, a tick where it ends. */
import type { InlineMark } from '../../article/article.ts';
import type { Codebook } from '../../codebook/codebook.ts';
import { wordsAnchor, entryAnchor } from '../report-address.ts';
import type { Run } from '../layout/article-layout.ts';
import type { Strand } from '../layout/strands.ts';
import { laneCount, tagClass } from './article-style.ts';
import { safeHref } from '../safe-href.ts';
import { escapeHtml } from './escape-html.ts';

export function runsHtml(runs: readonly Run[], codebook: Codebook): string {
  return runs.map((run, index) => runHtml(run, endingAfter(runs, index), codebook)).join('');
}

/** The strands of which these are the last words in the block: what closes a strand follows them at once. */
function endingAfter(runs: readonly Run[], index: number): ReadonlySet<Strand> {
  const ending = new Set<Strand>();
  for (let next = index + 1; ; next += 1) {
    const run = runs[next];
    if (run?.kind !== 'close') return ending;
    ending.add(run.strand);
  }
}

/** Each run of words closes every element that it opens, so that highlights may cross each other and the article's own marks. */
function runHtml(run: Run, ending: ReadonlySet<Strand>, codebook: Codebook): string {
  switch (run.kind) {
    case 'open':
      return labelHtml(run.strand, run.continued, codebook);
    case 'close':
      return '';
    case 'gap':
      return '<span class="gap"> … <span class="hidden">left out </span></span>';
    case 'words': {
      const marked = run.marks.reduce((inner, mark) => inMark(inner, mark), escapeHtml(run.text));
      return run.strands.reduceRight(
        (inner, strand) => markHtml(inner, strand, ending.has(strand), codebook),
        marked,
      );
    }
  }
}

function labelHtml({ reported, segment }: Strand, continued: boolean, codebook: Codebook): string {
  const tag = tagClass(codebook, reported.tag);
  const label = `${reported.label} ${escapeHtml(reported.tag.name)}`;
  if (continued) return `<span class="label continued ${tag}">${reported.label} &hellip;</span>`;
  const parts = reported.segments.length;
  const part = parts > 1 ? ` ${segment + 1}/${parts}` : '';
  // "begins" is heard through the style sheet, as "end of" is; a name of its own is only for what the label does not say.
  const name = parts > 1 ? ` aria-label="${label}${part} begins, part ${segment + 1} of ${parts}"` : '';
  // A later part has a name of its own: the annotation's is taken by the first part that is painted, and names are unique.
  const id = wordsAnchor(reported) + (segment === firstPlaced(reported.segments) ? '' : `-${segment + 1}`);
  return `<a class="label ${tag}" id="${id}" href="#${entryAnchor(reported)}"${name}>${label}${part}</a>`;
}

/**
 * A mark that ends its highlight carries the number: the style sheet draws a tick after it and has "end of" and the number heard. The number is
 * shown where it is needed, that is where another highlight is open or touches.
 */
function markHtml(inner: string, strand: Strand, ends: boolean, codebook: Codebook): string {
  const { lane, reported, crowded } = strand;
  const numbered = ends && crowded ? ' numbered' : '';
  const end = ends ? ` data-end="${reported.label}"` : '';
  return `<mark class="${tagClass(codebook, reported.tag)} l${Math.min(lane, laneCount - 1)}${numbered}"${end}>${inner}</mark>`;
}

function firstPlaced(segments: Strand['reported']['segments']): number {
  return segments.findIndex(({ place }) => place !== null);
}

function inMark(inner: string, mark: InlineMark): string {
  switch (mark.kind) {
    case 'emphasis':
      return `<em>${inner}</em>`;
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'code':
      return `<code>${inner}</code>`;
    case 'link': {
      const href = safeHref(mark.href);
      return href === null
        ? inner
        : `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${inner}</a>`;
    }
  }
}
