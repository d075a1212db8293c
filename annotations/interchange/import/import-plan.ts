/** Works out, article by article, what annotations of a file become here. Nothing of the folder is changed, and no annotation comes in twice. */
import type { AnchoredText } from '../../anchor/anchor.ts';
import type {
  Analyst,
  Annotation,
  AnnotationId,
  PlacedAnnotation,
  Segment,
} from '../../annotation/annotation.ts';
import type { ArticleId } from '../../article/article.ts';
import type { Claim } from '../../claim/claim.ts';
import { compareCodebooks } from '../../codebook/change-codebook.ts';
import { effectiveTag, type Codebook, type TagId } from '../../codebook/codebook.ts';
import type { Operation } from '../../operation/operation.ts';
import type { ForeignAnnotation, ForeignClaim, ForeignFile } from '../foreign-annotation.ts';
import { guidOf, isGuid } from '../guids.ts';
import type { CountedArticle, CountedTag, ImportOutcome, ImportRow, ImportSummary } from './import-views.ts';
import { ImportTags, impliedTag } from './import-tags.ts';
import { placeForeign, type PlaceAnchors, type PlacedForeign } from './place-foreign.ts';

export interface ImportSetting {
  readonly codebook: Codebook;
  /** Who imports: the annotations become theirs. */
  readonly analyst: Analyst;
  readonly claims: readonly Claim[];
  /** ISO 8601 in UTC with milliseconds. */
  readonly now: string;
  readonly newId: () => string;
  readonly placeAnchors: PlaceAnchors;
  /** The article that has the text with a hash, for evidence. */
  readonly articleOfText: (textSha256: string) => ArticleId | null;
}

/** An article of the folder as it is now. */
export interface ImportArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly text: AnchoredText;
  /** Of everybody. */
  readonly annotations: readonly PlacedAnnotation[];
}

interface Taken {
  readonly annotation: Annotation;
  readonly outcome: 'placed' | 'unsure';
}

export class ImportPlan {
  readonly #setting: ImportSetting;
  readonly #tags: ImportTags;
  readonly #rows: { readonly order: number; readonly row: ImportRow }[] = [];
  readonly #taken: Taken[] = [];
  readonly #claims: readonly ForeignClaim[];
  readonly #texts = new Map<ArticleId, string>();
  readonly #titles = new Map<ArticleId, string>();
  readonly #creators = new Set<string>();
  /** Of each annotation that the file names and that is or comes here, what it is called here and where. */
  readonly #names = new Map<string, { readonly id: AnnotationId; readonly article: ArticleId }>();
  readonly #ids = new Set<AnnotationId>();

  constructor(file: ForeignFile, setting: ImportSetting) {
    this.#setting = setting;
    this.#claims = file.claims;
    this.#tags = new ImportTags(setting.codebook, setting.newId);
    for (const { where, reason } of file.broken) {
      this.#row(Number.MAX_SAFE_INTEGER, {
        where,
        outcome: 'left',
        words: '',
        tagName: '',
        article: null,
        title: '',
        reason,
      });
    }
  }

  /** Annotations of which no article was found. @param order of each its place in the file */
  leave(annotation: ForeignAnnotation, order: number, reason: string): void {
    const { where, article } = annotation;
    const title = article.title ?? article.path ?? article.addresses[0] ?? '';
    this.#row(order, {
      where,
      outcome: 'left',
      words: shortWords(annotation),
      tagName: annotation.tags[0]?.name ?? '',
      article: null,
      title,
      reason,
    });
  }

  /** Places annotations of one article, which comes here once. */
  async take(
    article: ImportArticle,
    annotations: readonly { readonly annotation: ForeignAnnotation; readonly order: number }[],
  ): Promise<void> {
    this.#texts.set(article.id, article.text.textSha256);
    this.#titles.set(article.id, article.title);
    const placed = await placeForeign(
      annotations.map(({ annotation }) => annotation),
      article.text,
      this.#setting.placeAnchors,
    );
    const here = new Set(article.annotations.map(({ annotation }) => annotation.id));
    const marks = new Map<string, 'folder' | 'file'>(
      article.annotations
        .filter(({ annotation }) => annotation.analyst === this.#setting.analyst.id)
        .map((each) => [
          markOf(
            effectiveTag(this.#setting.codebook, each.annotation.tag),
            placesOf(each),
            each.annotation.note,
          ),
          'folder',
        ]),
    );
    for (const [index, { annotation, order }] of annotations.entries()) {
      const found = placed[index];
      if (found !== undefined) this.#takeOne(article, annotation, order, found, here, marks);
    }
  }

  #takeOne(
    article: ImportArticle,
    foreign: ForeignAnnotation,
    order: number,
    found: PlacedForeign,
    here: ReadonlySet<AnnotationId>,
    marks: Map<string, 'folder' | 'file'>,
  ): void {
    const tags = foreign.tags.length === 0 ? [impliedTag(foreign)] : foreign.tags;
    for (const [number, tag] of tags.entries()) {
      const row = {
        where: foreign.where,
        words: shortWords(foreign),
        article: article.id,
        title: article.title,
      };
      const left = (outcome: ImportOutcome, reason: string): void => {
        this.#row(order, { ...row, outcome, tagName: tag.name, reason });
      };
      if (found.kind === 'impossible') {
        left('left', found.reason);
        continue;
      }
      const id = this.#idOf(foreign, number);
      if (here.has(id)) {
        if (foreign.id !== null && number === 0) this.#names.set(foreign.id, { id, article: article.id });
        left('here', 'it is in the folder already');
        continue;
      }
      if (this.#ids.has(id)) {
        left('left', 'the file has its name twice');
        continue;
      }
      const tagId = this.#tags.find(tag);
      if (tagId === null) {
        left('left', 'the codebook has no room for its tag');
        continue;
      }
      const note = number === 0 ? foreign.note : '';
      const mark = markOf(
        tagId,
        found.segments.map(({ anchor }) => [anchor.start, anchor.end]),
        note,
      );
      const known = marks.get(mark);
      if (known !== undefined) {
        if (known === 'folder') left('here', 'the same words are tagged so already');
        else left('repeated', 'the file tags the same words so before');
        continue;
      }
      marks.set(mark, 'file');
      this.#ids.add(id);
      if (foreign.id !== null && number === 0) this.#names.set(foreign.id, { id, article: article.id });
      const made = this.#make(foreign, id, article.id, tagId, note, found.segments);
      this.#taken.push({ annotation: made, outcome: found.kind });
      const reason = found.kind === 'placed' ? null : found.reason;
      this.#row(order, { ...row, outcome: found.kind, tagName: this.#tags.nameOf(tagId), reason });
    }
  }

  #make(
    { attribution, check, creator, created, modified }: ForeignAnnotation,
    id: AnnotationId,
    article: ArticleId,
    tag: TagId,
    note: string,
    segments: readonly Segment[],
  ): Annotation {
    const { analyst, now, articleOfText } = this.#setting;
    const evidence = check.evidence.map((item) =>
      item.kind === 'link'
        ? item
        : { ...item, article: articleOfText(item.anchor.textSha256) ?? item.article },
    );
    return {
      id,
      article,
      analyst: analyst.id,
      segments,
      tag,
      note,
      attribution,
      check: { ...check, evidence },
      ...this.#creatorOf(creator),
      created: created ?? modified ?? now,
      modified: modified ?? created ?? now,
    };
  }

  /** The name that it has in the file, if that can be one here; else always the same one for the same name. */
  #idOf({ id }: ForeignAnnotation, number: number): AnnotationId {
    if (id === null) return this.#setting.newId();
    if (number === 0 && isGuid(id.toLowerCase())) return id.toLowerCase();
    return guidOf(`claimdesk-import:${String(number)}:${id}`);
  }

  /** Nobody where it was the analyst who imports. */
  #creatorOf(creator: ForeignAnnotation['creator']): Pick<Annotation, 'creator'> {
    const { analyst } = this.#setting;
    if (creator === null || creator.name.trim() === '') return {};
    if (creator.id === analyst.id || creator.name === analyst.name) return {};
    this.#creators.add(creator.name);
    return { creator };
  }

  #row(order: number, row: ImportRow): void {
    this.#rows.push({ order, row });
  }

  summary(name: string, file: Pick<ForeignFile, 'format' | 'warnings'>): ImportSummary {
    const rows = this.#rows.toSorted((one, other) => one.order - other.order).map(({ row }) => row);
    const counts = { placed: 0, unsure: 0, here: 0, repeated: 0, left: 0 };
    for (const { outcome } of rows) counts[outcome] += 1;
    return {
      name,
      format: file.format,
      rows,
      counts,
      tags: this.#countTags(),
      articles: this.#countArticles(),
      claims: this.#claimsOf(new Set(this.#taken.map(({ annotation }) => annotation.id))).length,
      creators: [...this.#creators],
      warnings: file.warnings,
    };
  }

  /** What of the plan would be done, in order. Empty when nothing comes in. */
  operations(withUnsure: boolean): readonly Operation[] {
    const { codebook } = this.#setting;
    const taken = this.#taken.filter(({ outcome }) => withUnsure || outcome === 'placed');
    const annotations = taken.map(({ annotation }) => annotation);
    const added = this.#tags.added(new Set(annotations.map(({ tag }) => tag)));
    const change = compareCodebooks(codebook, { tags: [...codebook.tags, ...added] });
    const claims = this.#claimsOf(new Set(annotations.map(({ id }) => id)));
    return [
      ...(added.length === 0 ? [] : [{ kind: 'edit-codebook' as const, ...change }]),
      ...annotations.map((annotation) => ({ kind: 'add' as const, annotation })),
      ...claims.map((claim) => ({ kind: 'add-claim' as const, claim })),
    ];
  }

  /** Of each article that something comes into, the hash of the text it was placed in. */
  get texts(): ReadonlyMap<ArticleId, string> {
    return this.#texts;
  }

  /** Claims that are not here, with the members that are or come. One that would gather nothing stays out. */
  #claimsOf(coming: ReadonlySet<AnnotationId>): readonly Claim[] {
    const { analyst, claims } = this.#setting;
    const here = new Set(claims.map(({ id }) => id));
    return this.#claims.flatMap((claim): readonly Claim[] => {
      const members = claim.members.flatMap(({ annotation, kind }) => {
        const named = this.#names.get(annotation);
        const isThere = named !== undefined && (coming.has(named.id) || !this.#ids.has(named.id));
        return isThere ? [{ article: named.article, annotation: named.id, kind }] : [];
      });
      if (here.has(claim.id) || members.length === 0) return [];
      return [{ ...claim, analyst: analyst.id, members, dismissed: [] }];
    });
  }

  #countTags(): readonly CountedTag[] {
    const counts = new Map<TagId, number>();
    for (const { annotation } of this.#taken)
      counts.set(annotation.tag, (counts.get(annotation.tag) ?? 0) + 1);
    return [...counts]
      .map(([tag, count]) => ({ tag, name: this.#tags.nameOf(tag), count, isNew: this.#tags.isNew(tag) }))
      .sort((one, other) => other.count - one.count);
  }

  #countArticles(): readonly CountedArticle[] {
    const counts = new Map<ArticleId, number>();
    for (const { annotation } of this.#taken)
      counts.set(annotation.article, (counts.get(annotation.article) ?? 0) + 1);
    return [...counts].map(([article, count]) => ({
      article,
      title: this.#titles.get(article) ?? article,
      count,
    }));
  }
}

function placesOf({ annotation, placements }: PlacedAnnotation): readonly (readonly [number, number])[] {
  return annotation.segments.map(({ anchor }, index) => {
    const placement = placements[index];
    return placement !== undefined && 'start' in placement
      ? [placement.start, placement.end]
      : [anchor.start, anchor.end];
  });
}

/** By what two annotations of an analyst in one article are the same. */
function markOf(tag: TagId, places: readonly (readonly [number, number])[], note: string): string {
  return JSON.stringify([tag, places, note]);
}

/** In UTF-16 code units. */
const longestWords = 200;

function shortWords({ segments }: ForeignAnnotation): string {
  const words = segments.map(
    ({ quote, anchor }) => quote?.exact.slice(0, 2 * longestWords) ?? anchor?.exact ?? '…',
  );
  const line = words.join(' […] ').replace(/\s+/gu, ' ').trim();
  return line.length <= longestWords
    ? line
    : `${line.slice(0, longestWords).replace(/[\ud800-\udbff]$/u, '')}…`;
}
