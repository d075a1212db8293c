/** Where an annotation stands, as W3C Web Annotation says it: per segment the words with their surroundings and, where their place is sure, the offsets. */
import type { Anchor } from '../../anchor/anchor.ts';
import { createAnchor } from '../../anchor/create-anchor.ts';
import type { Article } from '../../article/article.ts';
import type { ReportedAnnotation, ReportedSegment } from '../../report/report-model.ts';
import { articleIri, isWebIri } from '../names-as-iris.ts';

/** A segment: both selectors name the same words, and a reader may go by either. Offsets are Unicode code points of the text with the hash. */
export function writeTargets(reported: ReportedAnnotation, article: Article): readonly object[] {
  return reported.annotation.segments.map(({ anchor }, index) => {
    const segment = reported.segments[index];
    const place = segment?.place ?? null;
    const quote = quoteOf(segment, anchor, article);
    return {
      type: 'SpecificResource',
      source: sourceIri(article),
      selector: [
        quote,
        ...(place === null
          ? []
          : [{ type: 'TextPositionSelector', start: place.startCodePoint, end: place.endCodePoint }]),
      ],
      'claimdesk:state': segment?.state ?? 'lost',
      'claimdesk:path': article.source.path,
      'claimdesk:sha256': article.source.sha256,
      'claimdesk:textSha256': article.source.textSha256,
      ...(segment?.state === 'exact' ? {} : { 'claimdesk:madeOn': writeAnchor(anchor) }),
    };
  });
}

/** An anchor as it was made; its offsets count in a text that may be gone, so that they can only be given as they are. */
export function writeAnchor({ exact, prefix, suffix, start, end, textSha256 }: Anchor): object {
  return {
    type: 'TextQuoteSelector',
    exact,
    prefix,
    suffix,
    'claimdesk:utf16Start': start,
    'claimdesk:utf16End': end,
    'claimdesk:textSha256': textSha256,
  };
}

function quoteOf(segment: ReportedSegment | undefined, anchor: Anchor, article: Article): object {
  const place = segment?.place ?? null;
  const { exact, prefix, suffix } =
    place === null || segment?.state === 'exact'
      ? anchor
      : createAnchor(article.text, article.source.textSha256, place.start, place.end);
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

/** The page on the web that the article was saved from, which other programs may find; else a name made of its text. */
function sourceIri({ metadata, source }: Article): string {
  const address = metadata.url?.value ?? '';
  return isWebIri(address) ? address : articleIri(source.textSha256);
}
