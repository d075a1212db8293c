/** A report that is one file of text: HTML, Markdown and whatever else a `ReportFormatter` makes. */
import { dirname, join } from 'node:path';
import type { ReportFormatter, ReportHeading } from '../../annotations/report/report-model.ts';
import { renamePatiently, temporaryPath } from '../store/durable-write.ts';
import { withNewFile, writeChunks } from './grow-file.ts';
import type { GrowingFile } from './report-files.ts';
import type { ReportSink, SinkOrder } from './report-sink.ts';

export function textSink(
  formatter: ReportFormatter,
  heading: ReportHeading,
  { out, files, signal }: SinkOrder,
): ReportSink {
  // Not named after the report, whose name may be as long as names can be.
  const beside = join(dirname(out), '.claimdesk-report');
  const finished = temporaryPath(beside);
  // What stands before the articles counts them, so they are written first, to a file of their own.
  const middle = temporaryPath(beside);
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
      await withNewFile(finished, files, async (file) => {
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
    async place() {
      await renamePatiently(finished, out, files);
      // The report is in place, and if power is lost before its name is on the disk it can be made again.
      await files.syncFolder(dirname(out)).catch(() => undefined);
    },
    async abandon() {
      await close().catch(() => undefined);
      for (const path of [finished, middle]) await files.remove(path).catch(() => undefined);
    },
  };
}
