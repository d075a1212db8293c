/**
 * A report as a Word document. The package with its styles, footer and properties is made by docx; the body streams into it, because
 * docx keeps a document whole in memory, and a folder's articles need not fit there.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphStyleOptions,
} from 'docx';
import type { ReportHeading, ReportSummary } from '../../annotations/report/report-model.ts';
import { wordReport } from '../../annotations/report/word/word-report.ts';
import { articlesFirst } from './articles-first.ts';
import { readPackage, writePackage } from './office-package.ts';
import type { ReportSink, SinkOrder } from './report-sink.ts';
import { stageFile } from './staged-file.ts';

const bodyPart = 'word/document.xml';
/** Stands in the package where the body goes. */
const bodyMark = 'claimdesk-body';

export function docxSink(heading: ReportHeading, order: SinkOrder): ReportSink {
  const { out, files, signal } = order;
  const formatter = wordReport();
  const staged = stageFile(out, files);
  const articles = articlesFirst(order);
  async function* body(summary: ReportSummary): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    for (const chunk of formatter.opening(summary)) yield encoder.encode(chunk);
    yield* articles.read();
    for (const chunk of formatter.closing(summary)) yield encoder.encode(chunk);
  }
  return {
    article: (numbered) => articles.add(formatter.article(numbered, heading)),
    async finish(summary) {
      const parts = await emptyPackage(heading);
      const filled = new Map([
        [bodyPart, (part: Buffer) => aroundBody(part.toString('utf8'), body(summary))],
      ]);
      await writePackage(parts, filled, staged.path, files, signal);
      await articles.remove();
    },
    place: () => staged.place(),
    async abandon() {
      await articles.remove();
      await staged.abandon();
    },
  };
}

async function* aroundBody(document: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const mark = document.indexOf(bodyMark);
  const start = document.lastIndexOf('<w:p>', mark);
  const end = document.indexOf('</w:p>', mark) + '</w:p>'.length;
  yield Buffer.from(document.slice(0, start));
  yield* body;
  yield Buffer.from(document.slice(end));
}

async function emptyPackage({ title, appVersion }: ReportHeading): Promise<ReadonlyMap<string, Buffer>> {
  const document = new Document({
    title,
    creator: `Claimdesk ${appVersion}`,
    description: 'Annotated report',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, language: { value: 'en-GB', bidirectional: 'ar-SA' } },
          paragraph: { spacing: { after: 120, line: 288 } },
        },
        title: { run: { size: 56, bold: true }, paragraph: { spacing: { before: 2400, after: 120 } } },
        heading1: headingStyle(34, 480),
        heading2: headingStyle(28, 360),
        heading3: headingStyle(24, 280),
        heading4: headingStyle(21, 240),
        hyperlink: { run: { color: '0B5FA5', underline: { type: 'single' } } },
      },
      paragraphStyles,
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 17 }),
                ],
              }),
            ],
          }),
        },
        children: [new Paragraph(bodyMark)],
      },
    ],
  });
  return readPackage(await Packer.toBuffer(document));
}

/** @param size in half points @param before in twentieths of a point */
function headingStyle(size: number, before: number) {
  return {
    run: { size, bold: true, color: '1A1A1A' },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  };
}

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 28, color: '595959' } },
  { id: 'Quote', name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: 567, right: 567 } } },
  { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { size: 19, italics: true } },
  {
    id: 'Cell',
    name: 'Cell',
    basedOn: 'Normal',
    run: { size: 18 },
    paragraph: { spacing: { after: 0, line: 240 } },
  },
  // What is said of an annotation stands below its words, and nearer to them than to the next one.
  {
    id: 'Entry',
    name: 'Entry',
    basedOn: 'Normal',
    paragraph: { spacing: { before: 200, after: 20 }, keepNext: true },
  },
  {
    id: 'Quiet',
    name: 'Quiet',
    basedOn: 'Normal',
    run: { size: 18, color: '404040' },
    paragraph: { spacing: { after: 40, line: 252 } },
  },
  {
    id: 'Note',
    name: 'Note',
    basedOn: 'Normal',
    run: { size: 19 },
    paragraph: {
      indent: { left: 567 },
      border: { left: { style: 'single', size: 12, space: 8, color: 'B0B0B0' } },
    },
  },
  { id: 'Furniture', name: 'Furniture', basedOn: 'Normal', run: { size: 18, color: '595959' } },
];
