/**
 * Following a link of the article, or one that is evidence. The main process asks the person before anything is opened; what is shown here
 * beside a link that was clicked is only where it leads.
 */
import type { ArticleId } from '../../annotations/article/article.ts';
import type { LinkTarget } from '../../annotations/article/link-target.ts';
import { linkAt, type LinkMark } from '../../annotations/article/links.ts';
import type { LinkInArticle } from '../../app/article-link.ts';
import type { Client } from '../../app/contract.ts';
import { linkTarget } from '../article/link-target.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';

/** A link of the open article, and where it leads. */
export interface MetLink {
  readonly article: ArticleId;
  readonly link: LinkMark;
  readonly target: LinkTarget;
}

export interface FollowingParts {
  readonly client: Client;
  readonly reading: Reading;
  readonly stage: Stage;
  readonly notices: Notices;
  readonly announcements: Announcements;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

export class Following {
  readonly #parts: FollowingParts;
  #met: MetLink | null = $state.raw(null);

  constructor(parts: FollowingParts) {
    this.#parts = parts;
  }

  /** The link that was clicked, as long as its article stands there unchanged. */
  get met(): MetLink | null {
    const { article } = this.#parts.reading;
    const met = this.#met;
    return met !== null && article?.id === met.article && article.marks.includes(met.link) ? met : null;
  }

  /** Where the link that was clicked stands in the words of the article; null when there is none. */
  get metMark(): LinkMark | null {
    return this.met?.link ?? null;
  }

  /** A click on the character at an offset, which was no drag: tells of the link there, beside it so that the caret stays at work. */
  clicked(offset: number | null): void {
    this.#met = offset === null ? null : this.#find({ start: offset, end: offset });
    if (this.#met !== null) this.#parts.announcements.say(`Link to ${this.#met.target.host}.`);
  }

  /** The caret is elsewhere now, or words are selected: what is said about another place would be in the way. */
  caretMoved(selected: boolean): void {
    const caret = this.#parts.stage.article?.range();
    if (this.#met === null || caret === undefined) return;
    const { start, end } = this.#met.link;
    if (selected || caret.start < start || caret.end > end) this.#met = null;
  }

  /** Puts away what is said about a link; returns whether there was something. */
  close(): boolean {
    const { met } = this;
    this.#met = null;
    if (met === null) return false;
    this.#parts.stage.article?.focus();
    return true;
  }

  /** The link is left alone; the focus stays where it went. */
  leave(): void {
    this.#met = null;
  }

  /** Opens the link that was clicked, if the person says so. */
  async open(): Promise<void> {
    const { met } = this;
    this.close();
    if (met !== null) await this.#open(met.article, met.link.href);
  }

  /** Opens the link at the caret, if the person says so. */
  openAtCaret(): void {
    const found = this.#atCaret();
    this.#met = null;
    if (found === null) this.#sayNone();
    else void this.#open(found.article, found.link.href);
  }

  /** Opens a link that is evidence of an annotation of the open article, if the person says so. */
  async openEvidence(address: string): Promise<void> {
    const { article } = this.#parts.reading;
    if (article !== null) await this.#open(article.id, address);
  }

  async copy(): Promise<void> {
    const { met } = this;
    this.close();
    if (met !== null) await this.#copy({ article: met.article, address: met.link.href });
  }

  copyAtCaret(): void {
    const found = this.#atCaret();
    if (found === null) this.#sayNone();
    else void this.#copy({ article: found.article, address: found.link.href });
  }

  /** Whether there is a link at the caret that can be followed. */
  isAtLink(): boolean {
    return this.#atCaret() !== null;
  }

  async #open(article: ArticleId, address: string): Promise<void> {
    const { client, notices, announcements } = this.#parts;
    const answer = await client.openLink({ article, address });
    if (!answer.ok) notices.add(answer);
    else if (answer.value.opened)
      announcements.say(
        linkTarget(address)?.kind === 'mail' ? 'Handed to the mail program.' : 'Opened in the browser.',
      );
  }

  async #copy(link: LinkInArticle): Promise<void> {
    const { client, notices, announcements } = this.#parts;
    const answer = await client.copyLink(link);
    if (answer.ok) announcements.say('Address copied.');
    else notices.add(answer);
  }

  #sayNone(): void {
    this.#parts.announcements.say('There is no link at the caret.');
  }

  #atCaret(): MetLink | null {
    const range = this.#parts.stage.article?.range();
    return range === undefined ? null : this.#find(range);
  }

  #find(place: Place): MetLink | null {
    const { article } = this.#parts.reading;
    const link = article === null ? null : linkAt(article, place);
    if (article === null || link === null) return null;
    const target = linkTarget(link.href, article.text.slice(link.start, link.end));
    return target === null ? null : { article: article.id, link, target };
  }
}
