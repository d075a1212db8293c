/** What an analyst decides about the files of their annotations: broken ones, conflict copies, versions that clash, another place. */
import type { Annotation, OtherVersion } from '../../annotations/annotation/annotation.ts';
import { chooseVersion, type VersionChoice } from '../../annotations/merge/choose-version.ts';
import type { Answer, Client, RequestName } from '../../app/contract.ts';
import type { PlaceChoice } from '../../app/desk-views.ts';
import type { ConflictCopy, TagCopySettling } from '../../app/file-care.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Clock } from './clock.ts';
import type { Notices } from './notices.svelte.ts';
import type { Reading } from './reading.svelte.ts';

export interface KeepingParts {
  readonly client: Client;
  readonly reading: Reading;
  readonly changes: Changes;
  readonly notices: Notices;
  readonly announcements: Announcements;
  readonly clock: Clock;
}

const settledWords = { merge: 'The copy was merged.', ignore: 'The copy is left alone.' } as const;

const choiceWords: Readonly<Record<VersionChoice, string>> = {
  mine: 'Your version is kept.',
  theirs: 'The other version is kept.',
  both: 'Both versions are kept, as two annotations.',
};

export class Keeping {
  readonly #parts: KeepingParts;
  /** Whether something is being done that must not be asked for twice. */
  busy = $state(false);

  constructor(parts: KeepingParts) {
    this.#parts = parts;
  }

  recover(): Promise<void> {
    const { client, reading } = this.#parts;
    const { article } = reading;
    if (article === null) return Promise.resolve();
    return this.#ask<'recoverNotes'>(
      () => client.recoverNotes({ article: article.id }),
      'Your annotations can be changed again.',
    );
  }

  settle(copy: ConflictCopy, how: 'merge' | 'ignore'): Promise<void> {
    const { client, reading } = this.#parts;
    const { article } = reading;
    if (article === null) return Promise.resolve();
    return this.#ask<'settleCopy'>(
      () => client.settleCopy({ article: article.id, copy: copy.id, how }),
      settledWords[how],
    );
  }

  recoverClaims(): Promise<void> {
    const { client } = this.#parts;
    return this.#ask<'recoverClaims'>(() => client.recoverClaims(null), 'Your claims can be changed again.');
  }

  settleClaims(copy: ConflictCopy, how: 'merge' | 'ignore'): Promise<void> {
    const { client } = this.#parts;
    return this.#ask<'settleClaimCopy'>(
      () => client.settleClaimCopy({ copy: copy.id, how }),
      settledWords[how],
    );
  }

  /** The conflict copies of the folder's tags. */
  async tagCopies(): Promise<readonly ConflictCopy[]> {
    const answer = await this.#parts.client.tagCopies(null);
    return answer.ok ? answer.value : [];
  }

  settleTags(copy: ConflictCopy, how: TagCopySettling): Promise<void> {
    const { client } = this.#parts;
    return this.#ask<'settleTagCopy'>(
      () => client.settleTagCopy({ copy: copy.id, how }),
      settledWords[how === 'ignore' ? 'ignore' : 'merge'],
    );
  }

  keepIn(where: PlaceChoice): Promise<void> {
    const { client } = this.#parts;
    return this.#ask<'keepAnnotations'>(() => client.keepAnnotations({ where }), null);
  }

  choose(annotation: Annotation, version: OtherVersion, choice: VersionChoice): void {
    const { changes, clock, announcements } = this.#parts;
    const operations = chooseVersion(annotation, version, choice, clock.newId(), clock.now());
    changes.perform({ kind: 'batch', purpose: { kind: 'choose-version' }, operations });
    announcements.say(choiceWords[choice]);
  }

  async #ask<Name extends RequestName>(
    request: () => Promise<Answer<Name>>,
    done: string | null,
  ): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const answer = await request();
    this.busy = false;
    const { notices, announcements } = this.#parts;
    if (!answer.ok) notices.add(answer);
    else if (done !== null) announcements.say(done);
  }
}
