/** Requests about the links of an article and of its annotations' evidence. A page that has gone astray may ask for any address: only those that stand there count. */
import { failure, success, type Result } from '../../annotations/result.ts';
import type { LinkInArticle } from '../article-link.ts';
import type { Handlers } from '../contract.ts';
import type { OpenArticle } from '../desk-views.ts';
import type { Ports } from '../ports.ts';
import { noFolderOpen } from './article-handlers.ts';

type LinkHandlers = Pick<Handlers, 'openLink' | 'copyLink'>;

export function linkHandlers(ports: Ports): LinkHandlers {
  const find = async ({ article, address }: LinkInArticle): Promise<Result<string>> => {
    const folder = ports.folders.current();
    if (!folder) return noFolderOpen;
    const read = await folder.readArticle(article);
    if (!read.ok) return read;
    return holdsLink(read.value, address)
      ? success(address)
      : failure(
          'link-unknown',
          'That link is neither in the article nor among its evidence any more, so it was not followed.',
        );
  };
  return {
    openLink: async (link) => {
      const found = await find(link);
      return found.ok ? ports.system.openLink(found.value) : found;
    },
    copyLink: async (link) => {
      const found = await find(link);
      return found.ok ? ports.system.copyLink(found.value) : found;
    },
  };
}

function holdsLink({ article, placed }: OpenArticle, address: string): boolean {
  return (
    article.marks.some((mark) => mark.kind === 'link' && mark.href === address) ||
    placed.some(({ annotation }) =>
      annotation.check.evidence.some((evidence) => evidence.kind === 'link' && evidence.url === address),
    )
  );
}
