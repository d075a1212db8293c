/** Gathers what a report says about all its articles together, while they pass by one at a time. */
import type { Tag } from '../codebook/codebook.ts';
import type { CheckStatus } from '../annotation/check.ts';
import { foldOutlet } from '../coverage/make-coverage.ts';
import { annotationLines } from './annotation-lines.ts';
import { TagTree } from '../codebook/tag-tree.ts';
import { annotationWords } from './annotation-words.ts';
import { GroupedCounts } from './grouped-counts.ts';
import { isPlaced } from './placement-names.ts';
import type {
  AnalystCount,
  ReportedAnnotation,
  AnnotationRow,
  ContentsEntry,
  NumberedArticle,
  ReportHeading,
  ReportSummary,
} from './report-model.ts';
import type { UnreadableArticle } from '../article/article.ts';

/** Takes the articles in order. It keeps rows and counts, never an article's text. */
export class ReportTally {
  readonly #heading: ReportHeading;
  readonly #contents: ContentsEntry[] = [];
  readonly #rows: AnnotationRow[] = [];
  readonly #tags: Map<string, Tag>;
  readonly #byTag = new Map<string, number>();
  readonly #analysts = new Map<string, { name: string; annotations: number; byTag: Map<string, number> }>();
  readonly #outlets = new GroupedCounts(foldOutlet);
  readonly #speakers = new GroupedCounts((name) => name);
  readonly #byStatus = new Map<CheckStatus, number>();
  #unplaced = 0;
  #leftOut = 0;

  constructor(heading: ReportHeading) {
    this.#heading = heading;
    this.#tags = new Map(heading.codebook.tags.map((tag) => [tag.id, tag]));
  }

  addArticle(numbered: NumberedArticle): void {
    const { metadata, source } = numbered.source.article;
    const outlet = metadata.outlet?.value ?? null;
    const byTag = new Map<string, number>();
    this.#outlets.see(outlet);
    for (const reported of numbered.annotations) {
      const { tag, annotation } = reported;
      if (!this.#tags.has(tag.id)) this.#tags.set(tag.id, tag);
      addOne(byTag, tag.id);
      addOne(this.#byTag, tag.id);
      addOne(this.#byStatus, annotation.check.status);
      this.#outlets.add(outlet, tag.id);
      this.#speakers.add(annotation.attribution.speaker?.name ?? null, tag.id);
      const analyst = this.#analysts.get(annotation.analyst) ?? {
        name: reported.analystName,
        annotations: 0,
        byTag: new Map<string, number>(),
      };
      analyst.annotations += 1;
      addOne(analyst.byTag, tag.id);
      this.#analysts.set(annotation.analyst, analyst);
      this.#rows.push(rowOf(reported, numbered.title, outlet, this.#heading));
    }
    const unplaced = numbered.annotations.filter(({ state }) => !isPlaced(state)).length;
    this.#unplaced += unplaced;
    this.#leftOut += numbered.source.leftOut;
    this.#contents.push({
      kind: 'readable',
      number: numbered.number,
      title: numbered.title,
      outlet,
      path: source.path,
      sha256: source.sha256,
      textSha256: source.textSha256,
      published: metadata.published?.value ?? null,
      annotations: numbered.annotations.length,
      unplaced,
      words: numbered.words,
      byTag,
    });
  }

  addUnreadable(file: UnreadableArticle): void {
    this.#contents.push(file);
  }

  /** The summary of what was added so far. */
  summary(): ReportSummary {
    const analysts: AnalystCount[] = [...this.#analysts].map(([id, analyst]) => ({ id, ...analyst }));
    return {
      heading: this.#heading,
      contents: this.#contents,
      rows: this.#rows,
      tags: this.#countedTags(),
      byTag: this.#byTag,
      analysts: analysts.sort(
        (one, other) => other.annotations - one.annotations || (one.name < other.name ? -1 : 1),
      ),
      outlets: this.#outlets.counts(),
      speakers: this.#speakers.counts(),
      byStatus: this.#byStatus,
      unplaced: this.#unplaced,
      leftOut: this.#leftOut,
    };
  }

  /** As the codebook shows them. Tags that are retired or were merged away are named only where somebody's annotation carries them. */
  #countedTags(): readonly Tag[] {
    const rows = new TagTree(this.#heading.codebook).rows();
    const known = rows.filter(({ tag, state }) => state === 'usable' || this.#byTag.has(tag.id));
    const shown = new Set(rows.map(({ tag }) => tag.id));
    const others = [...this.#tags.values()].filter((tag) => !shown.has(tag.id));
    return [...known.map(({ tag }) => tag), ...others];
  }
}

function rowOf(
  reported: ReportedAnnotation,
  articleTitle: string,
  outlet: string | null,
  heading: ReportHeading,
): AnnotationRow {
  return {
    label: reported.label,
    articleNumber: reported.articleNumber,
    number: reported.number,
    articleTitle,
    outlet,
    annotationId: reported.annotation.id,
    tag: reported.tag,
    words: annotationWords(reported.segments),
    note: reported.annotation.note,
    lines: annotationLines(reported.annotation, heading.articles),
    analystName: reported.analystName,
    time: reported.annotation.modified,
    state: reported.state,
    painted: reported.painted,
    segments: reported.segments,
    places: reported.segments.flatMap(({ place }) => (place === null ? [] : [place])),
  };
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
