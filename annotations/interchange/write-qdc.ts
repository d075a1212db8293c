/** Writes a codebook as REFI-QDA (`.qdc`, version 1.0), which NVivo, ATLAS.ti, MAXQDA, QualCoder and others read. */
import type { Codebook, Tag } from '../codebook/codebook.ts';
import { TagTree } from '../codebook/tag-tree.ts';
import { joinDescription } from './code-description.ts';
import { tagGuid } from './guids.ts';

export const qdcNamespace = 'urn:QDA-XML:codebook:1.0';

/** What of this codebook the format has no place for, in sentences; empty when it holds everything. */
export function notInQdc(codebook: Codebook): readonly string[] {
  const merged = codebook.tags.filter(({ mergedInto }) => mergedInto !== null).length;
  return [
    'Keys, line styles and the colours for dark pages are left out: the format has no place for them.',
    ...(codebook.tags.some(({ retired }) => retired)
      ? ['Retired tags are written as codes that cannot be given.']
      : []),
    ...(codebook.tags.some(({ examples }) => examples.length > 0)
      ? ['Examples stand at the end of the descriptions.']
      : []),
    ...(merged === 0 ? [] : ['Tags that were merged into others are left out.']),
  ];
}

/** @param origin the program and its version */
export function writeQdc(codebook: Codebook, origin: string): string {
  const tree = new TagTree(codebook);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<CodeBook xmlns="${qdcNamespace}" origin="${escapeXml(origin)}">`,
    '  <Codes>',
  ];
  let open = 0;
  const rows = tree.rows().filter(({ state }) => state !== 'merged');
  for (const { tag, depth } of rows) {
    for (; open > depth; open -= 1) lines.push(`${'  '.repeat(open + 1)}</Code>`);
    lines.push(...openCode(tag, '  '.repeat(depth + 2)));
    open = depth + 1;
  }
  for (; open > 0; open -= 1) lines.push(`${'  '.repeat(open + 1)}</Code>`);
  return `${[...lines, '  </Codes>', '</CodeBook>'].join('\n')}\n`;
}

function openCode(tag: Tag, indent: string): readonly string[] {
  const description = joinDescription(tag);
  const attributes = [
    `guid="${tagGuid(tag.id)}"`,
    `name="${escapeXml(tag.name)}"`,
    `isCodable="${String(!tag.retired)}"`,
    `color="${escapeXml(tag.light.line)}"`,
  ];
  return [
    `${indent}<Code ${attributes.join(' ')}>`,
    ...(description === '' ? [] : [`${indent}  <Description>${escapeXml(description)}</Description>`]),
  ];
}

/** Text and attribute values alike. Characters that XML 1.0 cannot hold, and other control characters, are left out. */
function escapeXml(text: string): string {
  return (
    text
      .replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Some readers take these for the end of a line, as XML 1.1 does.
      .replaceAll('\r', '&#13;')
      .replaceAll('\u2028', '&#x2028;')
      .replaceAll('\u2029', '&#x2029;')
  );
}
