/** A folder in which every article carries every claim in a wording of its own, stored as the app stores it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newAnnotation } from '../../../annotations/annotation/new-annotation.ts';
import { unjudged, type ClaimMember } from '../../../annotations/claim/claim.ts';
import type { Operation } from '../../../annotations/operation/operation.ts';
import { startArticleWorker } from '../../../main/worker/worker-client.ts';
import { benchAnalyst, openListed } from '../highlight/annotated-folder.ts';
import { builtWorker } from '../highlight/built-worker.ts';
import { madeName } from '../made-text.ts';
import { createRandom } from '../place/random.ts';

const hedges = ['', 'reportedly ', 'may have ', 'is said to have '] as const;
const days = ['on Monday', 'on Tuesday', 'last week', 'on 3 May'] as const;

/** Sentences of some twenty-five words: one a claim, with names, figures, days and hedges that differ from article to article. */
function wordings(claims: number, article: number): readonly string[] {
  const names = createRandom(5);
  const random = createRandom(100 + article);
  return Array.from({ length: claims }, (_, index) => {
    const [who, where] = [madeName(names), madeName(names)];
    const figure = 40 + (index % 60) + (random.chance(0.3) ? random.below(5) : 0);
    const more = random.chance(0.3) ? ' after talks that went on all night' : '';
    return `The ministry said that ${who} ${random.pick(hedges)}carried ${String(figure)} people over the river near ${where} ${random.pick(days)}${more}, and that number ${String(index + 1)} of the ferries will not return before the winter.`;
  });
}

/** Writes the folder, through the app's own store. */
export async function makeComparedFolder(root: string, claims: number, articles: number): Promise<void> {
  for (let article = 0; article < articles; article += 1) {
    const text = `Ferries of article ${String(article + 1)}\n\n${wordings(claims, article).join('\n\n')}\n`;
    await writeFile(join(root, `${String(article + 1).padStart(3, '0')}.txt`), text);
  }
  const worker = startArticleWorker(builtWorker());
  const session = await openListed(root, worker);
  const apply = async (operations: readonly Operation[]): Promise<void> => {
    const applied = await Promise.all(operations.map((operation) => session.apply(operation)));
    const refused = applied.find((each) => !each.ok);
    if (refused?.ok === false) throw new Error(refused.message);
  };
  try {
    const members = Array.from({ length: claims }, (): ClaimMember[] => []);
    for (const [number, entry] of session.view().entries.entries()) {
      if (entry.kind !== 'readable') throw new Error(entry.message);
      const opened = await session.readArticle(entry.id);
      if (!opened.ok) throw new Error(opened.message);
      const { article } = opened.value;
      const made = wordings(claims, number).map((words, index) => {
        const start = article.text.indexOf(words);
        const annotation = newAnnotation({
          id: `on-${String(number)}-${String(index)}`,
          article,
          selection: { start, end: start + words.length },
          tag: 'quote',
          analyst: benchAnalyst.id,
          now: '2026-03-12T10:00:00.000Z',
        });
        if (!annotation.ok) throw new Error(annotation.message);
        members[index]?.push({ article: article.id, annotation: annotation.value.id, kind: 'wording' });
        return { kind: 'add' as const, annotation: annotation.value };
      });
      await apply(made);
    }
    await apply(
      members.map((own, index) => ({
        kind: 'add-claim',
        claim: {
          id: `claim-${String(index + 1)}`,
          analyst: benchAnalyst.id,
          title: `Number ${String(index + 1)} of the ferries will not return`,
          standing: unjudged,
          members: own,
          dismissed: [],
          note: '',
          created: '2026-03-12T10:00:00.000Z',
          modified: '2026-03-12T10:00:00.000Z',
        },
      })),
    );
    await session.flush();
  } finally {
    session.close();
    await worker.close();
  }
}
