/** The sources of a claim: how many there are behind the outlets that carry it, why some count as one, and who cites whom. */
import type { ClaimVariant } from '../claim/variant.ts';

/** An outlet that carries the claim, with its passages; an article without an outlet stands for itself. */
export interface CarryingOutlet {
  readonly key: string;
  readonly name: string;
  /** At least one. */
  readonly variants: readonly ClaimVariant[];
}

/** Why two outlets count as one source. */
export type MergeReason =
  /** The writer's own words around the claim are the same in both, `share` of the shorter from 0 to 1. */
  | (Between & { readonly kind: 'same-copy'; readonly share: number })
  /** Their articles repeat one another, `share` of the shorter from 0 to 1. */
  | (Between & { readonly kind: 'same-article'; readonly share: number })
  /** Both have it through one source, or from one speaker. */
  | (Between & { readonly kind: 'same-source' | 'same-speaker'; readonly name: string })
  /** The first has it from the other. */
  | (Between & { readonly kind: 'cites' });

interface Between {
  /** Keys of outlets. */
  readonly one: string;
  readonly other: string;
  /** What it stands on. */
  readonly passages: readonly [ClaimVariant, ClaimVariant];
}

/** What is known of where an outlet has a claim from. `undecided`: nobody has looked. `unnamed`: only "officials" and the like. `none`: it names nobody. */
export type Provenance = 'named' | 'unnamed' | 'none' | 'undecided';

/** Outlets that come to one source. */
export interface SourceGroup {
  readonly outlets: readonly CarryingOutlet[];
  /** As many as hold the group together: one less than outlets. */
  readonly reasons: readonly MergeReason[];
}

export interface ClaimSources {
  readonly outlets: readonly CarryingOutlet[];
  /** The largest first. Their number is the number of sources. */
  readonly groups: readonly SourceGroup[];
  readonly provenance: ReadonlyMap<string, Provenance>;
  readonly graph: SourceGraph;
}

export interface SourceNode {
  readonly id: string;
  readonly kind: 'outlet' | 'source' | 'speaker';
  readonly name: string;
}

export interface SourceEdge {
  /** `from` has it from `to`; or, for `copy`, both have the same copy, and nobody knows who was first. */
  readonly kind: 'cites' | 'copy';
  readonly from: string;
  readonly to: string;
  /** What it stands on, in the order of the outlets. */
  readonly passages: readonly ClaimVariant[];
}

/** Nodes and edges are each there once. There may be circles. */
export interface SourceGraph {
  readonly nodes: readonly SourceNode[];
  readonly edges: readonly SourceEdge[];
}
