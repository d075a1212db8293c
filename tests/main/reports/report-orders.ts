/** What a report is written from in tests, and file systems on which writing it fails. */
import type { ReportItem } from '../../../annotations/report/report-model.ts';
import { nodeReportFiles, type ReportFiles } from '../../../main/reports/report-files.ts';
import { harbourReport } from '../../annotations/report/harbour-article.ts';

export const items: readonly ReportItem[] = [
  harbourReport,
  { kind: 'unreadable', path: 'broken.txt', code: 'file-binary', message: '“broken.txt” holds no text.' },
  harbourReport,
];

export async function* oneByOne(
  all: readonly ReportItem[],
  before?: (index: number) => void,
): AsyncGenerator<ReportItem> {
  for (const [index, item] of all.entries()) {
    before?.(index);
    await Promise.resolve();
    yield item;
  }
}

class DiskError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Files of which the `failing` one among all writes, or the given call, fails with a code of the system. */
export function failingFiles(
  call: 'write' | 'sync' | 'rename' | 'create',
  code: string,
  failing = 0,
): ReportFiles {
  let writes = 0;
  return {
    ...nodeReportFiles,
    async create(path) {
      if (call === 'create') throw new DiskError(code);
      const file = await nodeReportFiles.create(path);
      return {
        ...file,
        async write(content) {
          writes += 1;
          if (call === 'write' && writes > failing) throw new DiskError(code);
          await file.write(content);
        },
        async sync() {
          if (call === 'sync') throw new DiskError(code);
          await file.sync();
        },
      };
    },
    async rename(from, to) {
      if (call === 'rename') throw new DiskError(code);
      await nodeReportFiles.rename(from, to);
    },
    wait: () => Promise.resolve(),
  };
}
