/** What was just done, in a few words: shown in the status bar and read out by screen readers. Nothing important is only here. */

export interface Announcement {
  /** Tells two announcements with the same words apart, so that both are read out. */
  readonly number: number;
  readonly text: string;
}

export class Announcements {
  latest: Announcement = $state.raw({ number: 0, text: '' });

  say(text: string): void {
    this.latest = { number: this.latest.number + 1, text };
  }

  clear(): void {
    if (this.latest.text !== '') this.say('');
  }
}
