/** The speakers of the folder: finding those that may be one person, and giving one another name in every article at once. */
import type { Annotation } from '../../annotations/annotation/annotation.ts';
import { renameSpeaker } from '../../annotations/attribution/rename-speaker.ts';
import { compareNames } from '../../annotations/attribution/same-speaker.ts';
import { longestName } from '../../annotations/format/attribution-schema.ts';
import type { Client } from '../../app/contract.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Clock } from './clock.ts';
import type { FolderSpeaker } from './folder-speakers.ts';
import type { Library } from './library.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { counted } from './words.ts';

export interface SpeakersParts {
  readonly client: Client;
  readonly library: Library;
  readonly changes: Changes;
  readonly announcements: Announcements;
  readonly notices: Notices;
  readonly clock: Clock;
}

/** A new name that is to be confirmed. */
export interface RenameQuestion {
  readonly from: string;
  readonly to: string;
  /** The annotations it would change. */
  readonly own: readonly Annotation[];
  /** How many of other analysts name the speaker and stay as they are. */
  readonly others: number;
}

export class Speakers {
  readonly #parts: SpeakersParts;
  question: RenameQuestion | null = $state.raw(null);

  constructor(parts: SpeakersParts) {
    this.#parts = parts;
  }

  /** Others of the folder that may be the same under another name, the most frequent first. */
  perhapsSame(speaker: FolderSpeaker): readonly FolderSpeaker[] {
    return this.#parts.library.named.filter(
      (other) => other.name !== speaker.name && compareNames(other.name, speaker.name) !== null,
    );
  }

  /**
   * Looks for what another name would change and asks about it; the name of another speaker makes the two one. Resolves to a sentence when
   * there is nothing to ask.
   */
  async propose(from: string, to: string): Promise<string | null> {
    const { client, notices } = this.#parts;
    this.question = null;
    const name = to.replace(/\s+/gu, ' ').trim();
    if (name === '') return 'A speaker needs a name.';
    if (name.length > longestName) return `A name can have at most ${String(longestName)} characters.`;
    if (name === from) return null;
    const found = await client.annotationsOfSpeaker({ name: from });
    if (!found.ok) {
      notices.add(found);
      return found.message;
    }
    const { own, others } = found.value;
    if (own.length === 0)
      return this.#say(`None of your annotations names “${from}”.${leftTo(others, from)}`);
    this.question = { from, to: name, own, others };
    return null;
  }

  /** Does what was asked about. Returns a sentence that says how it went. */
  confirm(): string {
    const { changes, clock } = this.#parts;
    const asked = this.question;
    this.question = null;
    if (asked === null) return '';
    const { from, to, own, others } = asked;
    const step = renameSpeaker(own, from, to, clock.now());
    if (step === null) return '';
    changes.perform(step);
    const count = counted(step.operations.length, 'annotation');
    return this.#say(`“${from}” is “${to}” now in ${count}. Undo takes it back.${leftTo(others, from)}`);
  }

  cancel(): void {
    this.question = null;
  }

  #say(words: string): string {
    this.#parts.announcements.say(words);
    return words;
  }
}

function leftTo(others: number, from: string): string {
  if (others === 0) return '';
  return ` ${counted(others, 'annotation')} of other analysts still ${others === 1 ? 'says' : 'say'} “${from}”.`;
}
