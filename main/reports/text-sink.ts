/** A report that is one file of text: HTML, Markdown and whatever else a `ReportFormatter` makes. */
import type { ReportFormatter, ReportHeading } from '../../annotations/report/report-model.ts';
import { withNewFile, writeChunks } from './grow-file.ts';
import type { GrowingFile } from './report-files.ts';
import type { ReportSink, SinkOrder } from './report-sink.ts';
import { pathBeside, stageFile } from './staged-file.ts';

export function textSink(
  formatter: ReportFormatter,
  heading: ReportHeading,
  { out, files, signal }: SinkOrder,
): ReportSink {
  const staged = stageFile(out, files);
  // What stands before the articles counts them, so they are written first, to a file of their own.
  const middle = pathBeside(out);
  let growing: GrowingFile | null = null;
  const close = async (): Promise<void> => {
    const file = growing;
    growing = null;
    await file?.close();
  };
  return {
    async article(numbered) {
      growing ??= await files.create(middle);
      await writeChunks(growing, formatter.article(numbered, heading), signal);
    },
    async finish(summary) {
      growing ??= await files.create(middle);
      await close();
      await withNewFile(staged.path, files, async (file) => {
        await writeChunks(file, formatter.opening(summary), signal);
        for await (const bytes of files.read(middle)) {
          signal?.throwIfAborted();
          await file.write(bytes);
        }
        await writeChunks(file, formatter.closing(summary), signal);
        await file.sync();
      });
      await files.remove(middle);
    },
    place: () => staged.place(),
    async abandon() {
      await close().catch(() => undefined);
      await files.remove(middle).catch(() => undefined);
      await staged.abandon();
    },
  };
}
