/** Work on claims: making one of an annotation, gathering others into it, and saying how it stands. Only whoever made a claim changes it. */
import type { Annotation, AnnotationId } from '../../annotations/annotation/annotation.ts';
import {
  attributionFields,
  decideAttribution,
  type Attribution,
  type AttributionField,
} from '../../annotations/annotation/attribution.ts';
import type {
  Claim,
  ClaimId,
  ClaimMember,
  ClaimStanding,
  MembershipKind,
} from '../../annotations/claim/claim.ts';
import { addMembers, removeMember, setMembership } from '../../annotations/claim/claim-members.ts';
import { newClaim } from '../../annotations/claim/new-claim.ts';
import { longestClaimTitle, longestReason } from '../../annotations/format/claim-schema.ts';
import { chooseClaimVersion, type ClaimVersionChoice } from '../../annotations/merge/choose-claim-version.ts';
import type { OtherVersion } from '../../annotations/annotation/annotation.ts';
import type { ClaimChange, Operation } from '../../annotations/operation/operation.ts';
import type { ClaimReading, MemberAnnotation, MemberReading } from '../../app/claim-views.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Claims } from './claims.svelte.ts';
import type { Clock } from './clock.ts';
import type { Dialogs } from './dialogs.svelte.ts';
import type { NoteEditor } from './note-editor.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import { counted } from './words.ts';

export interface GatheringParts {
  readonly reading: Reading;
  readonly claims: Claims;
  readonly changes: Changes;
  readonly notes: NoteEditor;
  readonly preferences: Preferences;
  readonly dialogs: Dialogs;
  readonly announcements: Announcements;
  readonly clock: Clock;
  /** Shows the card of a claim, and gives it the keyboard. */
  readonly show: (claim: ClaimId) => void;
}

/** The annotation that a claim is being looked for, and how it would carry it. */
export interface Gathered {
  readonly annotation: Annotation;
  readonly kind: MembershipKind;
}

export class Gathering {
  readonly #parts: GatheringParts;
  asked: Gathered | null = $state.raw(null);

  constructor(parts: GatheringParts) {
    this.#parts = parts;
  }

  isOwn({ analyst }: Claim): boolean {
    return analyst === this.#parts.preferences.current.analyst.id;
  }

  /** Makes a claim of the chosen annotation, whoever made that, and shows its card. */
  makeOfChosen(): boolean {
    const { reading, notes } = this.#parts;
    if (reading.chosen === null) return false;
    notes.keep();
    this.make(reading.chosen.annotation);
    return true;
  }

  make(annotation: Annotation, kind: MembershipKind = 'wording'): void {
    const { changes, clock, preferences, announcements, show } = this.#parts;
    const now = clock.now();
    const { analyst } = preferences.current;
    const made = newClaim({ id: clock.newId(), analyst: analyst.id, annotation, now });
    const members = made.members.map((member) => ({ ...member, kind }));
    changes.perform({ kind: 'add-claim', claim: { ...made, members } });
    announcements.say(`Claim made: ${made.title}`);
    show(made.id);
  }

  /** Asks which claim the chosen annotation shall be added to. */
  askForChosen(kind: MembershipKind): boolean {
    const { reading, notes, dialogs } = this.#parts;
    if (reading.chosen === null) return false;
    notes.keep();
    this.asked = { annotation: reading.chosen.annotation, kind };
    dialogs.show('add-to-claim');
    return true;
  }

  /** Shows the claim of the chosen annotation; where it has several, the first. */
  openOfChosen(): boolean {
    const { reading, claims, notes, announcements, show } = this.#parts;
    if (reading.chosen === null) return false;
    notes.keep();
    const [first] = claims.claimsOf(reading.chosen.annotation.id);
    if (first === undefined) announcements.say('This annotation belongs to no claim yet.');
    else show(first.id);
    return true;
  }

  /** Adds an annotation to a claim of one's own; one that is in already may become a paraphrase, or the words again. */
  add(claim: Claim, { annotation, kind }: Gathered): void {
    const { announcements } = this.#parts;
    const current = this.#current(claim);
    const member: ClaimMember = { article: annotation.article, annotation: annotation.id, kind };
    const isIn = current.members.some((known) => known.annotation === annotation.id);
    this.#change(current, {
      members: isIn
        ? setMembership(current.members, annotation.id, kind)
        : addMembers(current.members, [member]),
    });
    announcements.say(`Added to “${current.title}”.`);
  }

  remove(claim: Claim, annotation: AnnotationId): void {
    const current = this.#current(claim);
    this.#change(current, { members: removeMember(current.members, annotation) });
    this.#parts.announcements.say('Taken out of the claim. The annotation stays; undo brings it back.');
  }

  setKind(claim: Claim, annotation: AnnotationId, kind: MembershipKind): void {
    const current = this.#current(claim);
    this.#change(current, { members: setMembership(current.members, annotation, kind) });
    this.#parts.announcements.say(
      kind === 'paraphrase' ? 'Said to be a paraphrase.' : 'Said to be the same words.',
    );
  }

  /** Returns a sentence when the title cannot be kept. */
  rename(claim: Claim, typed: string): string | null {
    const title = typed.replace(/\s+/gu, ' ').trim();
    if (title === '') return 'A claim needs a title.';
    if (title.length > longestClaimTitle) return tooLong(title.length, longestClaimTitle);
    this.#change(this.#current(claim), { title });
    return null;
  }

  /** Judges the claim; the day of it is today unless it is given. Returns a sentence when the reason is too long. */
  judge(claim: Claim, judged: Partial<ClaimStanding>): string | null {
    const length = judged.reason?.length ?? 0;
    if (length > longestReason) return tooLong(length, longestReason);
    const current = this.#current(claim);
    const date = judged.date === undefined ? this.#parts.clock.now().slice(0, 10) : judged.date;
    const { standing } = current;
    const isSame = Object.entries(judged).every(
      ([field, value]) => standing[field as keyof ClaimStanding] === value,
    );
    if (!isSame) this.#change(current, { standing: { ...standing, ...judged, date } });
    return null;
  }

  writeNote(claim: Claim, note: string): string | null {
    this.#change(this.#current(claim), { note });
    return null;
  }

  /** The analyst's own annotations of a claim for which something is proposed that nobody decided. */
  undecided({ members }: ClaimReading): readonly MemberReading[] {
    const { id } = this.#parts.preferences.current.analyst;
    return members.filter(
      ({ article, annotation }) =>
        article !== null &&
        annotation !== null &&
        annotation.analyst === id &&
        attributionFields.some((field) => isProposed(annotation, field)),
    );
  }

  /** Decides, in one step, what is proposed for the analyst's own annotations of a claim; what was decided stays. */
  acceptProposed(reading: ClaimReading): void {
    const { changes, clock, announcements } = this.#parts;
    const operations = this.undecided(reading).flatMap(({ member, annotation }): readonly Operation[] => {
      if (annotation === null) return [];
      const { attribution, proposed, modified } = annotation;
      const accepted = attributionFields.reduce<Attribution>(
        (after, field) =>
          isProposed(annotation, field) ? decideAttribution(after, field, proposed[field]) : after,
        attribution,
      );
      return [
        {
          kind: 'change',
          article: member.article,
          id: member.annotation,
          before: { attribution, modified },
          after: { attribution: accepted, modified: clock.now() },
        },
      ];
    });
    if (operations.length === 0) return;
    changes.perform({ kind: 'batch', purpose: { kind: 'accept-proposals' }, operations });
    announcements.say(
      `What is proposed for ${counted(operations.length, 'annotation')} is accepted. Undo takes it back.`,
    );
  }

  delete(claim: Claim): void {
    const { changes, announcements } = this.#parts;
    changes.perform({ kind: 'remove-claim', claim: this.#current(claim) });
    announcements.say('Claim deleted. Its annotations stay; undo brings it back.');
  }

  /** Chooses between two versions of a claim that was changed in two places at once. */
  choose(claim: Claim, version: OtherVersion, choice: ClaimVersionChoice): void {
    const { changes, clock } = this.#parts;
    changes.perform(chooseClaimVersion(this.#current(claim), version, choice, clock.now()));
  }

  #change(claim: Claim, after: ClaimChange): void {
    const fields = Object.keys(after) as (keyof ClaimChange)[];
    if (fields.every((field) => claim[field] === after[field])) return;
    const before = Object.fromEntries(fields.map((field) => [field, claim[field]]));
    const { changes, clock } = this.#parts;
    changes.perform({
      kind: 'change-claim',
      id: claim.id,
      before: { ...before, modified: claim.modified },
      after: { ...after, modified: clock.now() },
    });
  }

  /** The claim as it is now: a field may be kept after another one changed. */
  #current(claim: Claim): Claim {
    return this.#parts.claims.find(claim.id) ?? claim;
  }
}

function isProposed({ attribution, proposed }: MemberAnnotation, field: AttributionField): boolean {
  return attribution[field] === undefined && proposed[field] !== undefined;
}

function tooLong(length: number, most: number): string {
  return `This is ${length.toLocaleString('en')} characters long; at most ${most.toLocaleString('en')} can be kept here. The note takes more.`;
}
