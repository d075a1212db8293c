/** Files of every version there has been are read as what they meant, and come out in the version of today. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import {
  annotationFileKind,
  parseAnnotationFile,
  serialiseAnnotationFile,
} from '../../../annotations/format/annotation-file.ts';
import {
  codebookFileKind,
  parseCodebookFile,
  serialiseCodebookFile,
} from '../../../annotations/format/codebook-file.ts';
import { annotation } from '../builders.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/formats/${name}.json`, import.meta.url), 'utf8');
const versionsBefore = (version: number) => Array.from({ length: version - 1 }, (_, index) => index + 1);

describe.each(versionsBefore(annotationFileKind.version))('annotations of version %i', (version) => {
  const read = parseAnnotationFile(fixture(`annotations-${String(version)}`), 'harbour.json');

  it('mean what they meant', () => {
    expect(read.ok && read.value.annotations).toEqual([
      annotation('early', { note: 'Who said so?' }),
      annotation('late', { words: 'Few agree', tag: 'opinion' }),
    ]);
  });

  it('are written as of today', () => {
    const text = read.ok ? serialiseAnnotationFile(read.value) : '';
    expect(JSON.parse(text)).toMatchObject({ version: annotationFileKind.version });
    expect(parseAnnotationFile(text, 'harbour.json')).toEqual(read);
  });
});

describe.each(versionsBefore(codebookFileKind.version))('a codebook of version %i', (version) => {
  const read = parseCodebookFile(fixture(`codebook-${String(version)}`), 'codebook.json');

  it('means what it meant, and is written as of today', () => {
    expect(read.ok && read.value.codebook).toEqual(defaultCodebook);
    expect(read.ok && JSON.parse(serialiseCodebookFile(read.value))).toMatchObject({
      version: codebookFileKind.version,
    });
  });
});

describe('a record that is no record', () => {
  it('is set aside in an old file as in a new one', () => {
    const text = fixture('annotations-1').replace('"annotations": [', '"annotations": [7, null,');
    const read = parseAnnotationFile(text, 'harbour.json');
    expect(read.ok && read.value.setAside.map(({ raw }) => raw)).toEqual([7, null]);
    expect(read.ok && read.value.annotations).toHaveLength(2);
  });
});
