/** Files come back as they were written, bad records cost only themselves, and bad files fail with a reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { parseAnnotationFile, serialiseAnnotationFile } from '../../../annotations/format/annotation-file.ts';
import type { AnnotationFile } from '../../../annotations/format/annotation-file.ts';
import { annotationSchema } from '../../../annotations/format/annotation-schema.ts';
import { operationSchema } from '../../../annotations/format/operation-schema.ts';
import { parseArticleRecord, serialiseArticleRecord } from '../../../annotations/format/article-record.ts';
import { parseCodebookFile, serialiseCodebookFile } from '../../../annotations/format/codebook-file.ts';
import { readVersioned } from '../../../annotations/format/versioned-file.ts';
import { anyAnnotation, anyAnnotations, possibleOperation } from '../arbitraries.ts';
import { annotation, textHash } from '../builders.ts';

const fileWith = (annotations: AnnotationFile['annotations']): AnnotationFile => ({
  analyst: { id: 'ana', name: 'Ana Kovač' },
  article: { id: 'harbour-00000001', path: 'news/harbour.txt', textSha256: textHash },
  annotations,
  setAside: [],
  others: {},
});
const parse = (text: string) => parseAnnotationFile(text, 'harbour.json');
const byId = (list: readonly { readonly id: string }[]) => new Map(list.map((item) => [item.id, item]));

describe('annotation files', () => {
  it('come back as they were written, whatever the words', () => {
    fc.assert(
      fc.property(anyAnnotations, (annotations) => {
        const text = serialiseAnnotationFile(fileWith(annotations));
        const read = parse(text);
        expect(read.ok && byId(read.value.annotations)).toEqual(byId(annotations));
        expect(read.ok && serialiseAnnotationFile(read.value)).toBe(text);
      }),
    );
  });

  it('read well: one order of fields, two blanks, a final newline', () => {
    const text = serialiseAnnotationFile(
      fileWith([annotation('late', { words: 'Few agree' }), annotation('early')]),
    );
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'format',
      'version',
      'offsets',
      'analyst',
      'article',
      'annotations',
    ]);
    expect(text.indexOf('"early"')).toBeLessThan(text.indexOf('"late"'));
    expect(text).toMatch(/^\{\n {2}"format": "claimdesk-annotations",\n {2}"version": 2,\n[^]*\n\}\n$/);
  });

  it('keep fields that this version does not know', () => {
    const text = serialiseAnnotationFile(fileWith([annotation('1')]))
      .replace('"tag":', '"speaker": "the mayor", "tag":')
      .replace('"offsets":', '"project": {"b": 1, "a": 2}, "offsets":');
    const read = parse(text);
    const again = read.ok ? serialiseAnnotationFile(read.value) : '';
    expect(again).toContain('"speaker": "the mayor"');
    expect(JSON.parse(again)).toMatchObject({ project: { a: 2, b: 1 } });
  });

  it.each<[string, unknown]>([
    ['without words', { id: '2', tag: 'quote' }],
    [
      'with offsets that do not fit',
      { ...annotation('2'), segments: [{ anchor: { ...annotation('2').segments[0]?.anchor, end: 99 } }] },
    ],
    ['with an id that is taken', annotation('1')],
    ['that is not an object', 'nonsense'],
    ['of a strange shape', { id: ['2'], nested: { deep: [1, null, 'x'] } }],
  ])('set aside a record %s, and write it back untouched', (_name, raw) => {
    const text = JSON.stringify({
      ...(JSON.parse(serialiseAnnotationFile(fileWith([annotation('1')]))) as object),
      annotations: [annotation('1'), raw, annotation('3')],
    });
    const read = parse(text);
    expect(read.ok && read.value.annotations.map(({ id }) => id)).toEqual(['1', '3']);
    expect(read.ok && read.value.setAside.map((record) => record.raw)).toEqual([raw]);
    const again = read.ok ? parse(serialiseAnnotationFile(read.value)) : read;
    expect(again.ok && again.value.setAside).toEqual(read.ok && read.value.setAside);
  });

  const whole = serialiseAnnotationFile(fileWith([annotation('1')]));
  it.each<[string, string, string]>([
    ['0 bytes', '', 'empty'],
    ['NULs, as after a power loss', '\0\0\0\0', 'empty'],
    ['half a file', whole.slice(0, whole.length / 2), 'not-json'],
    ['something else', 'Dear diary', 'not-json'],
    ['another format', whole.replace('claimdesk-annotations', 'claimdesk-article'), 'wrong-format'],
    ['a list', '[]', 'wrong-format'],
    ['null', 'null', 'wrong-format'],
    ['no annotations', whole.replace('"annotations":', '"notes":'), 'wrong-format'],
    ['an article outside', whole.replace('"harbour-00000001"', '"../../etc"'), 'wrong-format'],
    ['other offsets', whole.replace('utf-16', 'utf-8'), 'wrong-format'],
    ['a newer version', whole.replace('"version": 2', '"version": 7'), 'newer-version'],
    ['a version that is none', whole.replace('"version": 2', '"version": "1"'), 'wrong-format'],
  ])('fail on %s and name the file', (_name, text, code) => {
    const read = parse(text);
    expect(read).toMatchObject({ ok: false, code });
    expect(read.ok ? '' : read.message).toContain('harbour.json');
  });

  it('never throw, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !parse(text).ok));
  });

  it('take a byte-order mark that an editor put in front', () => {
    expect(parse(`\ufeff${whole}`).ok).toBe(true);
  });
});

describe('readVersioned', () => {
  it('goes from version to version by steps', () => {
    const kind = {
      format: 'sample',
      version: 3,
      migrations: {
        1: (document: object) => ({ ...document, two: true }),
        2: (document: object) => ({ ...document, three: true }),
      },
    };
    expect(readVersioned('{"format":"sample","version":1}', kind, 'x')).toEqual({
      ok: true,
      value: { document: { format: 'sample', version: 3, two: true, three: true }, foundVersion: 1 },
    });
  });
});

describe('article records', () => {
  const record = {
    id: 'harbour-1',
    path: 'a/b.txt',
    sha256: textHash,
    textSha256: textHash,
    title: 'A lock',
  };

  it('come back with fields that are not known', () => {
    const text = serialiseArticleRecord({ ...record, ...{ outlet: 'The Pier' } });
    expect(parseArticleRecord(text, 'x')).toEqual({ ok: true, value: { ...record, outlet: 'The Pier' } });
  });

  it.each(['/etc/passwd', '../up.txt', 'a/../../b'])('are refused when they point outside: %s', (path) => {
    expect(parseArticleRecord(serialiseArticleRecord({ ...record, path }), 'x')).toMatchObject({
      code: 'wrong-format',
    });
  });
});

describe('codebook files', () => {
  it('come back as they were written', () => {
    const text = serialiseCodebookFile({ codebook: defaultCodebook, setAside: [], others: {} });
    expect(parseCodebookFile(text, 'x')).toEqual({
      ok: true,
      value: { codebook: defaultCodebook, setAside: [], others: {} },
    });
  });

  it.each(['#12345', 'red', '#0b5fa5; x'])('set aside a tag with the colour %s', (line) => {
    const [quote, ...rest] = defaultCodebook.tags;
    const tags = [{ ...quote, light: { line, tint: '#ffffff' } }, ...rest];
    const read = parseCodebookFile(JSON.stringify({ format: 'claimdesk-codebook', version: 1, tags }), 'x');
    expect(read.ok && read.value.codebook.tags.map(({ id }) => id)).toEqual(['opinion', 'unverified']);
    expect(read.ok && read.value.setAside).toHaveLength(1);
  });
});

describe('operations from another process', () => {
  it('pass the schema unchanged', () => {
    fc.assert(
      fc.property(fc.array(anyAnnotation, { maxLength: 3 }).chain(possibleOperation), (operation) => {
        expect(operationSchema.parse(operation)).toEqual(operation);
      }),
    );
  });

  it.each([
    { kind: 'add' },
    { kind: 'add', annotation: { ...annotation('1'), article: '../x' } },
    { kind: 'add', annotation: annotation('1'), more: 1 },
    { kind: 'change', article: 'a', id: '1', before: {}, after: { analyst: 'eve' } },
    { kind: 'explode' },
    null,
  ])('are refused when they are wrong (%#)', (payload) => {
    expect(operationSchema.safeParse(payload).success).toBe(false);
  });

  it('have annotations that are complete', () => {
    expect(annotationSchema.parse(annotation('1'))).toEqual(annotation('1'));
  });
});
