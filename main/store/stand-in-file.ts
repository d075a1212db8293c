/**
 * One analyst's annotations of one article in two places: beside the articles, and in a stand-in that is written while the folder cannot be
 * or shall not be. The stand-in holds everything, and remembers the state in the folder that it began with, so that what changed in each
 * of the two since can be told and put together.
 */
import type { Annotation } from '../../annotations/annotation/annotation.ts';
import { parseAnnotationFile, serialiseAnnotationFile } from '../../annotations/format/annotation-file.ts';
import type { AnnotationFile } from '../../annotations/format/annotation-file.ts';
import { mergeAnnotations, type Ancestor } from '../../annotations/merge/merge-annotations.ts';
import { takingOver, wasTakenOver, withoutTakingOver } from './taken-over.ts';

const field = 'inFolder';

/** The annotations that the two files come to. Null stands for a file that is not there. */
export function together(
  inFolder: AnnotationFile | null,
  standIn: AnnotationFile | null,
  folderName: string,
): readonly Annotation[] {
  if (standIn === null) return inFolder?.annotations ?? [];
  // A file that is gone, perhaps with its drive, says nothing about what is in the stand-in.
  if (inFolder === null) return standIn.annotations;
  if (wasTakenOver(inFolder.others, () => serialiseAnnotationFile(standIn))) return inFolder.annotations;
  return mergeAnnotations(ancestorOf(standIn), standIn.annotations, inFolder.annotations, folderName)
    .annotations;
}

/** The head of a stand-in that was made knowing this state in the folder; `undefined` when what is there could not be read. */
export function standInHead(inFolder: AnnotationFile | null | undefined): AnnotationFile['others'] {
  if (inFolder === undefined) return {};
  if (inFolder === null) return { [field]: null };
  const document: unknown = JSON.parse(serialiseAnnotationFile({ ...inFolder, setAside: [], others: {} }));
  return { [field]: document };
}

/** The head without what only a stand-in has, and what only a file has that took over one. */
export function withoutStandInHead(others: AnnotationFile['others']): AnnotationFile['others'] {
  return Object.fromEntries(Object.entries(withoutTakingOver(others)).filter(([name]) => name !== field));
}

/** The head of a file in the folder into which a stand-in, if there is one, goes. */
export function headTakingOver(standIn: AnnotationFile | null): AnnotationFile['others'] {
  return takingOver(standIn && serialiseAnnotationFile(standIn));
}

function ancestorOf({ others }: AnnotationFile): Ancestor {
  const document = others[field];
  if (document === undefined) return { kind: 'unknown' };
  if (document === null) return { kind: 'known', annotations: [] };
  const parsed = parseAnnotationFile(JSON.stringify(document), field);
  return parsed.ok ? { kind: 'known', annotations: parsed.value.annotations } : { kind: 'unknown' };
}
