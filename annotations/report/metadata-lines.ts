/** An article's metadata as label and value, each with where it was found, in the order in which a reader looks for it. */
import type { ArticleMetadata, Found, MetadataOrigin } from '../article/article.ts';
import { groupedNumber } from './report-time.ts';
import type { NumberedArticle } from './report-model.ts';

export interface MetadataLine {
  readonly label: string;
  readonly value: string;
  /** Such as "found in the text"; null where the question does not arise. */
  readonly found: string | null;
  /** `hash` is one long word that no reader reads. */
  readonly kind: 'plain' | 'file' | 'hash' | 'address';
}

/** What is known of the article itself; what was not found has no line. */
export function metadataLines(metadata: ArticleMetadata): readonly MetadataLine[] {
  const { outlet, section, byline, published, language, url } = metadata;
  return [
    ...line('Outlet', outlet),
    ...line('Section', section),
    ...line('Byline', byline),
    ...line(
      'Published',
      published === null ? null : { value: writtenDate(published.value), origin: published.origin },
    ),
    ...line('Language', language),
    ...line('Address', url, 'address'),
  ];
}

/** What is known of the file and the text that the report stands on. */
export function sourceLines({ source, words, annotations }: NumberedArticle): readonly MetadataLine[] {
  const { path, sha256, textSha256 } = source.article.source;
  return [
    { label: 'Words', value: groupedNumber(words), found: null, kind: 'plain' },
    { label: 'Annotations', value: groupedNumber(annotations.length), found: null, kind: 'plain' },
    { label: 'File', value: path, found: null, kind: 'file' },
    { label: 'SHA-256 of the file', value: sha256, found: null, kind: 'hash' },
    ...(textSha256 === sha256
      ? []
      : ([{ label: 'SHA-256 of the text', value: textSha256, found: null, kind: 'hash' }] as const)),
  ];
}

/** The date as the article writes it, with the certain reading beside it where that says more. */
function writtenDate({ written, iso }: { readonly written: string; readonly iso: string | null }): string {
  return iso === null || iso === written ? written : `${written} (${iso.replace('T', ' ')})`;
}

function line(
  label: string,
  found: Found<string> | null,
  kind: MetadataLine['kind'] = 'plain',
): readonly MetadataLine[] {
  return found === null || found.value === ''
    ? []
    : [{ label, value: found.value, found: originName(found.origin), kind }];
}

function originName(origin: MetadataOrigin): string {
  switch (origin) {
    case 'text':
      return 'found in the text';
    case 'front-matter':
      return 'found in the front matter';
    case 'page':
      return 'found in the page’s metadata';
    case 'detected':
      return 'told by the text itself';
    case 'analyst':
      return 'given by the analyst';
  }
}
