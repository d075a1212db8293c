/** The sentences of an article, block by block as they are asked for: an article of 100,000 words costs the paragraph that is read. */
import type { Article } from '../article/article.ts';
import type { QuotationPair } from './quotation-pairs.ts';
import { segmentBlock, type SegmentedBlock, type SentenceRange } from './segment-block.ts';

/** What sentences need of an article. */
export type SegmentedArticle = Pick<Article, 'text' | 'blocks'> & {
  readonly metadata?: { readonly language: Article['metadata']['language'] };
};

const known = new WeakMap<SegmentedArticle['blocks'], ArticleSentences>();

/** The sentences of an article; asked again for the same one, those that were found before. */
export function sentencesOf(article: SegmentedArticle): ArticleSentences {
  const before = known.get(article.blocks);
  if (before?.text === article.text) return before;
  const made = new ArticleSentences(article);
  known.set(article.blocks, made);
  return made;
}

export class ArticleSentences {
  readonly text: string;
  readonly #blocks: SegmentedArticle['blocks'];
  readonly #language: string | null;
  readonly #segmented = new Map<number, SegmentedBlock>();

  constructor({ text, blocks, metadata }: SegmentedArticle) {
    this.text = text;
    this.#blocks = blocks;
    this.#language = metadata?.language?.value ?? null;
  }

  /** The sentence that holds the character after `offset`, furniture included; null between sentences. */
  at(offset: number): SentenceRange | null {
    return (
      this.blockAt(offset)?.sentences.find((sentence) => sentence.start <= offset && offset < sentence.end) ??
      null
    );
  }

  /** The first sentence outside furniture that begins at or after `offset`. */
  from(offset: number): SentenceRange | null {
    for (let index = this.#indexAt(offset); index < this.#blocks.length; index += 1) {
      if (this.#blocks[index]?.kind === 'furniture') continue;
      const found = this.#segment(index)?.sentences.find((sentence) => sentence.start >= offset);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The last sentence outside furniture that ends at or before `offset`. */
  upTo(offset: number): SentenceRange | null {
    for (let index = Math.min(this.#indexAt(offset), this.#blocks.length - 1); index >= 0; index -= 1) {
      if (this.#blocks[index]?.kind === 'furniture') continue;
      const found = this.#segment(index)?.sentences.findLast((sentence) => sentence.end <= offset);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** What was found in the block that holds `offset` or ends there; null between blocks. */
  blockAt(offset: number): SegmentedBlock | null {
    const index = this.#indexAt(offset);
    const block = this.#blocks[index];
    return block !== undefined && block.start <= offset ? this.#segment(index) : null;
  }

  /** The quotation one of whose marks stands at `offset`. */
  quotationWithMarkAt(offset: number): QuotationPair | null {
    const quotations = this.blockAt(offset)?.quotations ?? [];
    return quotations.find((pair) => pair.start === offset || pair.end === offset + 1) ?? null;
  }

  /** The index of the first block that does not end before `offset`; as many as there are when there is none. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#blocks[middle]?.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #segment(index: number): SegmentedBlock | null {
    const before = this.#segmented.get(index);
    if (before !== undefined) return before;
    const block = this.#blocks[index];
    if (block === undefined) return null;
    const made = segmentBlock(this.text, block.start, block.end, this.#language);
    this.#segmented.set(index, made);
    return made;
  }
}
