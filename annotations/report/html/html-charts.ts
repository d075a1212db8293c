/** The charts of the HTML report as inline SVG, each with its figures in a table beside it. Patterns tell tags apart on paper and without colour. */
import { boundaryAtOrBefore } from '../../anchor/character-boundary.ts';
import type { Codebook, Tag } from '../../codebook/codebook.ts';
import type { ChartBar, ReportChart } from '../report-charts.ts';
import { groupedNumber } from '../report-time.ts';
import { tagClass } from './article-style.ts';
import { escapeHtml, isolatedHtml } from './escape-html.ts';

/** Units of the drawing; the style sheet makes one of them at most one pixel. */
const width = 440;
const rowHeight = 44;
const barTop = 20;
const barHeight = 16;
const countRoom = 56;
/** A name longer than this is cut; the table has it whole. */
const longestName = 52;

/** Strokes within a square of 8 by 8. The first is plain; no two look alike in one colour. */
const strokes = [
  '',
  'M-2 2 2-2M0 8 8 0M6 10 10 6',
  'M0 2h8M0 6h8',
  'M-2 6 2 10M0 0 8 8M6-2 10 2',
  'M2 0v8M6 0v8',
  'M0 4h8M4 0v8',
  'M0 0 8 8M8 0 0 8',
  'M3 4h2',
] as const;

/** The patterns that the charts fill their bars with; once, before them. */
export function patternsHtml(tags: readonly Tag[], codebook: Codebook): string {
  const patterns = [...tags.entries()].map(([index, tag]) => {
    const path = strokes[index % strokes.length] ?? '';
    const lines = path === '' ? '' : `<path class="strokes" d="${path}"/>`;
    const ground = path === '' ? 'plain' : 'ground';
    return `<pattern id="p${index}" class="${tagClass(codebook, tag)}" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="${ground}" width="8" height="8"/>${lines}</pattern>`;
  });
  return `<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>${patterns.join('')}</defs></svg>\n`;
}

export function chartHtml(chart: ReportChart, tags: readonly Tag[], codebook: Codebook): string {
  const id = `chart-${chart.id}`;
  const remark = chart.remark === null ? '' : `<p class="quiet">${escapeHtml(chart.remark)}</p>`;
  const parts = chart.id === 'outlets' || chart.id === 'speakers';
  return `<section class="chart" aria-labelledby="${id}">
<h3 id="${id}">${chart.title}</h3>
${parts ? keyHtml(chart, tags, codebook) : ''}<div class="drawn">${drawingHtml(chart, tags, codebook)}<div class="scroll" role="region" aria-label="${chart.title}: figures" tabindex="0">${tableHtml(chart, codebook, parts ? tagsOf(chart, tags) : [])}</div></div>
${remark}</section>
`;
}

function tagsOf({ bars }: ReportChart, tags: readonly Tag[]): readonly Tag[] {
  const used = new Set(bars.flatMap(({ parts }) => parts?.map(({ tag }) => tag) ?? []));
  return tags.filter((tag) => used.has(tag));
}

function keyHtml(chart: ReportChart, tags: readonly Tag[], codebook: Codebook): string {
  const items = tagsOf(chart, tags).map((tag) => {
    const swatch = `<svg class="swatch ${tagClass(codebook, tag)}" width="28" height="14" viewBox="0 0 28 14" aria-hidden="true" focusable="false"><rect class="bar" x=".5" y=".5" width="27" height="13" fill="url(#p${tags.indexOf(tag)})"/></svg>`;
    return `<li>${swatch} ${isolatedHtml(tag.name)}</li>`;
  });
  return `<ul class="key" role="list">${items.join('')}</ul>\n`;
}

function drawingHtml(chart: ReportChart, tags: readonly Tag[], codebook: Codebook): string {
  const height = chart.bars.length * rowHeight;
  const most = Math.max(1, ...chart.bars.map(({ count }) => count));
  const scale = (width - countRoom) / most;
  const rows = chart.bars.map((bar, index) => rowSvg(bar, index * rowHeight, scale, tags, codebook));
  // The table beside it says the same, so the drawing is passed over by who hears the page.
  return `<svg class="bars" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${rows.join('')}</svg>`;
}

function rowSvg(
  { name, count, parts }: ChartBar,
  top: number,
  scale: number,
  tags: readonly Tag[],
  codebook: Codebook,
): string {
  let at = 0;
  const y = top + barTop;
  const pieces = (parts ?? [{ tag: null, count }]).map(({ tag, count: own }) => {
    const x = at;
    at += own * scale;
    if (own === 0) return '';
    const fill = tag === null ? '' : ` fill="url(#p${tags.indexOf(tag)})"`;
    const kind = tag === null ? 'bar untagged' : `bar ${tagClass(codebook, tag)}`;
    return `<rect class="${kind}" x="${round(x)}" y="${y}" width="${round(Math.max(1, own * scale))}" height="${barHeight}"${fill}/>`;
  });
  return `<text class="name" x="0" y="${top + 14}">${escapeHtml(shorten(name))}</text>${pieces.join('')}<text class="count" x="${round(at + 6)}" y="${y + 12}">${groupedNumber(count)}</text>`;
}

function tableHtml(
  { heading, bars, total, title }: ReportChart,
  codebook: Codebook,
  columns: readonly Tag[],
): string {
  const named = columns.map((tag) => `<th scope="col" class="figure">${tagNameHtml(tag, codebook)}</th>`);
  const rows = bars.map(({ name, isWritten, count, parts }) => {
    const own = columns.map((tag) => parts?.find((part) => part.tag === tag)?.count ?? 0);
    const cells = [...own.map((each) => groupedNumber(each)), groupedNumber(count), share(count, total)];
    const shown = isWritten ? isolatedHtml(name) : escapeHtml(name);
    return `<tr><th scope="row">${shown}</th>${cells.map((cell) => `<td class="figure">${cell}</td>`).join('')}</tr>\n`;
  });
  return `<table class="counts"><caption class="hidden">${title}</caption><thead><tr><th scope="col">${heading}</th>${named.join('')}<th scope="col" class="figure">${columns.length === 0 ? 'Annotations' : 'All'}</th><th scope="col" class="figure">Share</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody></table>`;
}

export function tagNameHtml(tag: Tag, codebook: Codebook): string {
  return `<span class="tag-name ${tagClass(codebook, tag)}">${escapeHtml(tag.name)}</span>`;
}

function share(count: number, total: number): string {
  return `${Math.round((100 * count) / total)} %`;
}

function shorten(name: string): string {
  if (name.length <= longestName) return name;
  return `${name.slice(0, boundaryAtOrBefore(name, longestName - 1))}…`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
