/** brat's annotation.conf: which types may be given, with kinds under their tag, and the attributes that Claimdesk writes. */
import { manners } from '../../annotation/attribution.ts';
import { checkStatuses } from '../../annotation/check.ts';
import type { Codebook } from '../../codebook/codebook.ts';
import { TagTree } from '../../codebook/tag-tree.ts';
import { bratTypes } from './brat-types.ts';

export function bratConfiguration(codebook: Codebook): string {
  const types = bratTypes(codebook);
  const entities = new TagTree(codebook).rows().flatMap(({ tag, depth, state }) => {
    const type = types.get(tag.id);
    return state === 'merged' || type === undefined ? [] : [`${'\t'.repeat(depth)}${type}`];
  });
  return [
    '[entities]',
    ...entities,
    '',
    '[relations]',
    // Annotations of Claimdesk overlap and nest as they like.
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    '',
    '[events]',
    '',
    '[attributes]',
    `Check\tArg:<ENTITY>, Value:${checkStatuses.join('|')}`,
    `Speech\tArg:<ENTITY>, Value:${manners.join('|')}`,
    '',
  ].join('\n');
}
