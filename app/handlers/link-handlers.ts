/** Requests about the links of an article. A page that has gone astray may ask for any address: only those that stand in the article count. */
import type { Article } from '../../annotations/article/article.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { LinkInArticle } from '../article-link.ts';
import type { Handlers } from '../contract.ts';
import type { Ports } from '../ports.ts';
import { noFolderOpen } from './article-handlers.ts';

type LinkHandlers = Pick<Handlers, 'openLink' | 'copyLink'>;

export function linkHandlers(ports: Ports): LinkHandlers {
  const find = async ({ article, address }: LinkInArticle): Promise<Result<string>> => {
    const folder = ports.folders.current();
    if (!folder) return noFolderOpen;
    const read = await folder.readArticle(article);
    if (!read.ok) return read;
    return holdsLink(read.value.article, address)
      ? success(address)
      : failure('link-unknown', 'That link is not in the article any more, so it was not followed.');
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

function holdsLink(article: Article, address: string): boolean {
  return article.marks.some((mark) => mark.kind === 'link' && mark.href === address);
}
