/** Following a link of the article, or one that is evidence: which one is asked about, and what the person answers. Nothing is opened without that answer. */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { linkAt, type LinkMark } from '../../annotations/article/links.ts';
import type { Client } from '../../app/contract.ts';
import { linkTarget, type LinkTarget } from '../article/link-target.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';

/** The link that the person is asked about. */
export interface AskedLink {
  readonly article: ArticleId;
  readonly address: string;
  /** Where it stands: in the words of the article, or among the evidence of an annotation. */
  readonly where:
    | { readonly kind: 'words'; readonly link: LinkMark }
    | { readonly kind: 'evidence'; readonly annotation: AnnotationId };
  readonly target: LinkTarget;
  /** Whether the question takes the focus: it was asked for by a command, not met by a click that may only place the caret. */
  readonly takesFocus: boolean;
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
  #asked: AskedLink | null = $state.raw(null);

  constructor(parts: FollowingParts) {
    this.#parts = parts;
  }

  /** The link asked about, as long as its article stands there unchanged. */
  get asked(): AskedLink | null {
    const { article } = this.#parts.reading;
    const asked = this.#asked;
    return asked?.where.kind === 'words' &&
      article?.id === asked.article &&
      article.marks.includes(asked.where.link)
      ? asked
      : null;
  }

  /** Where the link asked about stands in the words of the article; null when there is none. */
  get askedMark(): LinkMark | null {
    const where = this.asked?.where;
    return where?.kind === 'words' ? where.link : null;
  }

  /** The evidence asked about, as long as its annotation is the chosen one. */
  get askedEvidence(): AskedLink | null {
    const { chosenId } = this.#parts.reading;
    const asked = this.#asked;
    return asked?.where.kind === 'evidence' && asked.where.annotation === chosenId ? asked : null;
  }

  /** Asks about a link that is evidence of an annotation of the open article, and takes the focus. */
  askEvidence(annotation: AnnotationId, address: string): void {
    const { article } = this.#parts.reading;
    const target = linkTarget(address);
    if (article === null || target === null) return;
    this.#asked = {
      article: article.id,
      address,
      where: { kind: 'evidence', annotation },
      target,
      takesFocus: true,
    };
  }

  /** A click on the character at an offset, which was no drag: asks when it is one of a link, beside it so that the caret stays at work. */
  clicked(offset: number | null): void {
    this.#asked = offset === null ? null : this.#find({ start: offset, end: offset }, false);
    if (this.#asked !== null) this.#parts.announcements.say(`Link to ${this.#asked.target.host}.`);
  }

  /** Asks about the link at the caret, and takes the focus. */
  askAtCaret(): void {
    const found = this.#atCaret();
    this.#asked = found;
    if (found === null) this.#parts.announcements.say('There is no link at the caret.');
  }

  copyAtCaret(): void {
    const found = this.#atCaret();
    if (found === null) this.#parts.announcements.say('There is no link at the caret.');
    else void this.#copy(found);
  }

  /** Whether there is a link at the caret that can be followed. */
  isAtLink(): boolean {
    return this.#atCaret() !== null;
  }

  /** The caret is elsewhere now, or words are selected: a question about another place would be in the way. */
  caretMoved(selected: boolean): void {
    const asked = this.#asked;
    const caret = this.#parts.stage.article?.range();
    if (asked?.where.kind !== 'words' || caret === undefined) return;
    const { start, end } = asked.where.link;
    if (selected || caret.start < start || caret.end > end) this.#asked = null;
  }

  /** Takes the question back; returns whether there was one. */
  close(): boolean {
    const asked = this.#shown;
    this.#asked = null;
    if (asked === null) return false;
    if (asked.where.kind === 'words') this.#parts.stage.article?.focus();
    return true;
  }

  /** The question is left without an answer; the focus stays where it went. */
  leave(): void {
    this.#asked = null;
  }

  async open(): Promise<void> {
    const asked = this.#shown;
    this.close();
    if (asked === null) return;
    const { client, notices, announcements } = this.#parts;
    const answer = await client.openLink({ article: asked.article, address: asked.address });
    if (!answer.ok) notices.add(answer);
    else
      announcements.say(
        asked.target.kind === 'web' ? 'Opened in the browser.' : 'Handed to the mail program.',
      );
  }

  async copy(): Promise<void> {
    const asked = this.#shown;
    this.close();
    if (asked !== null) await this.#copy(asked);
  }

  get #shown(): AskedLink | null {
    return this.asked ?? this.askedEvidence;
  }

  async #copy({ article, address }: AskedLink): Promise<void> {
    const { client, notices, announcements } = this.#parts;
    const answer = await client.copyLink({ article, address });
    if (answer.ok) announcements.say('Address copied.');
    else notices.add(answer);
  }

  #atCaret(): AskedLink | null {
    const range = this.#parts.stage.article?.range();
    return range === undefined ? null : this.#find(range, true);
  }

  #find(place: Place, takesFocus: boolean): AskedLink | null {
    const { article } = this.#parts.reading;
    const link = article === null ? null : linkAt(article, place);
    if (article === null || link === null) return null;
    const target = linkTarget(link.href, article.text.slice(link.start, link.end));
    return target === null
      ? null
      : { article: article.id, address: link.href, where: { kind: 'words', link }, target, takesFocus };
  }
}
