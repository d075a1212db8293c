/** The claims of the HTML report: the matrix that says which outlet carries which, and a card for each with its wordings. */
import type { AnnotationId } from '../../annotation/annotation.ts';
import {
  claimLines,
  coverageMark,
  coverageSigns,
  outletName,
  standingWords,
  wordingsOf,
  type ClaimLine,
  type ReportedWording,
} from '../claim-lines.ts';
import { claimAnchor } from '../report-address.ts';
import type { ReportClaims, ReportedClaim } from '../report-claims.ts';
import type { AnnotationRow, ReportSummary } from '../report-model.ts';
import { counted, reportDay } from '../report-time.ts';
import { escapeHtml, isolatedHtml } from './escape-html.ts';
import { annotationHref } from './html-links.ts';

/** Outlets in one table; more go into further tables, so that a page of paper holds each. */
const mostColumns = 6;

/** The annotations that claims gather, as the report numbers them. */
type Rows = ReadonlyMap<AnnotationId, AnnotationRow>;

export function* claimsHtml(summary: ReportSummary): Generator<string> {
  const { claims } = summary.heading;
  if (claims === null) return;
  yield '<section class="sheet part" id="claims" aria-labelledby="claims-title">\n<h2 id="claims-title">Claims</h2>\n';
  if (claims.leftOut > 0) {
    yield `<p class="quiet">${counted(claims.leftOut, 'claim', 'claims')} of the folder ${claims.leftOut === 1 ? 'gathers' : 'gather'} nothing of what this report takes and ${claims.leftOut === 1 ? 'is' : 'are'} left out.</p>\n`;
  }
  if (claims.claims.length > 0) {
    yield* matrixHtml(claims, summary);
    const gathered = rowsOf(summary, claims);
    yield '<h3>Each claim</h3>\n<p class="quiet">Where a wording differs from the one it is compared with, <del>words that are gone</del> and <ins>words that came in</ins> are marked so.</p>\n';
    for (const reported of claims.claims) yield* cardHtml(reported, claims, gathered, summary);
  }
  yield '</section>\n';
}

function rowsOf({ rows }: ReportSummary, { byAnnotation }: ReportClaims): Rows {
  return new Map(
    rows.flatMap((row) => (byAnnotation.has(row.annotationId) ? [[row.annotationId, row]] : [])),
  );
}

function* matrixHtml(claims: ReportClaims, summary: ReportSummary): Generator<string> {
  const gathered = rowsOf(summary, claims);
  yield '<h3 id="coverage-title">Who carries which claim</h3>\n';
  yield `<p class="quiet">${coverageSigns.verbatim} verbatim, ${coverageSigns.partial} a part of the words, ${coverageSigns.paraphrase} a paraphrase, ${coverageSigns.absent} absent, ${coverageSigns.absentSoFar} absent so far: not everything of the outlet is marked as done, ${coverageSigns.leftOut} carried only in annotations that this report leaves out.</p>\n`;
  for (let first = 0; first < claims.columns.length; first += mostColumns) {
    const columns = claims.columns.slice(first, first + mostColumns);
    const isWhole = claims.columns.length <= mostColumns;
    const caption = `Coverage of ${counted(claims.claims.length, 'claim', 'claims')} by ${isWhole ? counted(columns.length, 'outlet', 'outlets') : `outlets ${first + 1} to ${first + columns.length} of ${claims.columns.length}`}.`;
    yield `<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="matrix"><caption>${caption}</caption>\n<thead><tr><th scope="col">Claim</th>${columns.map(({ name }) => `<th scope="col">${isolatedHtml(name)}</th>`).join('')}</tr></thead>\n<tbody>\n`;
    for (const reported of claims.claims) {
      const { number, claim, row } = reported;
      const cells = columns.map((_, index) => cellHtml(reported, first + index, gathered, summary));
      yield `<tr><th scope="row"><a href="#${claimAnchor(number)}">${number}. ${isolatedHtml(claim.title)}</a><span class="under">${escapeHtml(claim.standing.status)}; ${row.carried} of ${counted(claims.columns.length, 'outlet', 'outlets')}</span></th>${cells.join('')}</tr>\n`;
    }
    yield '</tbody></table></div>\n';
  }
}

function cellHtml(
  { row, carriedLeftOut }: ReportedClaim,
  index: number,
  gathered: Rows,
  summary: ReportSummary,
): string {
  const cell = row.cells[index];
  if (cell === undefined) return '<td></td>';
  const { sign, words, more } = coverageMark(cell, carriedLeftOut[index] === true);
  const [best] = cell.variants;
  const found = best === undefined ? undefined : gathered.get(best.annotation);
  const shown = `<span class="sign" aria-hidden="true">${sign}</span> ${escapeHtml(words)}`;
  const linked =
    found === undefined ? shown : `<a href="${annotationHref(found, summary.heading)}">${shown}</a>`;
  const under = more.map((each) => `<span class="under">${isolatedHtml(each)}</span>`).join('');
  return `<td class="carriage-${cell.carriage.kind}">${linked}${under}</td>`;
}

function* cardHtml(
  reported: ReportedClaim,
  claims: ReportClaims,
  gathered: Rows,
  summary: ReportSummary,
): Generator<string> {
  const anchor = claimAnchor(reported.number);
  const { claim } = reported;
  yield `<article class="claim" id="${anchor}" aria-labelledby="${anchor}-title">
<h4 id="${anchor}-title"><span class="number">${reported.number}</span> ${isolatedHtml(claim.title)}</h4>
<p class="standing status-${escapeHtml(claim.standing.status)}">${isolatedHtml(standingWords(reported))}</p>
<dl class="facts">${claimLines(reported, claims)
    .filter(({ label }) => label !== 'Status')
    .map(lineHtml)
    .join('')}</dl>
`;
  const wordings = wordingsOf(reported);
  if (wordings.length === 0) yield '<p class="quiet">None of its annotations is there.</p>\n';
  else {
    yield `<ol class="wordings" role="list" aria-label="Wordings">\n`;
    for (const wording of wordings) yield wordingHtml(wording, wordings.length > 1, gathered, summary);
    yield '</ol>\n';
  }
  yield '</article>\n';
}

function lineHtml({ label, values }: ClaimLine): string {
  return `<dt>${label}</dt>${values.map((value) => `<dd class="note">${isolatedHtml(value)}</dd>`).join('')}`;
}

function wordingHtml(
  { variant, isBase, parts, changes }: ReportedWording,
  isCompared: boolean,
  gathered: Rows,
  { heading }: ReportSummary,
): string {
  const row = gathered.get(variant.annotation);
  const link =
    row === undefined
      ? ''
      : `<a href="${annotationHref(row, heading)}" aria-label="${row.label}: to the words in the article">${row.label}</a> `;
  const { published, outlet, title } = variant;
  const facts = [
    ...(outlet === null ? [] : [title]),
    ...(published === null ? [] : [published.iso === null ? published.written : reportDay(published.iso)]),
  ].map((fact) => isolatedHtml(fact));
  const role = isBase
    ? isCompared
      ? ' <span class="role">compared with</span>'
      : ''
    : variant.kind === 'paraphrase'
      ? ' <span class="role">paraphrase</span>'
      : '';
  const words = parts
    .map(({ before, after, change }) => {
      if (change === null) return escapeHtml(after);
      const gone = before === '' ? '' : `<del>${escapeHtml(before)}</del>`;
      const came = after === '' ? '' : `<ins>${escapeHtml(after)}</ins>`;
      return gone + came;
    })
    .join('');
  const told =
    changes.length === 0
      ? isBase
        ? ''
        : '<p class="quiet">The same words.</p>'
      : `<ul class="changes">${changes.map((change) => `<li>${isolatedHtml(change)}</li>`).join('')}</ul>`;
  return `<li><p class="from">${link}<strong>${isolatedHtml(outletName(variant))}</strong>${facts.map((fact) => ` · ${fact}`).join('')}${role}</p><p class="wording" dir="auto">${words}</p>${told}</li>\n`;
}
