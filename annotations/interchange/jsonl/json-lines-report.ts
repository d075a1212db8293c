/**
 * One annotation a line (JSON Lines), for training and counting. Every line can be used by itself: it says the unit of its offsets, its
 * article, and gives the passage in which the words stand.
 */
import type { Evidence } from '../../annotation/check.ts';
import type { ArticleId } from '../../article/article.ts';
import type { EvidenceArticle } from '../../report/annotation-lines.ts';
import { annotationWords } from '../../report/annotation-words.ts';
import type {
  NumberedArticle,
  ReportedAnnotation,
  ReportFormatter,
  ReportHeading,
} from '../../report/report-model.ts';
import { codePointIndex } from '../../text/code-points.ts';

/** Offsets count Unicode code points from the beginning of the article's text, as strings of Python do. */
export const offsetUnit = 'code-point';

export const jsonLinesReport: ReportFormatter = {
  *opening() {
    // Every line is an annotation, so that no reader has to pass over a first one.
  },
  *article(numbered, heading) {
    const passages = passagesOf(numbered, heading);
    for (const reported of numbered.annotations) {
      yield `${escapeLineEnds(JSON.stringify(lineOf(reported, numbered, heading, passages(reported))))}\n`;
    }
  },
  *closing() {
    // As with the beginning.
  },
};

interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function lineOf(
  { annotation, tag, label, analystName, segments }: ReportedAnnotation,
  { source, title }: NumberedArticle,
  heading: ReportHeading,
  passage: Passage | null,
): object {
  const { metadata, source: file } = source.article;
  return {
    offsetUnit,
    id: annotation.id,
    label,
    article: {
      path: file.path,
      title,
      outlet: metadata.outlet?.value ?? null,
      published: metadata.published?.value.iso ?? metadata.published?.value.written ?? null,
      language: metadata.language?.value ?? null,
      url: metadata.url?.value ?? null,
      sha256: file.sha256,
      textSha256: file.textSha256,
    },
    tag: { id: tag.id, name: tag.name },
    text: annotationWords(segments),
    segments: segments.map(({ state, words, place }) => ({
      start: place?.startCodePoint ?? null,
      end: place?.endCodePoint ?? null,
      text: words,
      state,
    })),
    passage,
    note: annotation.note,
    attribution: annotation.attribution,
    check: {
      status: annotation.check.status,
      evidence: annotation.check.evidence.map((evidence) => evidenceOf(evidence, heading.articles)),
      note: annotation.check.note,
    },
    claims: (heading.claims?.byAnnotation.get(annotation.id) ?? []).map(({ claim }) => ({
      id: claim.id,
      title: claim.title,
      status: claim.standing.status,
    })),
    analyst: { id: annotation.analyst, name: analystName },
    creator: annotation.creator ?? null,
    created: annotation.created,
    modified: annotation.modified,
  };
}

function evidenceOf(evidence: Evidence, articles: ReadonlyMap<ArticleId, EvidenceArticle>): object {
  return evidence.kind === 'link'
    ? { kind: 'link', url: evidence.url, note: evidence.note }
    : {
        kind: 'passage',
        text: evidence.anchor.exact,
        article: articles.get(evidence.article)?.title ?? null,
        textSha256: evidence.anchor.textSha256,
        note: evidence.note,
      };
}

/** The paragraphs that hold an annotation's segments, from the first to the last; null where none has a sure place, or texts are not wanted. */
function passagesOf(
  { source }: NumberedArticle,
  { choice }: ReportHeading,
): (reported: ReportedAnnotation) => Passage | null {
  if (choice.text === 'none') return () => null;
  const { text, blocks } = source.article;
  const codePoints = codePointIndex(text);
  return ({ segments }) => {
    const places = segments.flatMap(({ place }) => place ?? []);
    if (places.length === 0) return null;
    const first = Math.min(...places.map((place) => place.start));
    const last = Math.max(...places.map((place) => place.end));
    const around = blocks.filter((block) => block.start < last && block.end > first);
    const start = Math.min(first, around[0]?.start ?? first);
    const end = Math.max(last, around.at(-1)?.end ?? last);
    return {
      text: text.slice(start, end),
      start: codePoints.toCodePoints(start),
      end: codePoints.toCodePoints(end),
    };
  };
}

/** JSON may hold these line ends within strings; programs that cut a file at line ends may not know that. */
function escapeLineEnds(json: string): string {
  return json.replace(
    /[\u0085\u2028\u2029]/gu,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
