/** Claims on disk for the tests of the store, with only what a test is about spelled out. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analyst } from '../../../annotations/annotation/annotation.ts';
import type { Claim } from '../../../annotations/claim/claim.ts';
import { serialiseClaimFile } from '../../../annotations/format/claim-file.ts';
import type { ClaimOperation } from '../../../annotations/operation/operation.ts';
import type { AnnotationStore } from '../../../main/store/annotation-store.ts';
import { claim, member } from '../../annotations/claim/claim-builders.ts';
import { ana } from './store-builders.ts';

export const file = '.claimdesk/claims/ana.json';
export const done = { ok: true, value: null };

export const lock = claim('lock', { members: [member('a')] });
export const quay = claim('quay', { title: 'The quay is too short', created: '2024-05-02T10:00:00.000Z' });
export const add = (added: Claim): ClaimOperation => ({ kind: 'add-claim', claim: added });
export const rename = (before: Claim, title: string): ClaimOperation => ({
  kind: 'change-claim',
  id: before.id,
  before: { title: before.title },
  after: { title },
});
export const fileOf = (claims: readonly Claim[], analyst: Analyst = ana): string =>
  serialiseClaimFile({ analyst, claims, setAside: [], others: {} });
export const claimsOf = async (store: AnnotationStore): Promise<readonly Claim[]> =>
  (await store.claims.load()).claims;
export const textOf = (root: string): Promise<string> => readFile(join(root, file), 'utf8');
