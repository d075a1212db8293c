/** The speakers of a folder, gathered from what its articles' annotations say. */
import type { ArticleId } from '../../annotations/article/article.ts';
import type { ClaimFacts } from '../../annotations/attribution/claim-facts.ts';

export interface FolderSpeaker {
  readonly name: string;
  /** What some article says the speaker is; may be empty. */
  readonly role: string;
  readonly annotations: number;
  readonly articles: number;
  /** Annotations that reached the page through this name. */
  readonly asSource: number;
}

/** The speakers, and after them those that stand only as sources in chains: all that can be given another name. */
export function gatherNamed(claims: ReadonlyMap<ArticleId, ClaimFacts>): readonly FolderSpeaker[] {
  const speakers = gatherSpeakers(claims);
  const speak = new Set(speakers.map(({ name }) => name));
  const sources = new Map<string, { asSource: number; articles: number }>();
  for (const facts of claims.values()) {
    for (const { name, annotations } of facts.sources) {
      if (speak.has(name)) continue;
      const before = sources.get(name) ?? { asSource: 0, articles: 0 };
      sources.set(name, { asSource: before.asSource + annotations, articles: before.articles + 1 });
    }
  }
  const only = [...sources].map(([name, counts]) => ({ name, role: '', annotations: 0, ...counts }));
  only.sort((one, other) => other.asSource - one.asSource || one.name.localeCompare(other.name, 'en'));
  return [...speakers, ...only];
}

/** Each once, the most frequent first, then by name. */
export function gatherSpeakers(claims: ReadonlyMap<ArticleId, ClaimFacts>): readonly FolderSpeaker[] {
  const speakers = new Map<string, FolderSpeaker>();
  const sources = new Map<string, number>();
  for (const facts of claims.values()) {
    for (const { name, annotations } of facts.sources) {
      sources.set(name, (sources.get(name) ?? 0) + annotations);
    }
    for (const { name, role, annotations } of facts.speakers) {
      const before = speakers.get(name);
      speakers.set(name, {
        name,
        role: before === undefined || before.role === '' ? role : before.role,
        annotations: (before?.annotations ?? 0) + annotations,
        articles: (before?.articles ?? 0) + 1,
        asSource: 0,
      });
    }
  }
  return [...speakers.values()]
    .map((speaker) => ({ ...speaker, asSource: sources.get(speaker.name) ?? 0 }))
    .sort((one, other) => other.annotations - one.annotations || one.name.localeCompare(other.name, 'en'));
}
