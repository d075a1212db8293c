/** Orders and filters of the library in words. */
import { findTag, type Codebook } from '../../annotations/codebook/codebook.ts';
import type { LibraryFilter, LibraryOrder, Progress } from './library-view.svelte.ts';

export const orderWords: Readonly<Record<LibraryOrder, string>> = {
  file: 'File order',
  title: 'Headline',
  date: 'Date, newest first',
  outlet: 'Outlet',
};

export const progressWords: Readonly<Record<Progress, string>> = {
  untouched: 'Untouched',
  started: 'Started',
  done: 'Done',
};

export function filterWords(filter: LibraryFilter, codebook: Codebook): string {
  switch (filter.kind) {
    case 'progress':
      return progressWords[filter.progress];
    case 'tag':
      return findTag(codebook, filter.tag)?.name ?? filter.tag;
    case 'outlet':
      return filter.outlet ?? 'No outlet';
  }
}
