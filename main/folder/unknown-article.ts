/** The answer to whoever asks for an article that is not in the open folder any more. */
import { failure } from '../../annotations/result.ts';

export const unknownArticle = failure(
  'article-unknown',
  'That article is not in the open folder any more. Choose File > Read Folder Again to see what is there now.',
);
