/** The speakers of a folder, gathered from what its articles' annotations say. */
import type { ArticleId } from '../../annotations/article/article.ts';
import type { ClaimFacts } from '../../annotations/attribution/claim-facts.ts';

export interface FolderSpeaker {
  readonly name: string;
  /** What some article says the speaker is; may be empty. */
  readonly role: string;
  readonly annotations: number;
  readonly articles: number;
}

/** Each once, the most frequent first, then by name. */
export function gatherSpeakers(claims: ReadonlyMap<ArticleId, ClaimFacts>): readonly FolderSpeaker[] {
  const speakers = new Map<string, FolderSpeaker>();
  for (const facts of claims.values()) {
    for (const { name, role, annotations } of facts.speakers) {
      const before = speakers.get(name);
      speakers.set(name, {
        name,
        role: before === undefined || before.role === '' ? role : before.role,
        annotations: (before?.annotations ?? 0) + annotations,
        articles: (before?.articles ?? 0) + 1,
      });
    }
  }
  return [...speakers.values()].sort(
    (one, other) => other.annotations - one.annotations || one.name.localeCompare(other.name, 'en'),
  );
}
