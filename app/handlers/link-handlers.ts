/** Requests about the links of an article and of its annotations' evidence. A page that has gone astray may ask for any address: only those that stand there count. */
import { failure, success, type Result } from '../../annotations/result.ts';
import type { LinkInArticle } from '../article-link.ts';
import type { Handlers } from '../contract.ts';
import type { OpenArticle } from '../desk-views.ts';
import type { Ports } from '../ports.ts';
import { noFolderOpen } from './article-handlers.ts';

type LinkHandlers = Pick<Handlers, 'openLink' | 'copyLink'>;

export function linkHandlers(ports: Ports): LinkHandlers {
  /** What the links to an address say; '' where it is evidence. Fails when it is neither in the words nor among the evidence. */
  const find = async ({ article, address }: LinkInArticle): Promise<Result<readonly string[]>> => {
    const folder = ports.folders.current();
    if (!folder) return noFolderOpen;
    const read = await folder.readArticle(article);
    if (!read.ok) return read;
    const words = wordsOfLink(read.value, address);
    return words.length > 0
      ? success(words)
      : failure(
          'link-unknown',
          'That link is neither in the article nor among its evidence any more, so it was not followed.',
        );
  };
  return {
    openLink: async (link) => {
      const found = await find(link);
      return found.ok ? ports.system.openLink({ address: link.address, words: found.value }) : found;
    },
    copyLink: async (link) => {
      const found = await find(link);
      return found.ok ? ports.system.copyLink(link.address) : found;
    },
  };
}

function wordsOfLink({ article, placed }: OpenArticle, address: string): readonly string[] {
  const inText = article.marks
    .filter((mark) => mark.kind === 'link' && mark.href === address)
    .map(({ start, end }) => article.text.slice(start, end));
  const isEvidence = placed.some(({ annotation }) =>
    annotation.check.evidence.some((evidence) => evidence.kind === 'link' && evidence.url === address),
  );
  return [...new Set([...inText, ...(isEvidence ? [''] : [])])];
}
