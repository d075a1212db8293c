/** Makes an article of a case's text and asks for a proposal for its marked words. */
import { namesOf } from '../../../annotations/attribution/article-names.ts';
import { proposeAttribution } from '../../../annotations/attribution/propose-attribution.ts';
import type { AttributionProposal } from '../../../annotations/attribution/proposal.ts';
import type { Article, Block } from '../../../annotations/article/article.ts';
import { noMetadata } from '../../../annotations/article/no-metadata.ts';
import type { AttributionCase } from './attribution-case.ts';

export interface CaseArticle {
  readonly article: Pick<Article, 'text' | 'blocks' | 'metadata'>;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

export function articleOfCase({ text, outlet }: Pick<AttributionCase, 'text' | 'outlet'>): CaseArticle {
  const places: { start: number; end: number }[] = [];
  const blocks: Block[] = [];
  let plain = '';
  for (const [index, block] of text.split('\n\n').entries()) {
    if (index > 0) plain += '\n\n';
    const headline = block.startsWith('# ');
    const start = plain.length;
    let opened = -1;
    for (const character of headline ? block.slice(2) : block) {
      if (character === '⟦') opened = plain.length;
      else if (character === '⟧') places.push({ start: opened, end: plain.length });
      else plain += character;
    }
    blocks.push({ kind: headline ? 'headline' : 'paragraph', start, end: plain.length });
  }
  const metadata = {
    ...noMetadata,
    outlet: outlet === undefined ? null : { value: outlet, origin: 'text' as const },
  };
  return { article: { text: plain, blocks, metadata }, places };
}

export function proposalFor(given: AttributionCase): AttributionProposal {
  const { article, places } = articleOfCase(given);
  return proposeAttribution({ article, places, names: namesOf(article), known: given.known ?? [] });
}
