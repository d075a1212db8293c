/** What was just done, in a few words: shown in the status bar and read out by screen readers. Nothing important is only here. */

export interface Announcement {
  /** Tells two announcements with the same words apart, so that both are read out. */
  readonly number: number;
  readonly text: string;
  /** Whether it tells why something was not done, which is shown so that it cannot be overlooked. */
  readonly refusal: boolean;
}

export class Announcements {
  latest: Announcement = $state.raw({ number: 0, text: '', refusal: false });

  say(text: string): void {
    this.latest = { number: this.latest.number + 1, text, refusal: false };
  }

  /** Says why something was not done, and what to do instead. */
  refuse(text: string): void {
    this.latest = { number: this.latest.number + 1, text, refusal: true };
  }

  clear(): void {
    if (this.latest.text !== '') this.say('');
  }
}
