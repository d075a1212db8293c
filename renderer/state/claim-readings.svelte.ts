/** What the members of claims say, also in articles that are not open: asked for when somebody looks, and again when it may be another. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { Claim, ClaimId } from '../../annotations/claim/claim.ts';
import { mostClaimsRead, type ClaimReading } from '../../app/claim-views.ts';
import type { Client, Events } from '../../app/contract.ts';
import type { Claims } from './claims.svelte.ts';
import type { Notices } from './notices.svelte.ts';

export class ClaimReadings {
  readonly #client: Client;
  readonly #claims: Claims;
  readonly #notices: Notices;
  readonly #known = new SvelteMap<ClaimId, ClaimReading>();
  /** Claims whose members may say something else by now. */
  readonly #stale = new SvelteSet<ClaimId>();
  /** Claims that are being asked about, with the members that they had then. */
  readonly #asked = new Map<ClaimId, Claim['members']>();
  #folder = 0;

  constructor(client: Client, claims: Claims, notices: Notices) {
    this.#client = client;
    this.#claims = claims;
    this.#notices = notices;
  }

  /** What was read last of a claim, which may be out of date for a moment; null until it has been. */
  of(claim: ClaimId): ClaimReading | null {
    return this.#known.get(claim) ?? null;
  }

  /** Begins again with a folder. */
  begin(): void {
    this.#folder += 1;
    this.#known.clear();
    this.#stale.clear();
    this.#asked.clear();
  }

  /** Something about an article, or about annotations in it, is another now. */
  touch(article: ArticleId): void {
    for (const { id, members } of this.#claims.all) {
      if (members.some((member) => member.article === article)) this.#stale.add(id);
    }
  }

  /** Articles that came, went or are called another name now may be those of claims. */
  follow({ upserted, removed }: Pick<Events['entriesChanged'], 'upserted' | 'removed'>): void {
    for (const entry of upserted) if (entry.kind === 'readable') this.touch(entry.id);
    const gone = new Set(removed);
    for (const { claim, members } of this.#known.values()) {
      if (members.some(({ article }) => article !== null && gone.has(article.path))) this.#stale.add(claim);
    }
  }

  /** Reads the claims that have not been read as they are now. To be called in an effect: it is called again when one changes. */
  want(ids: readonly ClaimId[]): void {
    const claims = ids.flatMap((id) => {
      const claim = this.#claims.find(id);
      return claim === null || !this.#isDue(claim) ? [] : [claim];
    });
    for (let from = 0; from < claims.length; from += batchSize) {
      void this.#read(claims.slice(from, from + batchSize));
    }
  }

  #isDue({ id, members }: Claim): boolean {
    const reading = this.#known.get(id);
    const isStale = this.#stale.has(id);
    if (this.#asked.get(id) === members && !isStale) return false;
    return isStale || reading === undefined || !isAbout(reading, members);
  }

  async #read(claims: readonly Claim[]): Promise<void> {
    const folder = this.#folder;
    for (const { id, members } of claims) {
      this.#asked.set(id, members);
      this.#stale.delete(id);
    }
    const answer = await this.#client.readClaims({ claims: claims.map(({ id }) => id) });
    if (this.#folder !== folder) return;
    if (answer.ok) for (const reading of answer.value) this.#known.set(reading.claim, reading);
    else this.#notices.add(answer);
    for (const { id, members } of claims) {
      // What failed is asked for again when something changes, not over and over.
      if (answer.ok && this.#asked.get(id) === members) this.#asked.delete(id);
    }
  }
}

/** Claims that are asked for at once. */
const batchSize = Math.min(100, mostClaimsRead);

function isAbout(reading: ClaimReading, members: Claim['members']): boolean {
  return (
    reading.members.length === members.length &&
    members.every(({ annotation, kind }, index) => {
      const read = reading.members[index]?.member;
      return read?.annotation === annotation && read.kind === kind;
    })
  );
}
