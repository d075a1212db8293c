/** The style sheet of an article in the HTML report: its text, the highlights over it and the notes beside it. */
import { lineStyles, type Codebook, type LineStyle, type Tag } from '../../codebook/codebook.ts';
import { tagOrStandIn } from '../stand-in-tag.ts';
import { safeColour } from './escape-html.ts';

/** How many lanes have a line height of their own; deeper ones share the last. */
export const laneCount = 6;

/**
 * What does not depend on the codebook. Words that are only heard are given as the alternative of generated content: an element of its own
 * for each would be a tenth of all elements.
 */
export const articleStyle = `
.articles { content-visibility: auto; contain-intrinsic-size: auto calc(var(--articles) * 1625px); }
.article { content-visibility: auto; contain-intrinsic-size: auto 1600px; }
.article header { max-width: 760px; margin-bottom: 32px; }
.article header h2 { font-size: 34px; line-height: 1.18; }
.byline-line { margin: 12px 0 0; color: var(--second); }
.article .facts { grid-template-columns: max-content minmax(0, 1fr) max-content minmax(0, 1fr); gap: 2px 16px; font-size: 13px; }
.article .facts dt.wide { grid-column: 1; }
.article .facts dd.wide { grid-column: 2 / -1; }
.article .facts code { font-size: 11px; color: var(--second); }
.row { display: grid; grid-template-columns: 28px minmax(0, 620px) minmax(0, 1fr); gap: 0 12px; margin: 0 0 18px; }
.row[data-paragraph]::before { content: attr(data-paragraph); content: attr(data-paragraph) / "paragraph " attr(data-paragraph); grid-column: 1; grid-row: 1; padding-top: .48em; font: 11px/1.5 var(--sans); color: var(--third); text-align: right; font-variant-numeric: tabular-nums; }
.text { margin: 0; font: 18px/1.7 var(--serif); overflow-wrap: break-word; hanging-punctuation: first; }
.row > .text { grid-column: 2; grid-row: 1; }
p.row { display: block; position: relative; max-width: 660px; margin: 0 0 18px; padding-left: 40px; }
p.row[data-paragraph]::before { position: absolute; left: 0; width: 28px; }
.row > .notes { grid-column: 3; grid-row: 1; padding-inline-start: 20px; }
.kind-standfirst { font-size: 20px; line-height: 1.6; color: var(--second); }
.kind-headline { font-weight: 650; font-size: 22px; }
.kind-byline, .kind-dateline, .kind-caption { font: 14px/1.7 var(--sans); color: var(--second); }
.row:is(.kind-byline, .kind-dateline), .row:has(> :is(.kind-byline, .kind-dateline)) { margin-bottom: 4px; }
.row.kind-standfirst, .row:has(> .kind-standfirst) { margin: 16px 0 24px; }
.row:is(.kind-byline, .kind-dateline) + .row.kind-paragraph { margin-top: 12px; }
.row > .kind-heading { margin-top: 16px; font: 650 20px/1.5 var(--serif); }
.row > h4.kind-heading { font-size: 18px; } .row > h5.kind-heading, .row > h6.kind-heading { font-size: 16px; }
blockquote.text { padding-inline-start: 20px; border-inline-start: 3px solid var(--line); font-style: italic; }
.list { list-style: none; margin: 0 0 18px; padding: 0; }
.list .row { margin-bottom: 6px; }
.list .text { display: grid; grid-template-columns: 22px minmax(0, 1fr); }
.marker { color: var(--second); user-select: none; }
.n2 { margin-inline-start: 24px !important; } .n3 { margin-inline-start: 48px !important; } .n4 { margin-inline-start: 72px !important; }
.furniture { margin: 24px 0; padding: 12px 0 1px; border-top: 1px dashed var(--line); border-bottom: 1px dashed var(--line); }
.furniture .row { margin-bottom: 8px; }
.furniture .text { font: 14px/1.7 var(--sans); color: var(--third); }
.furniture mark { color: var(--ink); }
.furniture-name { margin: 0 0 8px 40px; font: 600 11px/1.5 var(--sans); color: var(--third); user-select: none; }
.d2 { line-height: 1.85 !important; } .d3 { line-height: 2.1 !important; } .d4 { line-height: 2.4 !important; } .d5 { line-height: 2.7 !important; } .d6 { line-height: 3 !important; }
mark { color: inherit; background: var(--tint); text-decoration: underline 2px var(--style) var(--tag); text-decoration-skip-ink: none; text-underline-offset: var(--offset); }
mark mark { background: color-mix(in srgb, var(--tint) 55%, transparent); }
.label, [data-end]::after { font-family: var(--sans); font-style: normal; font-weight: 650; font-size: 11px; line-height: 1; color: var(--tag); vertical-align: .42em; white-space: nowrap; text-decoration: none; user-select: none; direction: ltr; unicode-bidi: isolate; }
.label { padding: 1px 4px 0 3px; border-inline-start: 2px solid var(--tag); border-top: 2px solid var(--tag); }
a.label:hover { text-decoration: underline; }
.label::after { content: "" / " begins"; }
.label.continued::after { content: none; }
.label.continued { border-inline-start-style: dotted; border-top-style: dotted; }
[data-end]::after { content: "" / "end of " attr(data-end); padding: 9px 2px 1px 4px; margin-inline-end: 1px; border-inline-end: 2px solid var(--tag); border-bottom: 2px solid var(--tag); font-size: 0; vertical-align: 0; }
.numbered::after { content: attr(data-end); content: attr(data-end) / "end of " attr(data-end); padding-top: 0; font-size: 11px; }
.label:target { color: var(--sheet); background: var(--tag); }
.tag-name { font-weight: 600; color: var(--tag); text-decoration: underline 2px var(--style) var(--tag); text-decoration-skip-ink: none; text-underline-offset: .3em; }
.notes > div { margin-bottom: 12px; padding-inline-start: 12px; border-inline-start: 2px solid var(--tag); font-size: 13px; overflow-wrap: anywhere; }
.notes p { margin: 0; }
.notes a { color: var(--tag); font-weight: 650; font-size: 12px; text-decoration: none; }
.notes a:hover { text-decoration: underline; }
.gap { color: var(--second); user-select: none; }
.skipped { margin: 0 0 18px 40px; list-style: none; }
.entries { max-width: 760px; margin: 40px 0 0 40px; padding-top: 16px; border-top: 1px solid var(--line); }
.entries ol { margin: 8px 0 0; padding: 0; list-style: none; }
.entries li { padding: 10px 12px; font-size: 13px; color: var(--second); border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.entries p { margin: 0; }
.entries .said-words, .entries .note { color: var(--ink); }
.entries .said-words { margin: 4px 0 2px; font: 16px/1.5 var(--serif); white-space: pre-line; unicode-bidi: plaintext; }
.said-words .warning { font: 13px/1.5 var(--sans); }
.entries .note { margin-top: 2px; }
.entries [rel] { color: inherit; }
@media (max-width: 1000px) {
  .article .facts { grid-template-columns: max-content minmax(0, 1fr); }
  .row { grid-template-columns: 24px minmax(0, 1fr); }
  p.row { padding-left: 36px; }
  p.row[data-paragraph]::before { width: 24px; }
  .row > .notes { grid-column: 2; grid-row: 2; padding: 8px 0 0; }
  .article header h2 { font-size: 28px; }
  .entries { margin-left: 0; }
  .skipped { margin-left: 36px; }
  .furniture-name { margin-left: 36px; }
}
`;

/** One rule per tag and one per lane. Tags are told apart by line style first, and by colour as well. */
export function tagStyle(codebook: Codebook): string {
  const tags: readonly (readonly [string, Tag])[] = [
    ...codebook.tags.map((tag, index) => [`t${index}`, tag] as const),
    ['tx', tagOrStandIn({ tags: [] }, '')],
  ];
  const light = tags.map(
    ([name, tag]) => `.${name} { ${colours(tag, 'light')} --style: ${lineStyle(tag.line)}; }`,
  );
  const dark = tags.map(([name, tag]) => `.${name} { ${colours(tag, 'dark')} }`);
  const lanes = Array.from(
    { length: laneCount },
    (_, lane) => `.l${lane} { --offset: ${(0.18 + lane * 0.26).toFixed(2)}em; }`,
  );
  return `${light.join('\n')}
@media screen and (prefers-color-scheme: dark) {
${dark.join('\n')}
}
${lanes.join('\n')}
`;
}

/** The class that gives an element its tag's colours and line. */
export function tagClass(codebook: Codebook, tag: Tag): string {
  const index = codebook.tags.findIndex(({ id }) => id === tag.id);
  return index === -1 ? 'tx' : `t${index}`;
}

function colours(tag: Tag, scheme: 'light' | 'dark'): string {
  const standIn = tagOrStandIn({ tags: [] }, '')[scheme];
  return `--tag: ${safeColour(tag[scheme].line, standIn.line)}; --tint: ${safeColour(tag[scheme].tint, standIn.tint)};`;
}

/** Checked again here: the codebook is read from a file that anyone may edit. */
function lineStyle(line: LineStyle): LineStyle {
  return lineStyles.includes(line) ? line : 'solid';
}
