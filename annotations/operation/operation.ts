/** Operations: every change to annotations, articles, claims and codebook, each with its inverse, so that undo and redo cover everything. */
import type { Annotation, AnnotationId } from '../annotation/annotation.ts';
import type { ArticleId } from '../article/article.ts';
import type { ArticleEditsChange } from '../article/article-edits.ts';
import type { Claim, ClaimId } from '../claim/claim.ts';
import type { CodebookChange } from '../codebook/change-codebook.ts';

/** The fields an operation may change; the ones present are set. */
export type AnnotationChange = Partial<
  Pick<Annotation, 'tag' | 'note' | 'segments' | 'attribution' | 'check' | 'modified' | 'otherVersions'>
>;

/** `remove` carries the whole annotation and `change` the fields as they were, so that each can be turned round. */
export type AnnotationOperation =
  | { readonly kind: 'add'; readonly annotation: Annotation }
  | { readonly kind: 'remove'; readonly annotation: Annotation }
  | {
      readonly kind: 'change';
      readonly article: ArticleId;
      readonly id: AnnotationId;
      readonly before: AnnotationChange;
      readonly after: AnnotationChange;
    };

/** Decides about the article itself: its metadata, its furniture, whether it is done. `before` and `after` name the same things. */
export interface ArticleOperation {
  readonly kind: 'edit-article';
  readonly article: ArticleId;
  readonly before: ArticleEditsChange;
  readonly after: ArticleEditsChange;
}

/** Changes the folder's tags. `before` and `after` name the same tags. */
export interface CodebookOperation {
  readonly kind: 'edit-codebook';
  readonly before: CodebookChange;
  readonly after: CodebookChange;
}

/** The fields of a claim that an operation may change; the ones present are set. */
export type ClaimChange = Partial<
  Pick<Claim, 'title' | 'standing' | 'members' | 'dismissed' | 'note' | 'modified' | 'otherVersions'>
>;

/** Changes to the claims, which belong to the folder. As with annotations, each carries what it takes to be turned round. */
export type ClaimOperation =
  | { readonly kind: 'add-claim'; readonly claim: Claim }
  | { readonly kind: 'remove-claim'; readonly claim: Claim }
  | {
      readonly kind: 'change-claim';
      readonly id: ClaimId;
      readonly before: ClaimChange;
      readonly after: ClaimChange;
    };

/** What is kept in one file of the store. */
export type Operation = AnnotationOperation | ArticleOperation | CodebookOperation | ClaimOperation;

/** The article whose file the operation touches; null for codebook and claims, which belong to the folder. */
export function operationArticle(operation: AnnotationOperation | ArticleOperation): ArticleId;
export function operationArticle(operation: Operation): ArticleId | null;
export function operationArticle(operation: Operation): ArticleId | null {
  switch (operation.kind) {
    case 'add':
    case 'remove':
      return operation.annotation.article;
    case 'change':
    case 'edit-article':
      return operation.article;
    case 'edit-codebook':
    case 'add-claim':
    case 'remove-claim':
    case 'change-claim':
      return null;
  }
}

/** The operation that takes this one back. */
export function invert(operation: Operation): Operation {
  switch (operation.kind) {
    case 'add':
      return { kind: 'remove', annotation: operation.annotation };
    case 'remove':
      return { kind: 'add', annotation: operation.annotation };
    case 'change':
      return { ...operation, before: operation.after, after: operation.before };
    case 'edit-article':
      return { ...operation, before: operation.after, after: operation.before };
    case 'edit-codebook':
      return { ...operation, before: operation.after, after: operation.before };
    case 'add-claim':
      return { kind: 'remove-claim', claim: operation.claim };
    case 'remove-claim':
      return { kind: 'add-claim', claim: operation.claim };
    case 'change-claim':
      return { ...operation, before: operation.after, after: operation.before };
  }
}

export function isClaimOperation(operation: Operation): operation is ClaimOperation {
  return (
    operation.kind === 'add-claim' || operation.kind === 'remove-claim' || operation.kind === 'change-claim'
  );
}

/** The claim that an operation is about. */
export function operationClaim(operation: ClaimOperation): ClaimId {
  return operation.kind === 'change-claim' ? operation.id : operation.claim.id;
}
