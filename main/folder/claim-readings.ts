/** What the members of claims say, for lists and comparisons: every article is read once, whatever is open in the window. */
import type { Annotation, AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { attributionFields, type Attribution } from '../../annotations/annotation/attribution.ts';
import { applyEdits } from '../../annotations/article/apply-edits.ts';
import type { ArticleEdits } from '../../annotations/article/article-edits.ts';
import type { Article, ArticleId, ArticleSummary } from '../../annotations/article/article.ts';
import type { ArticleName } from '../../annotations/attribution/article-names.ts';
import { proposeAttribution } from '../../annotations/attribution/propose-attribution.ts';
import type { Claim } from '../../annotations/claim/claim.ts';
import type { Result } from '../../annotations/result.ts';
import { sentencesOf } from '../../annotations/sentence/article-sentences.ts';
import {
  longestMemberWords,
  longestPassage,
  type ClaimReading,
  type MemberAnnotation,
  type MemberArticle,
  type MemberPassage,
  type MemberReading,
  type MemberSegment,
} from '../../app/claim-views.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';
import { KnownNames } from './known-names.ts';
import { placeInWorker } from './place-in-worker.ts';

export interface ClaimReadingParts {
  readonly root: string;
  readonly worker: Pick<ArticleWorker, 'readArticle' | 'placeAnchors'>;
  readonly store: Pick<AnnotationStore, 'load'>;
  readonly find: (article: ArticleId) => ArticleSummary | null;
  readonly editsOf: (article: ArticleId) => ArticleEdits;
  /** Names of the folder's speakers. Null where nobody is asked who spoke: then nobody is proposed, and no names are looked for. */
  readonly knownSpeakers: (() => readonly string[]) | null;
  /** Told each article that is read, as analysts decided it is. */
  readonly onArticle?: (article: Article) => void;
}

/** What is found of one article's annotations. */
interface ArticleReading {
  readonly article: MemberArticle | null;
  readonly annotations: ReadonlyMap<AnnotationId, MemberAnnotation>;
  readonly trouble: string | null;
}

/** @param known names of articles that were read before */
export async function readClaims(
  parts: ClaimReadingParts,
  claims: readonly Claim[],
  known = new KnownNames(),
): Promise<readonly ClaimReading[]> {
  const wanted = new Map<ArticleId, Set<AnnotationId>>();
  for (const { article, annotation } of claims.flatMap(({ members }) => members)) {
    wanted.set(article, (wanted.get(article) ?? new Set()).add(annotation));
  }
  const articles = new Map<ArticleId, ArticleReading>();
  for (const [article, annotations] of wanted) {
    articles.set(article, await readMembers(parts, article, annotations, known));
  }
  return claims.map(({ id, members }) => ({
    claim: id,
    members: members.map((member): MemberReading => {
      const reading = articles.get(member.article);
      return {
        member,
        article: reading?.article ?? null,
        annotation: reading?.annotations.get(member.annotation) ?? null,
        trouble: reading?.trouble ?? null,
      };
    }),
  }));
}

async function readMembers(
  parts: ClaimReadingParts,
  id: ArticleId,
  wanted: ReadonlySet<AnnotationId>,
  known: KnownNames,
): Promise<ArticleReading> {
  const { annotations } = await parts.store.load(id);
  const members = annotations.filter((annotation) => wanted.has(annotation.id));
  const summary = parts.find(id);
  const unplaced = new Map(members.map((annotation) => [annotation.id, withoutArticle(annotation)]));
  const article = summary === null ? null : memberArticle(summary);
  if (summary === null || members.length === 0) return { article, annotations: unplaced, trouble: null };
  const read = await readPlaced(parts, summary, annotations);
  if (!read.ok) return { article, annotations: unplaced, trouble: read.message };
  parts.onArticle?.(read.value.article);
  const found = read.value.placed.filter(({ annotation }) => wanted.has(annotation.id));
  const speakers =
    parts.knownSpeakers !== null && found.some(({ annotation }) => isUndecided(annotation))
      ? { names: await known.of(read.value.article), known: parts.knownSpeakers() }
      : null;
  return {
    article,
    annotations: new Map(
      found.map((placed) => [placed.annotation.id, inArticle(read.value.article, placed, speakers)]),
    ),
    trouble: null,
  };
}

/** What speakers are proposed from. */
interface SpeakerKnowledge {
  readonly names: readonly ArticleName[];
  readonly known: readonly string[];
}

async function readPlaced(
  { root, worker, editsOf }: ClaimReadingParts,
  { id, source: { path } }: ArticleSummary,
  annotations: readonly Annotation[],
): Promise<Result<{ readonly article: Article; readonly placed: readonly PlacedAnnotation[] }>> {
  const read = await worker.readArticle(root, path);
  if (!read.ok) return read;
  const { extracted, source } = read.value;
  // All annotations, because those which stayed say where the others should be.
  const text = { text: extracted.text, textSha256: source.textSha256 };
  const placed = await placeInWorker(annotations, text, worker);
  if (!placed.ok) return placed;
  const article = applyEdits({ ...extracted, id, source }, editsOf(id));
  return { ok: true, value: { article, placed: placed.value } };
}

function memberArticle({ source, displayTitle, metadata }: ArticleSummary): MemberArticle {
  return {
    path: source.path,
    title: displayTitle,
    outlet: metadata.outlet?.value ?? null,
    published: metadata.published?.value ?? null,
  };
}

function withoutArticle({
  analyst,
  modified,
  tag,
  check,
  attribution,
  segments,
}: Annotation): MemberAnnotation {
  return {
    analyst,
    modified,
    tag,
    check,
    attribution,
    proposed: {},
    segments: segments.map(({ anchor }) => ({
      words: anchor.exact.slice(0, longestMemberWords),
      state: 'lost',
      place: null,
    })),
    passage: null,
  };
}

function inArticle(
  article: Article,
  { annotation, placements }: PlacedAnnotation,
  speakers: SpeakerKnowledge | null,
): MemberAnnotation {
  const segments = annotation.segments.map(({ anchor }, index): MemberSegment => {
    const placement = placements[index] ?? { state: 'lost' };
    const isSure = placement.state === 'exact' || placement.state === 'moved';
    const words = isSure ? article.text.slice(placement.start, placement.end) : anchor.exact;
    return {
      words: words.slice(0, longestMemberWords),
      state: placement.state,
      place: isSure ? { start: placement.start, end: placement.end } : null,
    };
  });
  const places = segments.flatMap(({ place }) => place ?? []);
  return {
    analyst: annotation.analyst,
    modified: annotation.modified,
    tag: annotation.tag,
    check: annotation.check,
    attribution: annotation.attribution,
    proposed: isUndecided(annotation) ? proposedFor(annotation, article, places, speakers) : {},
    segments,
    passage: places.length === segments.length ? passageAround(article, places) : null,
  };
}

function isUndecided({ attribution }: Annotation): boolean {
  return attributionFields.some((field) => attribution[field] === undefined);
}

function proposedFor(
  { attribution }: Annotation,
  article: Article,
  places: readonly { readonly start: number; readonly end: number }[],
  speakers: SpeakerKnowledge | null,
): Attribution {
  if (places.length === 0) return {};
  const proposals = proposeAttribution({ article, places, ...(speakers ?? { names: [], known: [] }) });
  // Hedges are read from the words alone.
  const fields = speakers === null ? (['hedges'] as const) : attributionFields;
  return Object.fromEntries(
    fields.flatMap((field) => {
      const proposal = proposals[field];
      return attribution[field] === undefined && proposal !== undefined ? [[field, proposal.value]] : [];
    }),
  );
}

/** The whole sentences that the places lie in, and what is between them; null when that is longer than is given. */
function passageAround(
  article: Article,
  places: readonly { readonly start: number; readonly end: number }[],
): MemberPassage | null {
  const sentences = sentencesOf(article);
  const first = Math.min(...places.map(({ start }) => start));
  const last = Math.max(...places.map(({ end }) => end));
  const start = Math.min(first, sentences.at(first)?.start ?? first);
  const end = Math.max(last, sentences.at(last - 1)?.end ?? last);
  if (end - start > longestPassage) return null;
  return {
    text: article.text.slice(start, end),
    start,
    places: places.map((place) => ({ start: place.start - start, end: place.end - start })),
  };
}
