/** Hears the news of the main process, and keeps what comes before the first answer: it is about the folder of that answer. */
import type { Client, Events } from '../../app/contract.ts';

export class NewsListener {
  readonly #client: Client;
  /** Null once what was kept has been handed over. */
  #early: (() => void)[] | null = [];
  readonly #stops: (() => void)[] = [];

  constructor(client: Client) {
    this.#client = client;
  }

  hear<Name extends keyof Events>(name: Name, take: (news: Events[Name]) => void): void {
    const stop = this.#client.on(name, (news) => {
      if (this.#early === null) take(news);
      else
        this.#early.push(() => {
          take(news);
        });
    });
    this.#stops.push(stop);
  }

  /** Hands over what was kept; from now on news is handed over as it comes. */
  begin(): void {
    const early = this.#early ?? [];
    this.#early = null;
    for (const take of early) take();
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }
}
