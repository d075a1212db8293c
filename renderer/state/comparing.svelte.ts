/** The place where claims are compared: coverage, wording, sources and figures, and how they are shown. */
import { flushSync } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { Claim, ClaimId } from '../../annotations/claim/claim.ts';
import type { ClaimVariant, ClaimVariants } from '../../annotations/claim/variant.ts';
import {
  arrangeCoverage,
  asItComes,
  type CoverageArrangement,
} from '../../annotations/coverage/arrange-coverage.ts';
import type { Coverage, CoveredArticle } from '../../annotations/coverage/coverage.ts';
import { flagsOf } from '../../annotations/coverage/compare-claim.ts';
import type { DifferenceFlag } from '../../annotations/coverage/flag-differences.ts';
import { baseVariant, columnsOf, makeCoverage } from '../../annotations/coverage/make-coverage.ts';
import { carryingOutlets } from '../../annotations/sources/carrying-outlets.ts';
import type { ClaimSources } from '../../annotations/sources/claim-sources.ts';
import { countSources } from '../../annotations/sources/count-sources.ts';
import { variantsOf } from '../../app/claim-variants.ts';
import type { Client } from '../../app/contract.ts';
import type { CompareClaim } from '../comparing/comparing-thread.ts';
import type { Annotating } from './annotating.svelte.ts';
import type { Announcements } from './announcements.svelte.ts';
import { ArticleCopies } from './article-copies.svelte.ts';
import type { ClaimReadings } from './claim-readings.svelte.ts';
import type { Claims } from './claims.svelte.ts';
import { ComparedClaims, type ComparingProgress } from './compared-claims.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';

export const comparePages = ['cards', 'coverage', 'wording', 'sources', 'figures'] as const;
export type ComparePage = (typeof comparePages)[number];

export interface ComparingParts {
  readonly client: Client;
  readonly compare: CompareClaim;
  readonly claims: Claims;
  readonly readings: ClaimReadings;
  readonly library: Library;
  readonly reading: Reading;
  readonly annotating: Annotating;
  readonly stage: Stage;
  readonly announcements: Announcements;
  readonly openArticle: (entry: NonNullable<ReturnType<Library['find']>>) => Promise<void>;
}

/** The cell that has the keyboard; the column is null for the claim itself. */
export interface ActiveCell {
  readonly claim: ClaimId;
  readonly column: string | null;
}

/** A claim's flagged differences. */
export interface FlaggedClaim {
  readonly claim: Claim;
  readonly flags: readonly DifferenceFlag[];
}

export class Comparing {
  readonly #parts: ComparingParts;
  readonly #copies: ArticleCopies;
  readonly #compared: ComparedClaims;
  open = $state(false);
  page: ComparePage = $state('coverage');
  arrangement: CoverageArrangement = $state.raw(asItComes);
  by: 'outlet' | 'article' = $state('outlet');
  active: ActiveCell | null = $state.raw(null);
  readonly #bases = new SvelteMap<ClaimId, AnnotationId>();
  /** What had the keyboard before. */
  #cameFrom: Element | null = null;

  constructor(parts: ComparingParts) {
    this.#parts = parts;
    this.#copies = new ArticleCopies(parts.client, parts.library);
    this.#compared = new ComparedClaims(parts.compare, (claim, variants) =>
      baseVariant(variants, this.#bases.get(claim)),
    );
  }

  readonly articles: readonly CoveredArticle[] = $derived.by(() =>
    this.#parts.library.entries.flatMap((entry): readonly CoveredArticle[] =>
      entry.kind !== 'readable'
        ? []
        : [
            {
              id: entry.id,
              title: entry.displayTitle,
              outlet: entry.metadata.outlet?.value ?? null,
              published: entry.metadata.published?.value ?? null,
              done: entry.done,
            },
          ],
    ),
  );

  readonly #variants: ReadonlyMap<ClaimId, ClaimVariants> = $derived.by(
    () =>
      new Map(
        this.#parts.claims.all.flatMap(({ id }) => {
          const reading = this.#parts.readings.of(id);
          return reading === null ? [] : [[id, variantsOf(reading)] as const];
        }),
      ),
  );

  readonly #ready = $derived.by(() => {
    const ready = [...this.#compared.ready];
    return {
      variants: new Map(ready.map(([id, { claim }]) => [id, claim])),
      compared: new Map(ready.map(([id, { compared }]) => [id, compared])),
    };
  });

  /** Everything that has been compared, before it is sorted and filtered. */
  readonly whole: Coverage = $derived.by(() =>
    makeCoverage({
      claims: this.#parts.claims.all,
      ...this.#ready,
      articles: this.articles,
      by: this.by,
      bases: this.#bases,
    }),
  );

  readonly shown: Coverage = $derived.by(() => arrangeCoverage(this.whole, this.arrangement));

  readonly flagged: readonly FlaggedClaim[] = $derived.by(() =>
    this.#parts.claims.all.flatMap((claim) => {
      const known = this.#compared.ready.get(claim.id);
      if (known === undefined) return [];
      const flags = flagsOf(known.compared, known.claim.variants);
      return flags.length === 0 ? [] : [{ claim, flags }];
    }),
  );

  /** How far the claims have been compared; null when all have been that were read. */
  readonly progress: ComparingProgress | null = $derived.by(() => this.#compared.progress);

  /** Whether all claims have been read and compared at least once. */
  readonly isRead: boolean = $derived.by(() =>
    this.#parts.claims.all.every(({ id }) => this.#compared.ready.has(id)),
  );

  /** The claim that wording and sources are about: the chosen one, else the first that is listed. */
  readonly claim: Claim | null = $derived.by(
    () => this.#parts.claims.chosen ?? this.shown.rows[0]?.claim ?? this.#parts.claims.all[0] ?? null,
  );

  /** To be called in an effect: reads what has not been read as it is now, and compares what was read. */
  want(): void {
    this.#parts.readings.want(this.#parts.claims.all.map(({ id }) => id));
    this.#compared.follow(this.#variants);
  }

  variantsOf(claim: ClaimId): readonly ClaimVariant[] {
    return this.#variants.get(claim)?.variants ?? [];
  }

  /** Members of a claim that are gone. */
  missingOf(claim: ClaimId): number {
    return this.#variants.get(claim)?.missing.length ?? 0;
  }

  base(claim: ClaimId): ClaimVariant | null {
    return baseVariant(this.variantsOf(claim), this.#bases.get(claim));
  }

  /** Measures the wordings of a claim by another one. */
  chooseBase(claim: ClaimId, annotation: AnnotationId): void {
    this.#bases.set(claim, annotation);
    this.#compared.rebase();
  }

  sourcesOf(claim: ClaimId): ClaimSources {
    const outlets = carryingOutlets(columnsOf(this.articles, this.by), this.variantsOf(claim));
    return countSources(outlets, this.#copies.repeated);
  }

  /** To be called in an effect: asks which of the articles that carry a claim repeat one another. */
  wantCopies(claim: ClaimId): void {
    this.#copies.want([...new Set(this.variantsOf(claim).map(({ article }) => article))]);
  }

  /** The folder's twins have been found, or are others now. */
  twinsChanged(): void {
    this.#copies.begin();
  }

  arrange(change: Partial<CoverageArrangement>): void {
    this.arrangement = { ...this.arrangement, ...change };
  }

  show(page: ComparePage = this.page, claim: ClaimId | null = null): void {
    if (!this.open) this.#cameFrom = this.#parts.stage.focused();
    if (claim !== null) this.#parts.claims.choose(claim);
    this.page = page;
    this.open = true;
  }

  /** Back to the desk, with the keyboard where it was. */
  close(): void {
    if (!this.open) return;
    const back = this.#cameFrom;
    this.leave();
    if (back !== null && back instanceof HTMLElement && back.isConnected && back !== document.body)
      back.focus();
    else this.#parts.stage.article?.focus();
  }

  /** Makes room for the panes; where the keyboard goes is another's matter. */
  leave(): void {
    this.#cameFrom = null;
    if (!this.open) return;
    this.open = false;
    // What it covers takes no focus before it is gone from the page.
    flushSync();
  }

  /** Opens an article and, in it, the passage; resolves when it is in sight. */
  async goTo(article: ArticleId, annotation: AnnotationId | null): Promise<void> {
    const { library, reading, annotating, stage, announcements, openArticle } = this.#parts;
    const entry = library.find(article);
    if (entry === null) {
      announcements.say('That article is not in the folder any more.');
      return;
    }
    this.leave();
    await openArticle(entry);
    if (reading.article?.id !== article) return;
    // The article must be on the page before something in it can be shown.
    flushSync();
    stage.article?.focus();
    if (annotation === null) return;
    if (reading.find(annotation) === null) announcements.say('That annotation is not there any more.');
    else annotating.goTo(annotation);
  }

  /** Begins again with a folder. */
  begin(): void {
    this.#bases.clear();
    this.#compared.begin();
    this.#copies.begin();
    this.active = null;
    this.arrangement = asItComes;
    this.open = false;
  }
}
