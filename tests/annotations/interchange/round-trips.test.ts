/** What is exported and imported again is what it was, as far as the format can hold it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAnnotations } from '../../../annotations/anchor/place-annotation.ts';
import type { Annotation } from '../../../annotations/annotation/annotation.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { bratDocument } from '../../../annotations/interchange/brat/brat-document.ts';
import { readBrat } from '../../../annotations/interchange/brat/read-brat.ts';
import { jsonLdReport } from '../../../annotations/interchange/jsonld/json-ld-report.ts';
import { readWebAnnotations } from '../../../annotations/interchange/jsonld/read-web-annotations.ts';
import { claimsOf } from '../report/claim-reports.ts';
import { headingOf, reportArticle } from '../report/report-builders.ts';
import { annotated, harbour, numbered, written } from './exported.ts';
import { anyAnnotatedArticle, type AnnotatedArticle } from './generated-annotations.ts';
import { added, importInto } from './import-into.ts';

function reported({ article, annotations }: AnnotatedArticle) {
  const text = { text: article.text, textSha256: article.source.textSha256 };
  return reportArticle(article, placeAnnotations(annotations, text));
}

const byId = (annotations: readonly Annotation[]) =>
  [...annotations].sort((one, other) => (one.id < other.id ? -1 : 1));

describe('W3C Web Annotation', () => {
  it('brings every annotation back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnnotatedArticle, async (made) => {
        const file = readWebAnnotations(JSON.parse(written(jsonLdReport(), [reported(made)])));
        expect(file.broken).toEqual([]);
        const back = added(await importInto(file, made.article));
        expect(byId(back)).toEqual(byId(made.annotations));
      }),
    );
  });

  it('brings back what has no sure place for the review, with the anchor it had', async () => {
    const file = readWebAnnotations(JSON.parse(written(jsonLdReport(), [annotated])));
    const lost = annotated.placed.find(({ placements }) => placements[0]?.state === 'lost')?.annotation;
    // Elsewhere than in the folder it came from, where its words are not.
    const elsewhere = {
      ...harbour,
      text: 'Another text altogether.',
      source: { ...harbour.source, textSha256: 'd4'.repeat(32) },
    };
    const plan = await importInto(file, elsewhere);
    expect(added(plan)).toEqual([]);
    expect(added(plan, true).find(({ id }) => id === lost?.id)?.segments).toEqual(lost?.segments);
  });

  it('brings claims with the annotations that they gather', async () => {
    const claims = claimsOf();
    const [payClaim] = claims.claims;
    const report = reportArticle(harbour, [
      ...annotated.placed
        .slice(1, 2)
        .map((placed) => ({ ...placed, annotation: { ...placed.annotation, id: 'pay-post' } })),
    ]);
    const file = readWebAnnotations(JSON.parse(written(jsonLdReport(), [report], headingOf({ claims }))));
    const plan = await importInto(file, harbour);
    const [claim] = plan
      .operations(false)
      .flatMap((operation) => (operation.kind === 'add-claim' ? [operation.claim] : []));
    // The id of the annotation is none that Claimdesk gives, so it comes in under another; the claim knows that.
    const [annotation] = added(plan);
    expect(claim).toEqual({
      ...payClaim?.claim,
      analyst: 'ana',
      members: [{ article: harbour.id, annotation: annotation?.id, kind: 'wording' }],
    });
  });

  it('brings nothing in twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnnotatedArticle, async (made) => {
        const file = readWebAnnotations(JSON.parse(written(jsonLdReport(), [reported(made)])));
        const plan = await importInto(file, made.article, { annotations: made.annotations });
        expect(plan.operations(true)).toEqual([]);
        expect(plan.summary('x', file).counts).toMatchObject({ here: made.annotations.length, left: 0 });
      }),
      { numRuns: 30 },
    );
  });
});

describe('brat standoff', () => {
  const pairOf = (made: AnnotatedArticle, change: (text: string) => string = (text) => text) => {
    const { text, annotations, leftOut } = bratDocument(numbered(reported(made)), defaultCodebook);
    const canonical = { text, sha256: made.article.source.textSha256 };
    return { leftOut, pair: { name: 'week 1/harbour.ann', annotations, text: change(text), canonical } };
  };
  /** brat has no place for segments that are nothing but line ends. */
  const holds = ({ segments }: Annotation) =>
    segments.some(({ anchor }) => anchor.exact.replaceAll('\n', '') !== '');

  it('brings every annotation back as it was, split and over line ends', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnnotatedArticle, async (made) => {
        const { leftOut, pair } = pairOf(made);
        const file = readBrat([pair]);
        expect(file.broken).toEqual([]);
        const held = made.annotations.filter(holds);
        expect(leftOut).toBe(made.annotations.length - held.length);
        const back = added(await importInto(file, made.article));
        expect(byId(back)).toEqual(byId(held));
      }),
    );
  });

  it.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['line ends of two characters', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('does not mind %s that nobody counted', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(anyAnnotatedArticle, async (made) => {
        const back = added(await importInto(readBrat([pairOf(made, change).pair]), made.article));
        expect(byId(back).map(({ segments }) => segments)).toEqual(
          byId(made.annotations.filter(holds)).map(({ segments }) => segments),
        );
      }),
      { numRuns: 30 },
    );
  });
});
