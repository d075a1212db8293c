/** Passages that a claim may gather as well, because they nearly repeat a member: looked up for the claim that is shown, confirmed or dismissed. */
import { SvelteMap } from 'svelte/reactivity';
import { noAttribution } from '../../annotations/annotation/attribution.ts';
import { openCheck } from '../../annotations/annotation/check.ts';
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { matchingPart } from '../../annotations/claim/matching-part.ts';
import type { Claim, ClaimId, ClaimMember, DismissedPassage } from '../../annotations/claim/claim.ts';
import { dismissedPassage, isDismissed } from '../../annotations/claim/dismissed-passages.ts';
import { addMembers } from '../../annotations/claim/claim-members.ts';
import {
  proposeMembers,
  standingOn,
  type MemberPlace,
  type ProposedMember,
} from '../../annotations/claim/propose-members.ts';
import { usableTags } from '../../annotations/codebook/codebook.ts';
import type { Operation } from '../../annotations/operation/operation.ts';
import { success, type Result } from '../../annotations/result.ts';
import type { ClaimReading } from '../../app/claim-views.ts';
import type { Client } from '../../app/contract.ts';
import type { ArticleTwins, ShownTwin } from '../../app/twin-views.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { ClaimReadings } from './claim-readings.svelte.ts';
import type { Claims } from './claims.svelte.ts';
import type { Clock } from './clock.ts';
import type { Library } from './library.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { counted } from './words.ts';

export interface ClaimProposalsParts {
  readonly client: Client;
  readonly claims: Claims;
  readonly readings: ClaimReadings;
  readonly library: Library;
  readonly preferences: Preferences;
  readonly changes: Changes;
  readonly announcements: Announcements;
  readonly clock: Clock;
}

export type Proposed = ProposedMember<ShownTwin>;

/** What names a proposal among those of its claim. */
export function proposalKey({ passage: { article, start, end } }: Proposed): string {
  return `${article} ${String(start)} ${String(end)}`;
}

export class ClaimProposals {
  readonly #parts: ClaimProposalsParts;
  readonly #twins = new SvelteMap<ArticleId, ArticleTwins>();
  /** Articles whose twins are asked for, or could not be told. */
  readonly #asked = new Set<ArticleId>();
  /** What was made of those that were confirmed: they are gathered before the claim has been read again. */
  readonly #made = new SvelteMap<string, AnnotationId>();
  /** Whether some are being confirmed. */
  confirming = $state(false);
  /** Why the last confirmation came to nothing, or the twins could not be told. */
  problem: string | null = $state(null);

  constructor(parts: ClaimProposalsParts) {
    this.#parts = parts;
  }

  /** Begins again with a folder. */
  begin(): void {
    this.#made.clear();
    this.problem = null;
    this.refresh();
  }

  /** There may be other twins by now. */
  refresh(): void {
    this.#asked.clear();
    this.#twins.clear();
  }

  /** To be called in an effect: asks for the twins of a claim's articles that are not known yet. */
  want(claim: Claim): void {
    for (const article of new Set(claim.members.map((member) => member.article))) {
      if (this.#twins.has(article) || this.#asked.has(article)) continue;
      if (this.#parts.library.find(article) !== null) void this.#ask(article);
    }
  }

  /** What is proposed for a claim, in the order of the folder, as far as its members have been read. */
  of(claim: Claim): readonly Proposed[] {
    const reading = this.#parts.readings.of(claim.id);
    if (reading === null) return [];
    const members = memberPlaces(reading);
    const groups = [...new Set(members.map(({ article }) => article))].flatMap(
      (article) => this.#twins.get(article)?.groups ?? [],
    );
    const gathered = new Set(claim.members.map(({ annotation }) => annotation));
    const wordsOf = new Map(
      reading.members.map(({ member, annotation }) => [
        member.annotation,
        annotation?.segments.map(({ words }) => words).join(' ') ?? '',
      ]),
    );
    const proposals = proposeMembers(members, groups).map((proposed) => ({
      ...proposed,
      passage: narrowed(proposed.passage, wordsOf.get(proposed.twinOf) ?? ''),
    }));
    return proposals.filter((proposed) => {
      if (isDismissed(claim.dismissed, passageOf(proposed))) return false;
      return !gathered.has(this.#made.get(madeKey(claim.id, proposed)) ?? '');
    });
  }

  /** Whether the folder is still being looked through for the twins of a claim. */
  isLooking(claim: Claim): boolean {
    return claim.members.some(({ article }) => this.#twins.get(article)?.state === 'looking');
  }

  /** It is kept with the claim, and can be taken back. */
  dismiss(claim: Claim, proposed: Proposed): void {
    this.#setDismissed(claim, (dismissed) => [...dismissed, passageOf(proposed)]);
    this.#parts.announcements.say('Dismissed.');
  }

  /** Proposes again what was dismissed. */
  restore(claim: Claim): void {
    this.#setDismissed(claim, () => []);
  }

  #setDismissed(
    { id }: Claim,
    change: (dismissed: readonly DismissedPassage[]) => readonly DismissedPassage[],
  ): void {
    const { claims, changes, clock } = this.#parts;
    const claim = claims.find(id);
    if (claim === null) return;
    changes.perform({
      kind: 'change-claim',
      id,
      before: { dismissed: claim.dismissed, modified: claim.modified },
      after: { dismissed: change(claim.dismissed), modified: clock.now() },
    });
  }

  /**
   * Adds passages to a claim as one step: an annotation of one's own that stands on the words is taken, else one is made with the tag of
   * the member. Nobody decides who speaks there; that is proposed from its own sentence. All of it is done or, when an article changed, nothing.
   */
  async confirm(claim: Claim, confirmed: readonly Proposed[]): Promise<void> {
    if (confirmed.length === 0 || this.confirming) return;
    this.confirming = true;
    this.problem = null;
    try {
      const made = await this.#make(claim, confirmed);
      if (made.ok) this.#perform(claim, made.value);
      else this.problem = `${made.message} Nothing was added.`;
    } finally {
      this.confirming = false;
    }
  }

  async #ask(article: ArticleId): Promise<void> {
    this.#asked.add(article);
    const session = this.#parts.library.folder?.session;
    const answer = await this.#parts.client.twinsOfArticle({ article });
    if (session !== this.#parts.library.folder?.session || !this.#asked.has(article)) return;
    if (answer.ok) this.#twins.set(article, answer.value);
    else this.problem = answer.message;
  }

  async #make(claim: Claim, confirmed: readonly Proposed[]): Promise<Result<readonly Made[]>> {
    const { client } = this.#parts;
    const byArticle = new Map<ArticleId, Proposed[]>();
    for (const proposed of confirmed) {
      const { article } = proposed.passage;
      byArticle.set(article, [...(byArticle.get(article) ?? []), proposed]);
    }
    const made: Made[] = [];
    for (const [article, proposals] of byArticle) {
      const own = await client.ownAnnotations({ article });
      if (!own.ok) return own;
      const standing = own.value.map((each): MemberPlace => ({ ...each, article }));
      const missing: Proposed[] = [];
      for (const proposed of proposals) {
        const found = standingOn(proposed.passage, standing);
        if (found === null) missing.push(proposed);
        else made.push({ proposed, member: memberOf(article, found.annotation), operations: [] });
      }
      const [first] = missing;
      if (first === undefined) continue;
      const { textSha256 } = first.passage;
      const places = missing.map(({ passage: { start, end } }) => ({ start, end }));
      const anchors = await client.anchorPlaces({ article, textSha256, places });
      if (!anchors.ok) return anchors;
      for (const [index, proposed] of missing.entries()) {
        const anchor = anchors.value[index];
        if (anchor !== undefined) made.push(this.#annotate(claim, proposed, anchor));
      }
    }
    return success(made);
  }

  #annotate(claim: Claim, proposed: Proposed, anchor: AnchorOf): Made {
    const { passage, twinOf } = proposed;
    const { clock, preferences, library, readings } = this.#parts;
    const now = clock.now();
    const id = clock.newId();
    const source = readings.of(claim.id)?.members.find(({ member }) => member.annotation === twinOf);
    const tag = source?.annotation?.tag ?? usableTags(library.codebook)[0]?.id ?? '';
    return {
      proposed,
      member: memberOf(passage.article, id),
      operations: [
        {
          kind: 'add',
          annotation: {
            id,
            article: passage.article,
            analyst: preferences.current.analyst.id,
            segments: [{ anchor }],
            tag,
            note: '',
            attribution: noAttribution,
            check: openCheck,
            created: now,
            modified: now,
          },
        },
      ],
    };
  }

  #perform(claim: Claim, made: readonly Made[]): void {
    const { claims, changes, clock, announcements } = this.#parts;
    const current = claims.find(claim.id);
    if (current === null) return;
    for (const { proposed, member } of made) {
      this.#made.set(madeKey(claim.id, proposed), member.annotation);
    }
    changes.perform({
      kind: 'batch',
      purpose: { kind: 'confirm-twins', passages: made.length },
      operations: [
        ...made.flatMap(({ operations }) => operations),
        {
          kind: 'change-claim',
          id: current.id,
          before: { members: current.members, modified: current.modified },
          after: {
            members: addMembers(
              current.members,
              made.map(({ member }) => member),
            ),
            modified: clock.now(),
          },
        },
      ],
    });
    announcements.say(`${counted(made.length, 'passage')} added to the claim. Undo takes all back.`);
  }
}

type AnchorOf = Extract<Operation, { kind: 'add' }>['annotation']['segments'][number]['anchor'];

/** A new member, with the operations that make its annotation. */
interface Made {
  readonly proposed: Proposed;
  readonly member: ClaimMember;
  readonly operations: readonly Operation[];
}

function memberOf(article: ArticleId, annotation: string): ClaimMember {
  return { article, annotation, kind: 'wording' };
}

function passageOf({ passage: { article, words } }: Proposed): DismissedPassage {
  return dismissedPassage(article, words);
}

function madeKey(claim: ClaimId, proposed: Proposed): string {
  return `${claim} ${proposalKey(proposed)}`;
}

/** Twins reach as far as both articles agree: of a passage only what the member says is proposed. */
function narrowed(passage: ShownTwin, words: string): ShownTwin {
  // Of a passage that is shown cut, the end is not known.
  if (passage.words.length < passage.end - passage.start) return passage;
  const part = matchingPart(passage.words, words);
  return {
    ...passage,
    start: passage.start + part.start,
    end: passage.start + part.end,
    words: passage.words.slice(part.start, part.end),
    before: passage.before + passage.words.slice(0, part.start),
    after: passage.words.slice(part.end) + passage.after,
  };
}

/** The members that have a sure place. */
function memberPlaces({ members }: ClaimReading): readonly MemberPlace[] {
  return members.flatMap(({ member: { article, annotation }, annotation: read }) => {
    const places = read?.segments.flatMap(({ place }) => place ?? []) ?? [];
    return places.length === 0 ? [] : [{ annotation, article, places }];
  });
}
