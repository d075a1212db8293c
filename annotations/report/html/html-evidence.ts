/**
 * The appendix of the HTML report that says for every annotation on which words of which file it stands. Programs read it as well: a body
 * of rows for each article carries its path and hashes, each stretch of words its offsets in Unicode code points and how sure its place is.
 */
import { isPlaced, placementName } from '../placement-names.ts';
import { articleAnchor, rowAnchor } from '../report-address.ts';
import type { AnnotationRow, ReadableEntry, ReportedSegment, ReportSummary } from '../report-model.ts';
import { reportTime } from '../report-time.ts';
import { tagClass } from './article-style.ts';
import { escapeHtml, isolatedHtml } from './escape-html.ts';
import { annotationHref } from './html-links.ts';

export function* evidenceHtml(summary: ReportSummary): Generator<string> {
  const { heading, rows, contents } = summary;
  yield `<section class="sheet part" id="evidence" aria-labelledby="evidence-title" style="--rows: ${rows.length}">\n<h2 id="evidence-title">Evidence</h2>\n`;
  if (rows.length === 0) {
    yield '<p class="quiet">There is no annotation in this report.</p>\n</section>\n';
    return;
  }
  yield `<p class="quiet">Every annotation with its exact words and where they stand. Characters are counted in Unicode code points from the beginning of the article’s text, the first one being 0; the SHA-256 says which file was read, and can be reckoned again by anybody. Times: ${escapeHtml(heading.timeZone)}.</p>\n`;
  const entries = new Map(
    contents.flatMap((entry) => (entry.kind === 'readable' ? [[entry.number, entry]] : [])),
  );
  let open: number | null = null;
  for (const row of rows) {
    if (row.articleNumber !== open) {
      if (open !== null) yield tableEnd;
      open = row.articleNumber;
      const entry = entries.get(open);
      if (entry !== undefined) yield tableBegin(entry);
    }
    yield rowHtml(row, summary);
  }
  yield `${tableEnd}</section>\n`;
}

const tableEnd = '</tbody></table></div>\n';

function tableBegin(entry: ReadableEntry): string {
  const { number, title, outlet, path, sha256, textSha256, annotations } = entry;
  const from = outlet ?? 'no outlet named';
  const text =
    textSha256 === sha256
      ? ''
      : ` <span class="hash">SHA-256 of the text <code>${escapeHtml(textSha256)}</code></span>`;
  return `<div class="evidence-of" style="--rows: ${annotations}"><table><caption><a href="#${articleAnchor(number)}">Article ${number}: ${isolatedHtml(title)}</a> &middot; ${isolatedHtml(from)} &middot; ${isolatedHtml(path)} <span class="hash">SHA-256 <code>${escapeHtml(sha256)}</code></span>${text}</caption>
<thead><tr><th scope="col" class="c-number">No., tag</th><th scope="col" class="c-words">Exact words</th><th scope="col" class="c-place">Paragraph, characters; analyst, time</th></tr></thead>
<tbody data-path="${escapeHtml(path)}" data-sha256="${escapeHtml(sha256)}" data-text-sha256="${escapeHtml(textSha256)}">`;
}

/**
 * A new line within a tag is none of the table's own text, of which a browser would make tens of thousands of pieces. Where the words stand
 * and who marked them are two lines of one cell.
 */
function rowHtml(row: AnnotationRow, { heading }: ReportSummary): string {
  const { label, segments, places, state, tag } = row;
  const locations = [...new Set(places.map(({ location }) => location))].map(escapeHtml).join(', ');
  const offsets = places
    .map(({ startCodePoint, endCodePoint }) => `${startCodePoint}&ndash;${endCodePoint}`)
    .join(', ');
  const surety =
    state === 'exact'
      ? ''
      : `<span class="under${isPlaced(state) ? '' : ' warning'}">${placementName(state)}</span>`;
  return `<tr\nid="${rowAnchor(row)}" data-annotation="${escapeHtml(row.annotationId)}"><th><a class="tag-name ${tagClass(heading.codebook, tag)}" href="${annotationHref(row, heading)}">${label} ${escapeHtml(tag.name)}</a></th>${wordsHtml(segments)}<td>${[locations, offsets].filter((place) => place !== '').join(', ')}${surety}\n${isolatedHtml(row.analystName)}, ${escapeHtml(reportTime(row.time, heading.timeZone))}</td></tr>`;
}

/** A cell that holds one stretch of words with a place carries the place itself: an element more in each row would be felt. */
function wordsHtml(segments: readonly ReportedSegment[]): string {
  const [first, second] = segments;
  if (first !== undefined && second === undefined && first.place !== null) {
    return `<td${placeHtml(first)}>${escapeHtml(first.words)}</td>`;
  }
  const quoted = segments.map((segment) => `<q${placeHtml(segment)}>${escapeHtml(segment.words)}</q>`);
  return `<td>${quoted.join(' […] ')}</td>`;
}

/** Nearly all places are exact; only the others say so. */
function placeHtml({ state, place }: ReportedSegment): string {
  const offsets =
    place === null ? '' : ` data-start="${place.startCodePoint}" data-end="${place.endCodePoint}"`;
  return offsets + (state === 'exact' ? '' : ` data-state="${state}"`);
}
