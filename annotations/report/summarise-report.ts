/** Gathers what a report says about all its articles together, while they pass by one at a time. */
import type { Tag } from '../codebook/codebook.ts';
import { claimLines } from './claim-lines.ts';
import { TagTree } from '../codebook/tag-tree.ts';
import { claimWords } from './claim-words.ts';
import { isPlaced } from './placement-names.ts';
import type {
  AnalystCount,
  Claim,
  ClaimRow,
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
  readonly #rows: ClaimRow[] = [];
  readonly #tags: Map<string, Tag>;
  readonly #byTag = new Map<string, number>();
  readonly #analysts = new Map<string, { name: string; claims: number; byTag: Map<string, number> }>();
  #unplaced = 0;

  constructor(heading: ReportHeading) {
    this.#heading = heading;
    this.#tags = new Map(heading.codebook.tags.map((tag) => [tag.id, tag]));
  }

  addArticle(numbered: NumberedArticle): void {
    const { metadata, source } = numbered.source.article;
    const outlet = metadata.outlet?.value ?? null;
    const byTag = new Map<string, number>();
    for (const claim of numbered.claims) {
      const { tag, annotation } = claim;
      if (!this.#tags.has(tag.id)) this.#tags.set(tag.id, tag);
      addOne(byTag, tag.id);
      addOne(this.#byTag, tag.id);
      const analyst = this.#analysts.get(annotation.analyst) ?? {
        name: claim.analystName,
        claims: 0,
        byTag: new Map<string, number>(),
      };
      analyst.claims += 1;
      addOne(analyst.byTag, tag.id);
      this.#analysts.set(annotation.analyst, analyst);
      this.#rows.push(rowOf(claim, numbered.title, outlet, this.#heading));
    }
    const unplaced = numbered.claims.filter(({ state }) => !isPlaced(state)).length;
    this.#unplaced += unplaced;
    this.#contents.push({
      kind: 'readable',
      number: numbered.number,
      title: numbered.title,
      outlet,
      path: source.path,
      claims: numbered.claims.length,
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
      analysts: analysts.sort((one, other) => other.claims - one.claims || (one.name < other.name ? -1 : 1)),
      unplaced: this.#unplaced,
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

function rowOf(claim: Claim, articleTitle: string, outlet: string | null, heading: ReportHeading): ClaimRow {
  return {
    label: claim.label,
    articleNumber: claim.articleNumber,
    number: claim.number,
    articleTitle,
    outlet,
    annotationId: claim.annotation.id,
    tag: claim.tag,
    words: claimWords(claim.segments),
    note: claim.annotation.note,
    lines: claimLines(claim.annotation, heading.articles),
    analystName: claim.analystName,
    time: claim.annotation.modified,
    state: claim.state,
    painted: claim.painted,
    places: claim.segments.flatMap(({ place }) => (place === null ? [] : [place])),
  };
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
