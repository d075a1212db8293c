/** Whether everything is on disk, and where. */
import type { Client } from '../../app/contract.ts';
import type { SavePlace, SaveState } from '../../app/desk-views.ts';
import type { Notices } from './notices.svelte.ts';

export class Saving {
  readonly #client: Client;
  readonly #notices: Notices;
  state: SaveState = $state.raw({ kind: 'saved' });
  place: SavePlace | null = $state.raw(null);
  /** Whether annotations are kept elsewhere and the folder would take them now. */
  mayMoveBack = $state(false);

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    this.#notices = notices;
  }

  report(state: SaveState, place: SavePlace, mayMoveBack: boolean): void {
    this.mayMoveBack = mayMoveBack;
    this.state = state;
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
