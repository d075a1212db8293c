/**
 * Knows articles again after their files were renamed, moved or changed, and names new ones. An article that nobody has annotated has
 * no record; its id is derived from path and text, so that it is the same every time the folder is opened.
 */
import type { ArticleId, ArticleSource } from './article.ts';

/** A file to be named. */
export interface NamedFile extends ArticleSource {
  /** Its headline; null or absent where it has none. */
  readonly title?: string | null;
}

/** What is remembered of an article that has annotations. */
export interface KnownArticle extends NamedFile {
  readonly id: ArticleId;
}

export interface IdentifiedArticle {
  readonly path: string;
  readonly id: ArticleId;
}

export interface ArticleIdentifier {
  /**
   * Whether a file's identity can be told before all paths are known: it cannot when it may be a renamed file, which depends on whether
   * the file of that name is gone.
   */
  isCertain(file: NamedFile): boolean;
  /** All paths of the folder are known now: a record whose path is not among them may belong to a renamed file. */
  settle(presentPaths: ReadonlySet<string>): void;
  /** Names the next files of the scan, in order. Those that are not certain must wait for `settle`. */
  identify(files: readonly NamedFile[]): readonly IdentifiedArticle[];
  /**
   * Names files that came or changed while the folder is open. `former` are articles that were there: those whose files are gone or have
   * another content now, the latest first. In order: the former article with the same text, at the same path if there are several; the
   * former article at the same path; the one with the same file name and headline; a record; else a new id.
   */
  identifyChanged(files: readonly NamedFile[], former: readonly KnownArticle[]): readonly IdentifiedArticle[];
}

/**
 * Identifies the files of a folder batch by batch. In order: same path and same content; same text as a record whose file is gone; same path
 * with other content; same file name and headline as a record whose file is gone, as when it was moved and edited; else a new id. No id is
 * given twice.
 */
export function createArticleIdentifier(records: readonly KnownArticle[]): ArticleIdentifier {
  const byPath = groupRecords(records, (record) => record.path);
  const byText = groupRecords(records, (record) => record.textSha256);
  const byName = groupRecords(records, nameAndTitle);
  const recorded = new Set(records.map((record) => record.id));
  const given = new Set<ArticleId>();
  let present: ReadonlySet<string> | null = null;

  const isFree = (record: KnownArticle): boolean => !given.has(record.id);
  const isOrphan = (record: KnownArticle): boolean =>
    isFree(record) && present !== null && !present.has(record.path);

  function recordsHere(file: NamedFile): readonly KnownArticle[] {
    return (byPath.get(file.path) ?? []).filter(isFree);
  }

  function sameName(file: NamedFile): readonly KnownArticle[] {
    const key = nameAndTitle(file);
    return key === null ? [] : (byName.get(key) ?? []);
  }

  function recognise(file: NamedFile): ArticleId | null {
    const here = recordsHere(file);
    const unchanged = here.find((record) => sameContent(record, file));
    const renamed = () => (byText.get(file.textSha256) ?? []).find(isOrphan);
    return (unchanged ?? renamed() ?? here[0] ?? sameName(file).find(isOrphan))?.id ?? null;
  }

  function name(file: ArticleSource): ArticleId {
    for (let attempt = 0; ; attempt += 1) {
      const id = newArticleId(file, attempt);
      if (!recorded.has(id) && !given.has(id)) return id;
    }
  }

  function give(file: ArticleSource, id: ArticleId): IdentifiedArticle {
    given.add(id);
    return { path: file.path, id };
  }

  function mayBeMoved(file: NamedFile): boolean {
    const edited = recordsHere(file).length === 0 ? sameName(file) : [];
    return [...(byText.get(file.textSha256) ?? []), ...edited].some(isFree);
  }

  return {
    isCertain: (file) =>
      present !== null || recordsHere(file).some((record) => sameContent(record, file)) || !mayBeMoved(file),
    settle(presentPaths) {
      present = presentPaths;
    },
    identify: (files) => files.map((file) => give(file, recognise(file) ?? name(file))),
    identifyChanged(files, former) {
      const left = new Set(former.map(({ id }) => id));
      const chosen = new Map<NamedFile, ArticleId>();
      const chooseBy = (keyOf: (article: NamedFile) => string | null): void => {
        const groups = groupRecords(former, keyOf);
        for (const file of files) {
          const key = chosen.has(file) ? null : keyOf(file);
          const found = key === null ? undefined : groups.get(key)?.find(({ id }) => left.has(id));
          if (found === undefined) continue;
          chosen.set(file, found.id);
          left.delete(found.id);
        }
      };
      chooseBy(({ path, textSha256 }) => `${textSha256} ${path}`);
      chooseBy(({ textSha256 }) => textSha256);
      chooseBy(({ path }) => path);
      chooseBy(nameAndTitle);
      return files.map((file) => give(file, chosen.get(file) ?? recognise(file) ?? name(file)));
    },
  };
}

/** The same for files that are all known at once. */
export function identifyArticles(
  files: readonly NamedFile[],
  presentPaths: ReadonlySet<string>,
  records: readonly KnownArticle[],
): readonly IdentifiedArticle[] {
  const identifier = createArticleIdentifier(records);
  identifier.settle(presentPaths);
  return identifier.identify(files);
}

/** Long enough to recognise the file by, short enough for deep folders under Windows' limit of 260. */
const longestSlug = 40;

/** Whether an id may name a file on every platform. Ids read from a folder are checked with this before any path is made of them. */
export function isArticleId(id: string): id is ArticleId {
  return /^[a-z0-9][a-z0-9-]{0,79}$/.test(id) && !reservedNames.test(id);
}

/** Device names that Windows keeps for itself, whatever the extension. */
const reservedNames = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

function groupRecords(
  records: readonly KnownArticle[],
  keyOf: (record: NamedFile) => string | null,
): ReadonlyMap<string, readonly KnownArticle[]> {
  const groups = new Map<string, KnownArticle[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}

/** Null without a headline: a file name alone, such as `index.html`, says too little. */
function nameAndTitle({ path, title }: NamedFile): string | null {
  return title === undefined || title === null || title === '' ? null : `${fileName(path)}\n${title}`;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function sameContent(record: KnownArticle, file: ArticleSource): boolean {
  return record.sha256 === file.sha256 || record.textSha256 === file.textSha256;
}

function newArticleId(file: ArticleSource, attempt: number): ArticleId {
  const slug = fileName(file.path)
    .replace(/(?!^)\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '');
  const hash = shortHash(`${file.path}\n${file.textSha256}\n${attempt}`);
  return `${slug === '' ? 'article' : slug}-${hash}`;
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo), over UTF-16 code units, as 8 hexadecimal digits. It only has to spread, not to resist. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
