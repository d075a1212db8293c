/** What an annotation's attribution and check say, as labelled lines that every format of the report shows. */
import type { Annotation } from '../annotation/annotation.ts';
import { manners, type Attribution, type Manner } from '../annotation/attribution.ts';
import { isUnchecked, type Check, type CheckStatus, type Evidence } from '../annotation/check.ts';
import type { ArticleId } from '../article/article.ts';
import { safeHref } from './safe-href.ts';

export interface AnnotationLine {
  readonly label: string;
  readonly value: string;
  /** Where the value leads; null where it leads nowhere or would not be safe to follow. */
  readonly href: string | null;
}

/** An article that evidence may stand in. */
export interface EvidenceArticle {
  readonly title: string;
  readonly textSha256: string;
}

export const mannerNames: Readonly<Record<Manner, string>> = {
  direct: 'direct',
  indirect: 'indirect',
  mixed: 'mixed',
};

export const statusNames: Readonly<Record<CheckStatus, string>> = {
  open: 'open',
  corroborated: 'corroborated',
  contradicted: 'contradicted',
  uncheckable: 'cannot be checked',
};

export function annotationLines(
  { attribution, check, creator }: Pick<Annotation, 'attribution' | 'check' | 'creator'>,
  articles: ReadonlyMap<ArticleId, EvidenceArticle>,
): readonly AnnotationLine[] {
  return [
    ...attributionLines(attribution),
    ...checkLines(check, articles),
    ...line('Made by', creator?.name),
  ];
}

/** Fields nobody decided about are left out; that there is nothing to say is said. */
function attributionLines({ speaker, cue, manner, hedges, chain }: Attribution): readonly AnnotationLine[] {
  const speakerWords =
    speaker === null
      ? 'nobody named'
      : speaker === undefined || speaker.role === ''
        ? speaker?.name
        : `${speaker.name}, ${speaker.role}`;
  return [
    ...line('Speaker', speakerWords),
    ...line('Cue', cue ?? undefined),
    ...line(
      'Speech',
      manner !== null && manner !== undefined && manners.includes(manner) ? mannerNames[manner] : undefined,
    ),
    ...line('Hedged', hedges === undefined || hedges.length === 0 ? undefined : hedges.join(', ')),
    ...line(
      'Through',
      chain === undefined ? undefined : chain.length === 0 ? 'nobody else' : chain.join(' → '),
    ),
  ];
}

function checkLines(
  check: Check,
  articles: ReadonlyMap<ArticleId, EvidenceArticle>,
): readonly AnnotationLine[] {
  if (isUnchecked(check)) return [];
  return [
    ...line('Check', statusNames[check.status]),
    ...check.evidence.map((evidence) => evidenceLine(evidence, articles)),
    ...line('Check note', check.note === '' ? undefined : check.note),
  ];
}

function evidenceLine(evidence: Evidence, articles: ReadonlyMap<ArticleId, EvidenceArticle>): AnnotationLine {
  const note = evidence.note === '' ? '' : ` (${evidence.note})`;
  if (evidence.kind === 'link') {
    return { label: 'Evidence', value: `${evidence.url}${note}`, href: safeHref(evidence.url) };
  }
  const article = articles.get(evidence.article);
  const where =
    article === undefined
      ? 'an article that is no longer in the folder'
      : article.textSha256 === evidence.anchor.textSha256
        ? article.title
        : `${article.title}, which has changed since`;
  return { label: 'Evidence', value: `“${evidence.anchor.exact}” in ${where}${note}`, href: null };
}

function line(label: string, value: string | undefined): readonly AnnotationLine[] {
  return value === undefined ? [] : [{ label, value, href: null }];
}
