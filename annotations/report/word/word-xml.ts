/**
 * The pieces of WordprocessingML (ECMA-376 Part 1, 17) that a report needs, as text: a document of a thousand articles is written in a
 * stream, which libraries that keep it as a tree of objects cannot do.
 */
import { allowedCharacters } from '../allowed-characters.ts';

export interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  readonly struck?: boolean;
  readonly raised?: boolean;
  readonly link?: boolean;
  /** `rrggbb`. */
  readonly shade?: string;
  readonly ink?: string;
  readonly underline?: { readonly style: string; readonly colour: string };
  /** BCP 47. */
  readonly language?: string;
}

export type ParagraphStyle =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Quote'
  | 'Caption'
  | 'Cell'
  | 'Entry'
  | 'Quiet'
  | 'Note'
  | 'Furniture'
  | 'ListParagraph';

export function escapeXml(text: string): string {
  return allowedCharacters(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a paragraph runs from right to left: by its first letter, as browsers tell it (Unicode Bidirectional Algorithm, P2 and P3). */
export function runsFromRight(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first);
}

/** A run of text; line breaks and tabs become Word's own. */
export function run(text: string, look: RunLook = {}): string {
  if (text === '') return '';
  const body = text
    .split(/(\n|\t)/)
    .map((part) =>
      part === '\n'
        ? '<w:br/>'
        : part === '\t'
          ? '<w:tab/>'
          : part === ''
            ? ''
            : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`,
    )
    .join('');
  return `<w:r>${runProperties(text, look)}${body}</w:r>`;
}

/** In the order that the schema asks for (ECMA-376 Part 1, 17.3.2). */
function runProperties(text: string, look: RunLook): string {
  const { bold, italic, code, struck, raised, link, shade, ink, underline, language } = look;
  const properties = [
    link === true ? '<w:rStyle w:val="Hyperlink"/>' : '',
    code === true ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' : '',
    bold === true ? '<w:b/><w:bCs/>' : '',
    italic === true ? '<w:i/><w:iCs/>' : '',
    struck === true ? '<w:strike/>' : '',
    ink === undefined ? '' : `<w:color w:val="${ink}"/>`,
    underline === undefined ? '' : `<w:u w:val="${underline.style}" w:color="${underline.colour}"/>`,
    shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`,
    raised === true ? '<w:vertAlign w:val="superscript"/>' : '',
    rightToLeft.test(text) ? '<w:rtl/>' : '',
    languageProperty(text, language),
  ].join('');
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

function languageProperty(text: string, language: string | undefined): string {
  if (language === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)) return '';
  return `<w:lang ${rightToLeft.test(text) ? 'w:bidi' : 'w:val'}="${language}"/>`;
}

export interface ParagraphPlace {
  readonly newPage?: boolean;
  /** On one page with the beginning of what follows. */
  readonly withNext?: boolean;
  /** The last one of several that belong together. */
  readonly endsPart?: boolean;
}

/** @param content runs @param plain the text of them, which says in which direction they run */
export function paragraph(
  content: string,
  plain: string,
  style?: ParagraphStyle,
  { newPage = false, withNext = false, endsPart = false }: ParagraphPlace = {},
): string {
  // In the order that the schema asks for (ECMA-376 Part 1, 17.3.1).
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    withNext ? '<w:keepNext/>' : '',
    newPage ? '<w:pageBreakBefore/>' : '',
    runsFromRight(plain) ? '<w:bidi/>' : '',
    endsPart ? '<w:spacing w:after="240"/>' : '',
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>\n`;
}

export function textParagraph(text: string, style?: ParagraphStyle, look?: RunLook): string {
  return paragraph(run(text, look), text, style);
}

export function newPageHeading(text: string): string {
  return paragraph(run(text), text, 'Heading1', { newPage: true });
}

/** A link to a bookmark of the document. */
export function linkTo(bookmark: string, text: string, look: RunLook = {}): string {
  return `<w:hyperlink w:anchor="${bookmarkName(bookmark)}" w:history="1">${run(text, { ...look, link: true })}</w:hyperlink>`;
}

/** A link to a page of the web, as a field, which needs no list of addresses elsewhere in the file. @param address safe to follow */
export function linkOut(address: string, text: string): string {
  const quoted = escapeXml(address.replace(/\\/g, '%5C').replace(/"/g, '%22'));
  const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `${field('begin')}<w:r><w:instrText xml:space="preserve"> HYPERLINK "${quoted}" </w:instrText></w:r>${field('separate')}${run(text, { link: true })}${field('end')}`;
}

/** Word allows letters, digits and underscores. */
export function bookmarkName(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9]/g, '_');
}

/** Numbers bookmarks: every one of a document has another. */
export class Bookmarks {
  #last = 0;

  around(anchor: string, content: string): string {
    this.#last += 1;
    return `<w:bookmarkStart w:id="${this.#last}" w:name="${bookmarkName(anchor)}"/>${content}<w:bookmarkEnd w:id="${this.#last}"/>`;
  }
}

/** A table as wide as the page. Cells are paragraphs; the first row is repeated on every page. @param widths shares of the width */
export function* table(
  head: readonly string[],
  rows: Iterable<readonly string[]>,
  widths: readonly number[] = head.map(() => 1),
): Generator<string> {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const share = (index: number): number => Math.round(((widths[index] ?? 1) / all) * 5000);
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`)
    .join('');
  const columns = head.map((_, index) => `<w:gridCol w:w="${Math.round((share(index) / 5000) * 9600)}"/>`);
  yield `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${border}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${columns.join('')}</w:tblGrid>\n`;
  const cell = (content: string, index: number, fill: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${share(index)}" w:type="pct"/>${fill}</w:tcPr>${content}</w:tc>`;
  const filled = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>';
  const heads = head.map((text, index) => cell(textParagraph(text, 'Cell', { bold: true }), index, filled));
  yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads.join('')}</w:tr>\n`;
  for (const row of rows) {
    yield `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((content, index) => cell(content, index, '')).join('')}</w:tr>\n`;
  }
  // Word joins tables that touch each other.
  yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>\n';
}

export function textCell(text: string): string {
  return textParagraph(text, 'Cell');
}
