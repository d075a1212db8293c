/** What a document in JSON-LD says, as triples, by a processor that asks the network for nothing. */
import dataModel from '@rdfjs/data-model';
import datasets from '@rdfjs/dataset';
import type { DatasetCore, Quad } from '@rdfjs/types';
import jsonld from 'jsonld';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The types of jsonld know neither quads that are given back nor loaders that promise contexts. */
const toQuads = jsonld.toRDF as unknown as (
  document: JsonObject,
  options: {
    readonly base: string;
    readonly safe: true;
    readonly documentLoader: (url: string) => Promise<unknown>;
  },
) => Promise<readonly Quad[]>;

/**
 * In safe mode a field, type or relative name that would be dropped is an error.
 * @param contexts by address; asking for another one is an error
 */
export async function triplesOf(
  document: JsonObject,
  contexts: Readonly<Record<string, unknown>>,
): Promise<DatasetCore> {
  const documentLoader = (url: string) =>
    Object.hasOwn(contexts, url)
      ? Promise.resolve({ documentUrl: url, document: contexts[url] })
      : Promise.reject(new Error(`Asked the network for ${url}.`));
  const quads = await toQuads(document, { base: 'https://report.example/', safe: true, documentLoader });
  // jsonld gives quads without the methods that other programs expect of them.
  return datasets.dataset(quads.map((quad) => dataModel.fromQuad({ ...quad, termType: 'Quad', value: '' })));
}
