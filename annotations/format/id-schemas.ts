/** The shapes of ids as they come from files and from other processes. */
import { z } from 'zod';
import { isArticleId } from '../article/identity.ts';

const shortText = z.string().min(1).max(200);
export const articleIdSchema = z.string().refine(isArticleId, 'cannot name an article');
export const annotationIdSchema = shortText;
export const tagIdSchema = shortText;
export const analystIdSchema = shortText;
export const claimIdSchema = shortText;
