/** Imports a file into a folder of one article, in memory, as `claimdesk import` does. */
import { placeAnchors } from '../../../annotations/anchor/place-anchors.ts';
import { placeAnnotations } from '../../../annotations/anchor/place-annotation.ts';
import type { Analyst, Annotation } from '../../../annotations/annotation/annotation.ts';
import type { Article } from '../../../annotations/article/article.ts';
import type { Claim } from '../../../annotations/claim/claim.ts';
import { defaultCodebook, type Codebook } from '../../../annotations/codebook/codebook.ts';
import type { ForeignFile } from '../../../annotations/interchange/foreign-annotation.ts';
import { ImportPlan } from '../../../annotations/interchange/import/import-plan.ts';
import { ana } from '../report/report-builders.ts';

export interface Into {
  readonly annotations?: readonly Annotation[];
  readonly analyst?: Analyst;
  readonly codebook?: Codebook;
  readonly claims?: readonly Claim[];
}

export async function importInto(file: ForeignFile, article: Article, into: Into = {}): Promise<ImportPlan> {
  let next = 0;
  const plan = new ImportPlan(file, {
    codebook: into.codebook ?? defaultCodebook,
    analyst: into.analyst ?? ana,
    claims: into.claims ?? [],
    now: '2026-04-01T10:00:00.000Z',
    newId: () => `new-${String((next += 1))}`,
    placeAnchors: (anchors, text) => Promise.resolve(placeAnchors(anchors, text)),
    articleOfText: () => null,
  });
  const text = { text: article.text, textSha256: article.source.textSha256 };
  const annotations = file.annotations.map((annotation, order) => ({ annotation, order }));
  const title = 'Harbour';
  const placed = placeAnnotations(into.annotations ?? [], text);
  await plan.take({ id: article.id, title, text, annotations: placed }, annotations);
  return plan;
}

/** The annotations that come in, in the order of the file. */
export function added(plan: ImportPlan, withUnsure = false): readonly Annotation[] {
  return plan
    .operations(withUnsure)
    .flatMap((operation) => (operation.kind === 'add' ? [operation.annotation] : []));
}
