/**
 * Counts the sources behind the outlets that carry a claim: outlets with the same copy, the same source, the same speaker, or of which one
 * cites the other come to one (union-find). What nobody decided merges nothing.
 */
import type { ClaimVariant } from '../claim/variant.ts';
import type { CarryingOutlet, ClaimSources, MergeReason, Provenance, SourceGroup } from './claim-sources.ts';
import { drawSources } from './draw-sources.ts';
import { pairKey, sharedProse, type RepeatedArticles } from './shared-copy.ts';
import { isNamed, SourceNames } from './source-names.ts';

/** Pairs of passages beyond which shared copy is no longer looked for: every pair is laid side by side. */
const mostPairs = 2000;

export function countSources(
  outlets: readonly CarryingOutlet[],
  repeated: RepeatedArticles = new Map(),
): ClaimSources {
  const names = new SourceNames(outlets.map(({ name }) => name));
  const copies = findCopies(outlets, repeated);
  const merging = new Merging(outlets.map(({ key }) => key));
  for (const reason of [...copies, ...findCitations(outlets, names), ...findShared(outlets, names)]) {
    merging.merge(reason);
  }
  return {
    outlets,
    groups: merging.groups(outlets),
    provenance: new Map(outlets.map((outlet) => [outlet.key, provenanceOf(outlet)])),
    graph: drawSources(outlets, names, copies),
  };
}

/** Union-find over keys of outlets (Tarjan, with path halving); keeps the reason of each merge that joined two groups. */
class Merging {
  readonly #parent = new Map<string, string>();
  readonly #reasons: MergeReason[] = [];

  constructor(keys: readonly string[]) {
    for (const key of keys) this.#parent.set(key, key);
  }

  merge(reason: MergeReason): void {
    const [one, other] = [this.#root(reason.one), this.#root(reason.other)];
    if (one === other) return;
    this.#parent.set(other, one);
    this.#reasons.push(reason);
  }

  groups(outlets: readonly CarryingOutlet[]): readonly SourceGroup[] {
    const members = new Map<string, CarryingOutlet[]>();
    for (const outlet of outlets) {
      const root = this.#root(outlet.key);
      members.set(root, [...(members.get(root) ?? []), outlet]);
    }
    return [...members]
      .map(([root, those]) => ({
        outlets: those,
        reasons: this.#reasons.filter(({ one }) => this.#root(one) === root),
      }))
      .sort((one, other) => other.outlets.length - one.outlets.length);
  }

  #root(key: string): string {
    let at = key;
    for (;;) {
      const parent = this.#parent.get(at) ?? at;
      if (parent === at) return at;
      const above = this.#parent.get(parent) ?? parent;
      this.#parent.set(at, above);
      at = above;
    }
  }
}

function findCopies(outlets: readonly CarryingOutlet[], repeated: RepeatedArticles): readonly MergeReason[] {
  const reasons: MergeReason[] = [];
  let pairs = 0;
  for (const [index, one] of outlets.entries()) {
    for (const other of outlets.slice(index + 1)) {
      for (const first of one.variants) {
        for (const second of other.variants) {
          pairs += 1;
          const between = { one: one.key, other: other.key, passages: [first, second] as const };
          const article = repeated.get(pairKey(first.article, second.article));
          if (article !== undefined) reasons.push({ ...between, kind: 'same-article', share: article });
          const prose = pairs > mostPairs ? null : sharedProse(first, second);
          if (prose !== null) reasons.push({ ...between, kind: 'same-copy', share: prose });
        }
      }
    }
  }
  return reasons;
}

/** An outlet in whose chain another one stands. */
function findCitations(outlets: readonly CarryingOutlet[], names: SourceNames): readonly MergeReason[] {
  const byName = new Map(outlets.map((outlet) => [names.of(outlet.name), outlet]));
  return outlets.flatMap((outlet) =>
    outlet.variants.flatMap((variant) =>
      (variant.attribution.chain ?? []).flatMap((source): readonly MergeReason[] => {
        const cited = byName.get(names.of(source));
        const [passage] = cited?.variants ?? [];
        if (cited === undefined || passage === undefined || cited.key === outlet.key) return [];
        return [{ kind: 'cites', one: outlet.key, other: cited.key, passages: [variant, passage] }];
      }),
    ),
  );
}

/** Each outlet with the first one that has the same source or speaker. Sources go before speakers: they say more of how it came. */
function findShared(outlets: readonly CarryingOutlet[], names: SourceNames): readonly MergeReason[] {
  return (['same-source', 'same-speaker'] as const).flatMap((kind) => {
    const first = new Map<string, { readonly outlet: CarryingOutlet; readonly variant: ClaimVariant }>();
    return outlets.flatMap((outlet) =>
      outlet.variants.flatMap((variant) =>
        namesIn(variant, kind).flatMap((source): readonly MergeReason[] => {
          const name = names.of(source);
          const known = first.get(name);
          if (known === undefined) first.set(name, { outlet, variant });
          if (known === undefined || known.outlet === outlet) return [];
          const passages = [known.variant, variant] as const;
          return [{ kind, name, one: known.outlet.key, other: outlet.key, passages }];
        }),
      ),
    );
  });
}

/** The speaker counts as a source as well: one outlet may quote him, another say that it comes from him. */
function namesIn({ attribution }: ClaimVariant, kind: 'same-source' | 'same-speaker'): readonly string[] {
  const chain = (attribution.chain ?? []).filter(isNamed);
  const speaker = attribution.speaker?.name;
  if (kind === 'same-source') return chain;
  return speaker !== undefined && isNamed(speaker) ? [speaker, ...chain] : chain;
}

function provenanceOf({ variants }: CarryingOutlet): Provenance {
  const given = variants.flatMap(({ attribution: { chain, speaker } }) => [
    ...(chain ?? []),
    ...(speaker === undefined || speaker === null ? [] : [speaker.name]),
  ]);
  if (given.some(isNamed)) return 'named';
  if (given.length > 0) return 'unnamed';
  const decided = variants.every(
    ({ attribution: { chain, speaker } }) => chain !== undefined && speaker !== undefined,
  );
  return decided ? 'none' : 'undecided';
}
