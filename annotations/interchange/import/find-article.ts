/** Finds the article of the folder that an annotation of a file is about, by whatever the file says of it. The words decide where that is not enough. */
import type { ArticleId, ArticleSummary } from '../../article/article.ts';
import type { ForeignArticle } from '../foreign-annotation.ts';

export type FoundArticle =
  | { readonly kind: 'found'; readonly article: ArticleId }
  /** Several are as likely by what the file says. */
  | { readonly kind: 'several'; readonly articles: readonly ArticleId[] }
  | { readonly kind: 'none' };

type Keys = readonly (string | null)[];

/** In order: the hash of the text, the hash of the file, the path, the file's name, the address on the web, the title. */
const keysOf: readonly {
  readonly there: (article: ForeignArticle) => Keys;
  readonly here: (article: ArticleSummary) => Keys;
}[] = [
  { there: ({ textSha256 }) => [textSha256], here: ({ source }) => [source.textSha256] },
  { there: ({ sha256 }) => [sha256], here: ({ source }) => [source.sha256] },
  { there: ({ path }) => [path], here: ({ source }) => [source.path] },
  {
    there: ({ path }) => [path === null ? null : stemOf(path)],
    here: ({ source }) => [stemOf(source.path)],
  },
  {
    there: ({ addresses }) => addresses.map(bareAddress),
    here: ({ metadata }) => [metadata.url === null ? null : bareAddress(metadata.url.value)],
  },
  {
    there: ({ title }) => [title === null ? null : foldTitle(title)],
    here: ({ displayTitle }) => [foldTitle(displayTitle)],
  },
];

export class ArticleFinder {
  readonly #indexes: readonly ReadonlyMap<string, readonly ArticleSummary[]>[];

  constructor(articles: readonly ArticleSummary[]) {
    this.#indexes = keysOf.map(({ here }) => {
      const index = new Map<string, ArticleSummary[]>();
      for (const article of articles) {
        for (const key of here(article)) {
          if (key === null || key === '') continue;
          const known = index.get(key);
          if (known === undefined) index.set(key, [article]);
          else known.push(article);
        }
      }
      return index;
    });
  }

  find(wanted: ForeignArticle): FoundArticle {
    let left: readonly ArticleSummary[] | null = null;
    for (const [step, { there }] of keysOf.entries()) {
      const keys = there(wanted).filter((key) => key !== null && key !== '');
      const matches = new Set(keys.flatMap((key) => this.#indexes[step]?.get(key ?? '') ?? []));
      // What comes later may only decide between what came before.
      const among: readonly ArticleSummary[] =
        left === null ? [...matches] : left.filter((article) => matches.has(article));
      const [only] = among;
      if (among.length === 1 && only !== undefined) return { kind: 'found', article: only.id };
      if (among.length > 1) left = among;
    }
    return left === null ? { kind: 'none' } : { kind: 'several', articles: left.map(({ id }) => id) };
  }
}

/** The file's name without its folders and its ending. */
function stemOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/(?!^)\.[a-z0-9]{1,8}$/iu, '')
    .normalize('NFC');
}

/** Without what does not tell two pages apart: the scheme, `www.`, a slash at the end, the place in the page. */
function bareAddress(address: string): string {
  return address
    .replace(/#.*$/u, '')
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/\/$/u, '');
}

function foldTitle(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
