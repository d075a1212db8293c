/** One article of the Word report: what is known of it, its text or excerpts with highlights and notes, and its annotations. */
import type { LineStyle } from '../../codebook/codebook.ts';
import { annotationLines } from '../annotation-lines.ts';
import { layOutArticle, type LaidOutBlock, type Run } from '../layout/article-layout.ts';
import { headingLevels, type HeadingLevels } from '../layout/heading-levels.ts';
import { metadataLines, sourceLines } from '../metadata-lines.ts';
import { isPlaced, placementName, placementReason } from '../placement-names.ts';
import { articleAnchor, rowAnchor, wordsAnchor } from '../report-address.ts';
import type { NumberedArticle, ReportedAnnotation, ReportHeading } from '../report-model.ts';
import { reportTime } from '../report-time.ts';
import { safeHref } from '../safe-href.ts';
import {
  linkOut,
  linkTo,
  paragraph,
  run,
  textParagraph,
  type Bookmarks,
  type ParagraphPlace,
  type ParagraphStyle,
  type RunLook,
} from './word-xml.ts';

export function* articleWord(
  numbered: NumberedArticle,
  heading: ReportHeading,
  bookmarks: Bookmarks,
  place: ParagraphPlace,
): Generator<string> {
  const { source, number, title, annotations } = numbered;
  const extent = heading.choice.text;
  if (extent !== 'full' && annotations.length === 0) return;
  const { metadata, warnings } = source.article;
  const head = bookmarks.around(articleAnchor(number), run(`${number}. ${title}`));
  yield paragraph(head, title, 'Heading2', place);
  const lines = [...metadataLines(metadata), ...sourceLines(numbered)];
  for (const [index, { label, value, found, kind }] of lines.entries()) {
    const href = kind === 'address' ? safeHref(value) : null;
    const shown = href === null ? run(value, { code: kind === 'hash' }) : linkOut(href, value);
    const origin = found === null ? '' : run(` (${found})`, { italic: true });
    const endsPart = index === lines.length - 1;
    yield paragraph(`${run(`${label}: `, { bold: true })}${shown}${origin}`, label, 'Quiet', { endsPart });
  }
  for (const problem of [...warnings, ...source.problems]) yield textParagraph(problem, 'Note');
  if (extent !== 'none') yield* textWord(layOutArticle(numbered, extent), numbered, heading, bookmarks);
  yield* annotationsWord(numbered, heading, bookmarks);
}

function* textWord(
  blocks: readonly LaidOutBlock[],
  { source }: NumberedArticle,
  heading: ReportHeading,
  bookmarks: Bookmarks,
): Generator<string> {
  const levelOf = headingLevels();
  const language = source.article.metadata.language?.value;
  const begun = new Set<string>();
  let inFurniture = false;
  for (const laidOut of blocks) {
    const { block, paragraph: number, runs, noted, skipped } = laidOut;
    if (skipped) yield textParagraph('…');
    if (block.kind === 'furniture' && !inFurniture) {
      yield textParagraph('Page furniture, not counted as the article’s words:', 'Quiet');
    }
    inFurniture = block.kind === 'furniture';
    const words = runs.map((each) => runWord(each, language, heading, bookmarks, begun)).join('');
    const plain = runs.map((each) => (each.kind === 'words' ? each.text : '')).join('');
    const before = number === null ? '' : run(`¶ ${number}  `, { ink: '595959' });
    const marker = block.marker === undefined ? '' : run(`${block.marker} `);
    yield paragraph(before + marker + words, plain, styleOf(laidOut, levelOf));
    for (const reported of noted) yield noteWord(reported);
  }
}

function styleOf({ block }: LaidOutBlock, levelOf: HeadingLevels): ParagraphStyle | undefined {
  switch (block.kind) {
    case 'headline':
      return 'Heading3';
    case 'heading':
      // Below the article's own heading; Word's styles end at four here.
      return levelOf(block.level ?? 1) <= 3 ? 'Heading3' : 'Heading4';
    case 'quotation':
      return 'Quote';
    case 'caption':
      return 'Caption';
    case 'list-item':
      return 'ListParagraph';
    case 'furniture':
      return 'Furniture';
    case 'byline':
    case 'dateline':
      return 'Quiet';
    case 'standfirst':
    case 'paragraph':
      return undefined;
  }
}

const underlines: Readonly<Record<LineStyle, string>> = {
  solid: 'single',
  dashed: 'dash',
  wavy: 'wave',
  dotted: 'dotted',
  double: 'double',
};

const hex = (colour: string): string => colour.slice(1).toUpperCase();

function runWord(
  each: Run,
  language: string | undefined,
  { choice }: ReportHeading,
  bookmarks: Bookmarks,
  begun: Set<string>,
): string {
  switch (each.kind) {
    case 'gap':
      return run(' […] ');
    case 'open': {
      const { reported } = each.strand;
      const { tag, label } = reported;
      if (each.continued) return '';
      const named = `[${label} ${tag.name}] `;
      const look: RunLook = { bold: true, raised: true, ink: hex(tag.light.line) };
      const shown = linkTo(choice.evidence ? rowAnchor(reported) : entryAnchor(reported), named, look);
      if (begun.has(label)) return shown;
      begun.add(label);
      return bookmarks.around(wordsAnchor(reported), shown);
    }
    case 'close': {
      const { crowded, reported } = each.strand;
      if (!crowded) return '';
      return run(`[/${reported.label}]`, { bold: true, raised: true, ink: hex(reported.tag.light.line) });
    }
    case 'words': {
      const top = each.strands.at(-1)?.reported.tag;
      const link = each.marks.find((mark) => mark.kind === 'link');
      const look: RunLook = {
        ...(each.marks.some(({ kind }) => kind === 'strong') ? { bold: true } : {}),
        ...(each.marks.some(({ kind }) => kind === 'emphasis') ? { italic: true } : {}),
        ...(each.marks.some(({ kind }) => kind === 'code') ? { code: true } : {}),
        ...(language === undefined ? {} : { language }),
        ...(top === undefined
          ? {}
          : {
              shade: hex(top.light.tint),
              underline: { style: underlines[top.line], colour: hex(top.light.line) },
            }),
      };
      const href = link?.kind === 'link' && top === undefined ? safeHref(link.href) : null;
      return href === null ? run(each.text, look) : linkOut(href, each.text);
    }
  }
}

function entryAnchor({ articleNumber, number }: ReportedAnnotation): string {
  return `e${articleNumber}-${number}`;
}

function noteWord(reported: ReportedAnnotation): string {
  const { label, tag, analystName, annotation } = reported;
  const head = run(`Note on ${label} ${tag.name}, by ${analystName}: `, { bold: true });
  return paragraph(head + run(annotation.note), annotation.note, 'Note');
}

function* annotationsWord(
  { annotations, source }: NumberedArticle,
  heading: ReportHeading,
  bookmarks: Bookmarks,
): Generator<string> {
  if (annotations.length > 0) yield textParagraph('Annotations', 'Heading3');
  if (source.leftOut > 0) {
    yield textParagraph(`Annotations of this article left out of this report: ${source.leftOut}.`, 'Quiet');
  }
  for (const reported of annotations) {
    const { label, tag, segments, annotation, analystName, state, painted } = reported;
    const words = segments
      .map((segment) => {
        const reason = isPlaced(segment.state) ? '' : ` (${placementReason(segment.state)})`;
        return `“${segment.words}”${reason}`;
      })
      .join(' […] ');
    const number =
      painted && heading.choice.text !== 'none'
        ? linkTo(wordsAnchor(reported), label, { bold: true })
        : run(label, { bold: true });
    yield paragraph(
      `${bookmarks.around(entryAnchor(reported), number)}${run(` ${tag.name}: `, { bold: true, ink: hex(tag.light.line) })}${run(words)}`,
      '',
      'Entry',
    );
    const facts = [
      ...new Set(segments.flatMap(({ place }) => place?.location ?? [])),
      ...(state === 'moved' ? [placementName(state)] : []),
      analystName,
      reportTime(annotation.modified, heading.timeZone),
      ...(heading.claims?.byAnnotation.get(annotation.id) ?? []).map((claim) => `claim ${claim.number}`),
    ];
    yield textParagraph(facts.join(', '), 'Quiet');
    for (const line of annotationLines(annotation, heading.articles)) {
      const value = line.href === null ? run(line.value) : linkOut(line.href, line.value);
      yield paragraph(run(`${line.label}: `, { bold: true }) + value, line.label, 'Quiet');
    }
    if (annotation.note !== '') {
      yield paragraph(run('Note: ', { bold: true }) + run(annotation.note), 'Note', 'Quiet');
    }
  }
}
