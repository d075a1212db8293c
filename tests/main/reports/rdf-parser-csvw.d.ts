/** What the tests use of rdf-parser-csvw, which brings no types. */
declare module 'rdf-parser-csvw' {
  import type { DatasetCore, Quad } from '@rdfjs/types';
  import type { Readable } from 'node:stream';

  export default class Parser {
    constructor(options: {
      readonly metadata: DatasetCore;
      readonly baseIRI: string;
      readonly timezone?: string;
    });
    import(csv: Readable): AsyncIterable<Quad>;
  }
}
