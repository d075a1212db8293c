/** The annotations of a folder that name one speaker, also as a source, for renaming the speaker everywhere. */
import type { AnalystId, Annotation } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { ClaimFacts } from '../../annotations/attribution/claim-facts.ts';
import { namesPerson } from '../../annotations/attribution/rename-speaker.ts';
import type { SpeakerAnnotations } from '../../app/desk-views.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';

/** @param claims what is known of the articles' annotations; only articles that name the speaker are read */
export async function annotationsOfSpeaker(
  name: string,
  claims: Readonly<Record<ArticleId, ClaimFacts>>,
  store: Pick<AnnotationStore, 'load'>,
  analyst: AnalystId,
): Promise<SpeakerAnnotations> {
  const articles = Object.entries(claims).flatMap(([article, { speakers, sources }]) =>
    [...speakers, ...sources].some((named) => named.name === name) ? [article] : [],
  );
  const all: Annotation[] = [];
  for (const article of articles) {
    const { annotations } = await store.load(article);
    all.push(...annotations.filter(({ attribution }) => namesPerson(attribution, name)));
  }
  const own = all.filter((annotation) => annotation.analyst === analyst);
  return { own, others: all.length - own.length };
}
