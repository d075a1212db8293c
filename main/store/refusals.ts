/** Why the store carries some operations out in no case. */
import { failure } from '../../annotations/result.ts';

export const notYours = failure(
  'not-yours',
  'This annotation is another analyst’s, so it cannot be changed here. Add one of your own beside it instead.',
);

export const notYourClaim = failure(
  'not-yours',
  'This claim is another analyst’s, so it cannot be changed here. Make one of your own instead.',
);

export const withoutArticle = failure(
  'article-unknown',
  'That article is not in the open folder any more, so nothing was changed.',
);
