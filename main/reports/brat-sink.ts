/** A report as brat standoff: a text and its annotations for each article, in the folders of the articles, and the tags for all. */
import { bratConfiguration } from '../../annotations/interchange/brat/brat-configuration.ts';
import { bratDocument } from '../../annotations/interchange/brat/brat-document.ts';
import { counted } from '../../annotations/report/report-time.ts';
import type { ReportHeading } from '../../annotations/report/report-model.ts';
import { safeFileName } from '../store/file-name.ts';
import type { ReportSink, SinkOrder } from './report-sink.ts';
import { stageFolder } from './staged-folder.ts';

export function bratSink({ codebook }: ReportHeading, { out, files, signal }: SinkOrder): ReportSink {
  const stage = stageFolder(out, files);
  const taken = new Set<string>();
  let leftOut = 0;
  const write = async (name: string, text: string): Promise<void> => {
    signal?.throwIfAborted();
    const file = await stage.begin(name);
    try {
      await file.write(text);
      await file.sync();
    } finally {
      await file.close();
    }
  };
  return {
    async article(numbered) {
      const { text, annotations, leftOut: unplaced } = bratDocument(numbered, codebook);
      leftOut += unplaced;
      const name = freeName(numbered.source.article.source.path, taken);
      await write(`${name}.txt`, text);
      await write(`${name}.ann`, annotations);
    },
    async finish() {
      await write('annotation.conf', bratConfiguration(codebook));
      await stage.finish();
    },
    omitted: () =>
      leftOut === 0
        ? []
        : [`brat: ${counted(leftOut, 'annotation', 'annotations')} without a sure place left out.`],
    place: () => stage.place(),
    abandon: () => stage.abandon(),
  };
}

/**
 * The article's path without its ending, each part a name that every platform takes. `harbour.txt` and `harbour.html` must not share a
 * name, on file systems without capitals neither, so the second one keeps its ending or gets a number.
 */
function freeName(path: string, taken: Set<string>): string {
  const parts = path.split('/').map(safeFileName);
  const file = parts.pop() ?? 'article';
  const folder = parts.map((part) => `${part}/`).join('');
  const bare = file.replace(/\.[^.]+$/, '');
  const candidates = [bare === '' ? file : bare, file];
  for (let number = 2; ; number += 1) {
    const name = folder + (candidates.shift() ?? `${file} ${number}`);
    const key = name.toLowerCase().normalize('NFC');
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}
