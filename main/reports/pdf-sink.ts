/** A report as PDF: printed from the same HTML that the web page is, which is made beside it for as long as that takes. */
import { htmlReport } from '../../annotations/report/html/html-report.ts';
import type { ReportHeading } from '../../annotations/report/report-model.ts';
import { withNewFile } from './grow-file.ts';
import { NotPrinted, type PrintReport } from './print-job.ts';
import { pathBeside } from './replace-file.ts';
import type { ReportSink, SinkOrder } from './report-sink.ts';
import { stageFile } from './staged-file.ts';
import { textSink } from './text-sink.ts';

export function pdfSink(
  heading: ReportHeading,
  order: SinkOrder,
  print: PrintReport | undefined,
): ReportSink {
  const { out, files, signal } = order;
  const staged = stageFile(out, files);
  // Chromium tells what a file is by the end of its name.
  const page = `${pathBeside(out)}.html`;
  const html = textSink(htmlReport, heading, { ...order, out: page });
  return {
    article: (numbered) => html.article(numbered),
    async finish(summary) {
      if (print === undefined) throw new NotPrinted('There is no Electron here to print the PDF with.');
      await html.finish(summary);
      const placed = await html.place();
      await placed.settle();
      const bytes = await print(page, signal);
      signal?.throwIfAborted();
      await withNewFile(staged.path, files, async (file) => {
        await file.write(bytes);
        await file.sync();
      });
      await files.remove(page);
    },
    place: () => staged.place(),
    async abandon() {
      await html.abandon();
      await files.remove(page).catch(() => undefined);
      await staged.abandon();
    },
  };
}
