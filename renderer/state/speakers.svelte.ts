/** The speakers of the folder: finding those that may be one person, and giving one another name in every article at once. */
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

export class Speakers {
  readonly #parts: SpeakersParts;

  constructor(parts: SpeakersParts) {
    this.#parts = parts;
  }

  /** Others of the folder that may be the same under another name, the most frequent first. */
  perhapsSame(speaker: FolderSpeaker): readonly FolderSpeaker[] {
    return this.#parts.library.speakers.filter(
      (other) => other.name !== speaker.name && compareNames(other.name, speaker.name) !== null,
    );
  }

  /** Renames a speaker in all own annotations; the name of another makes them one. Resolves to a sentence that says how it went. */
  async rename(from: string, to: string): Promise<string> {
    const { client, changes, clock, announcements, notices } = this.#parts;
    const name = to.replace(/\s+/gu, ' ').trim();
    if (name === '') return 'A speaker needs a name.';
    if (name.length > longestName) return `A name can have at most ${String(longestName)} characters.`;
    const found = await client.annotationsOfSpeaker({ name: from });
    if (!found.ok) {
      notices.add(found);
      return found.message;
    }
    const { own, others } = found.value;
    const step = renameSpeaker(own, from, name, clock.now());
    if (step !== null) changes.perform(step);
    const left =
      others === 0
        ? ''
        : ` ${counted(others, 'annotation')} of other analysts still ${others === 1 ? 'says' : 'say'} “${from}”.`;
    const done =
      step === null
        ? `None of your annotations names “${from}”.`
        : `“${from}” is “${name}” now in ${counted(step.operations.length, 'annotation')}. Undo takes it back.`;
    announcements.say(done + left);
    return done + left;
  }
}
