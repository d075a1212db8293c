/** The shape of an anchor as it comes from files and from other processes. Fields that are not known here are kept. */
import { z } from 'zod';
import type { Anchor } from '../anchor/anchor.ts';

const offset = z.int().nonnegative();

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower-case hex');

export const anchorSchema = z
  .looseObject({
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
    start: offset,
    end: offset,
    textSha256: sha256Schema,
  })
  .refine((anchor) => anchor.end - anchor.start === anchor.exact.length, {
    message: 'start and end do not fit the words',
    path: ['end'],
  }) satisfies z.ZodType<Anchor>;

/** The order in which an anchor's fields are written. */
export const anchorFields = ['exact', 'prefix', 'suffix', 'start', 'end', 'textSha256'];
