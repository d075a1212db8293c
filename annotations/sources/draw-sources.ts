/** The graph of who has a claim from whom, from the chains and speakers of its passages. */
import type { ClaimVariant } from '../claim/variant.ts';
import type { CarryingOutlet, MergeReason, SourceEdge, SourceGraph, SourceNode } from './claim-sources.ts';
import { isNamed, type SourceNames } from './source-names.ts';

/** Sources that are no names, such as "officials", are a node for each outlet: nobody knows whether they are the same. */
export function drawSources(
  outlets: readonly CarryingOutlet[],
  names: SourceNames,
  copies: readonly MergeReason[],
): SourceGraph {
  const drawing = new Drawing(outlets, names);
  for (const outlet of outlets) for (const variant of outlet.variants) drawing.addPassage(outlet, variant);
  for (const { one, other, passages } of copies) drawing.addEdge('copy', one, other, passages);
  return drawing.graph();
}

class Drawing {
  readonly #nodes = new Map<string, SourceNode>();
  readonly #edges = new Map<string, SourceEdge>();
  readonly #outlets = new Map<string, string>();

  constructor(
    outlets: readonly CarryingOutlet[],
    private readonly names: SourceNames,
  ) {
    for (const { key, name } of outlets) {
      this.#nodes.set(key, { id: key, kind: 'outlet', name });
      this.#outlets.set(names.of(name), key);
    }
  }

  /** From the outlet along the chain to the speaker. */
  addPassage(outlet: CarryingOutlet, variant: ClaimVariant): void {
    const { chain = [], speaker } = variant.attribution;
    let from = outlet.key;
    for (const name of chain) from = this.#step(from, outlet, name, 'source', variant);
    if (speaker !== null && speaker !== undefined) this.#step(from, outlet, speaker.name, 'speaker', variant);
  }

  addEdge(kind: SourceEdge['kind'], from: string, to: string, passages: readonly ClaimVariant[]): void {
    const key = JSON.stringify([kind, from, to]);
    const known = this.#edges.get(key)?.passages ?? [];
    const more = passages.filter((passage) => !known.includes(passage));
    this.#edges.set(key, { kind, from, to, passages: [...known, ...more] });
  }

  graph(): SourceGraph {
    return { nodes: [...this.#nodes.values()], edges: [...this.#edges.values()] };
  }

  #step(
    from: string,
    outlet: CarryingOutlet,
    given: string,
    kind: 'source' | 'speaker',
    passage: ClaimVariant,
  ): string {
    const to = this.#node(outlet, given, kind);
    if (to !== from) this.addEdge('cites', from, to, [passage]);
    return to;
  }

  #node(outlet: CarryingOutlet, given: string, kind: 'source' | 'speaker'): string {
    const name = isNamed(given) ? this.names.of(given) : given;
    const known = isNamed(given) ? this.#outlets.get(name) : undefined;
    if (known !== undefined) return known;
    const id = isNamed(given) ? `source ${name}` : `source ${given} of ${outlet.key}`;
    // Who speaks in one article and is cited in another is a speaker.
    if (!this.#nodes.has(id) || kind === 'speaker') this.#nodes.set(id, { id, kind, name });
    return id;
  }
}
