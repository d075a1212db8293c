/** The preview of the report that is being chosen: asked for a moment after the last change, and shown until the next one is there. */
import type { ReportChoice } from '../../annotations/report/report-choice.ts';
import type { Client } from '../../app/contract.ts';
import type { ReportPreview as Made } from '../../app/report-preview.ts';

/** Milliseconds after a change, so that ticking three things makes one preview. */
const pause = 250;

export class ReportPreview {
  readonly #client: Client;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  /** The one to look at; null until the first is there. */
  shown: Made | null = $state.raw(null);
  making = $state(false);
  trouble: string | null = $state(null);

  constructor(client: Client) {
    this.#client = client;
  }

  ask(choice: ReportChoice): void {
    clearTimeout(this.#timer);
    this.making = true;
    this.#timer = setTimeout(() => void this.#make(choice), pause);
  }

  /** Hears Escape in the preview's frame; returns the way to stop. */
  onEscape(take: () => void): () => void {
    return this.#client.on('escapeInPreview', take);
  }

  /** Nobody looks any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.making = false;
    this.shown = null;
    this.trouble = null;
    void this.#client.endPreview(null);
  }

  async #make(choice: ReportChoice): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const answer = await this.#client.previewReport({ choice });
    if (asked !== this.#asked) return;
    this.making = false;
    if (answer.ok) this.shown = answer.value;
    this.trouble = answer.ok ? null : answer.message;
  }
}
