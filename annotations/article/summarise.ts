/** The short form of an article that the library lists. */
import type { ArticleSource, ArticleSummary, ExtractedArticle } from './article.ts';
import { applyEdits } from './apply-edits.ts';
import type { ArticleEdits } from './article-edits.ts';
import { countArticleWords } from './count-words.ts';
import { displayTitle } from './display-title.ts';

/** Everything the library shows of an article, apart from the id that the store gives. */
export function summarise(source: ArticleSource, extracted: ExtractedArticle): Omit<ArticleSummary, 'id'> {
  return {
    kind: 'readable',
    source,
    format: extracted.format,
    displayTitle: displayTitle(extracted.metadata, extracted.blocks, extracted.text) || source.path,
    metadata: extracted.metadata,
    words: countArticleWords(extracted.text, extracted.blocks),
    length: extracted.text.length,
    warnings: extracted.warnings,
    done: false,
  };
}

/** The same as analysts decided it is. */
export function summariseEdited(
  source: ArticleSource,
  extracted: ExtractedArticle,
  edits: ArticleEdits,
): Omit<ArticleSummary, 'id'> {
  return { ...summarise(source, applyEdits({ ...extracted, source }, edits)), done: edits.done };
}
