/** A report that is one file of text: HTML, Markdown and whatever else a `ReportFormatter` makes. */
import type { ReportFormatter, ReportHeading } from '../../annotations/report/report-model.ts';
import { articlesFirst } from './articles-first.ts';
import { withNewFile, writeChunks } from './grow-file.ts';
import type { ReportSink, SinkOrder } from './report-sink.ts';
import { stageFile } from './staged-file.ts';

export function textSink(formatter: ReportFormatter, heading: ReportHeading, order: SinkOrder): ReportSink {
  const { out, files, signal } = order;
  const staged = stageFile(out, files);
  const articles = articlesFirst(order);
  return {
    article: (numbered) => articles.add(formatter.article(numbered, heading)),
    async finish(summary) {
      await withNewFile(staged.path, files, async (file) => {
        await writeChunks(file, formatter.opening(summary), signal);
        for await (const bytes of articles.read()) await file.write(bytes);
        await writeChunks(file, formatter.closing(summary), signal);
        await file.sync();
      });
      await articles.remove();
    },
    place: () => staged.place(),
    async abandon() {
      await articles.remove();
      await staged.abandon();
    },
  };
}
