/** Whether everything is on disk, and where. */
import type { Client } from '../../app/contract.ts';
import type { SavePlace, SaveState } from '../../app/desk-views.ts';
import type { Notices } from './notices.svelte.ts';

export class Saving {
  readonly #client: Client;
  readonly #notices: Notices;
  #told: SaveState = $state.raw({ kind: 'saved' });
  /** Changes that have been sent and not been answered: the main process may not have told of them yet. */
  #underway = $state(0);
  place: SavePlace | null = $state.raw(null);
  /** Whether annotations are kept elsewhere and the folder would take them now. */
  mayMoveBack = $state(false);

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    this.#notices = notices;
  }

  /** Nothing is called saved while a change is on its way. */
  get state(): SaveState {
    return this.#told.kind === 'saved' && this.#underway > 0
      ? { kind: 'saving', pending: this.#underway }
      : this.#told;
  }

  /** Counts changes as on their way until they are answered. */
  async whileUnderway<Value>(changes: number, answered: Promise<Value>): Promise<Value> {
    this.#underway += changes;
    try {
      return await answered;
    } finally {
      this.#underway -= changes;
    }
  }

  report(state: SaveState, place: SavePlace, mayMoveBack: boolean): void {
    this.mayMoveBack = mayMoveBack;
    this.#told = state;
    this.place = place;
  }

  async retry(): Promise<void> {
    const answer = await this.#client.retrySaving(null);
    if (!answer.ok) this.#notices.add(answer);
  }

  async reveal(): Promise<void> {
    const answer = await this.#client.revealStore(null);
    if (!answer.ok) this.#notices.add(answer);
  }
}
