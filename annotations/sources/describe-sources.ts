/** Says in words how many sources a claim has, why outlets count as one, and what is not known. */
import { percent } from '../coverage/describe-cell.ts';
import type { ClaimSources, MergeReason, SourceEdge, SourceGraph } from './claim-sources.ts';

/** "4 outlets, 1 source" */
export function describeCount({ outlets, groups }: Pick<ClaimSources, 'outlets' | 'groups'>): string {
  return `${count(outlets.length, 'outlet')}, ${count(groups.length, 'source')}`;
}

/** Why two outlets count as one source; ends with a full stop. */
export function describeReason(reason: MergeReason, sources: Pick<ClaimSources, 'outlets'>): string {
  const name = (key: string): string => sources.outlets.find((outlet) => outlet.key === key)?.name ?? key;
  const [one, other] = [name(reason.one), name(reason.other)];
  switch (reason.kind) {
    case 'same-copy':
      return `${one} and ${other} carry the same copy: ${percentOf(reason.share)} of the words around the quotation are the same.`;
    case 'same-article':
      return `The articles of ${one} and ${other} repeat one another: ${percentOf(reason.share)} of the shorter one.`;
    case 'same-source':
      return `${one} and ${other} both have it through ${reason.name}.`;
    case 'same-speaker':
      return `${one} and ${other} both have it from ${reason.name}.`;
    case 'cites':
      return `${one} has it from ${other}.`;
  }
}

/** What is not known, a sentence for each outlet of which something is not; the count may be too high by as much. */
export function describeUnknown({ outlets, groups, provenance }: ClaimSources): readonly string[] {
  const alone = new Set(groups.flatMap((group) => (group.outlets.length === 1 ? group.outlets : [])));
  return outlets.flatMap((outlet): readonly string[] => {
    const counts = alone.has(outlet) ? ' It counts as a source of its own.' : '';
    switch (provenance.get(outlet.key) ?? 'undecided') {
      case 'named':
        return outlet.variants.some(({ attribution }) => attribution.chain === undefined)
          ? [`Through whom it reached ${outlet.name} is not decided.`]
          : [];
      case 'unnamed':
        return [`${outlet.name} names no source that could be told from others.${counts}`];
      case 'none':
        return [`${outlet.name} says it without a source.${counts}`];
      case 'undecided':
        return [`Where ${outlet.name} has it from is not decided.${counts}`];
    }
  });
}

/** An edge of the graph as a sentence. */
export function describeEdge({ kind, from, to, passages }: SourceEdge, graph: SourceGraph): string {
  const name = (id: string): string => graph.nodes.find((node) => node.id === id)?.name ?? id;
  return kind === 'copy'
    ? `${name(from)} and ${name(to)} carry the same copy.`
    : `${name(from)} has it from ${name(to)} (${count(passages.length, 'passage')}).`;
}

/** The names without an edge, a sentence each. */
export function describeLoose({ nodes, edges }: SourceGraph): readonly string[] {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return nodes.flatMap((node) =>
    linked.has(node.id) ? [] : [`${node.name} is not known to have it from anybody.`],
  );
}

function percentOf(share: number): string {
  return share >= 1 ? 'all' : percent(share);
}

function count(number: number, thing: string): string {
  return `${number} ${number === 1 ? thing : `${thing}s`}`;
}
