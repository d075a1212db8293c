/** Says where else a passage stands. */
import type { ArticleId } from '../../annotations/article/article.ts';
import type { ShownTwin, ShownTwinGroup } from '../../app/twin-views.ts';
import type { TwinBar } from '../highlights/twin-margin.ts';

/** Names that are said before the rest is counted. */
const mostNamed = 3;

/** What the margin shows of an article; the id begins with the index of the group. */
export function barsOf(article: ArticleId, groups: readonly ShownTwinGroup[]): readonly TwinBar[] {
  return groups.flatMap((group, index) =>
    group.passages
      .filter((passage) => passage.article === article)
      .map((passage): TwinBar => ({
        id: `${String(index)} ${String(passage.start)}`,
        start: passage.start,
        end: passage.end,
        hint: elsewhereWords(passage, group),
      })),
  );
}

/** "Also in the Gazette and 2 more", or that it stands again in the same article. */
export function elsewhereWords(here: ShownTwin, { passages, total }: ShownTwinGroup): string {
  const others = passages.filter(({ article }) => article !== here.article);
  const own = passages.filter((passage) => passage.article === here.article && passage !== here).length;
  const again =
    own === 0 ? '' : own === 1 ? 'once more in this article' : `${String(own)} times more in this article`;
  const names = [...new Set(others.map(({ outlet, title }) => outlet ?? title))];
  const unnamed = names.length - mostNamed + (total - passages.length);
  const named = names.slice(0, mostNamed);
  if (unnamed > 0) named.push(`${unnamed.toLocaleString('en')} more`);
  const elsewhere = [
    ...(named.length === 0 ? [] : [`in ${inWords(named)}`]),
    ...(again === '' ? [] : [again]),
  ];
  return `Also ${elsewhere.join(', and ')}`;
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
