/** What is printed to PDF, and on which paper. Who prints is the business of the app, or of the command line, which starts it. */

export const papers = ['A4', 'Letter'] as const;
export type Paper = (typeof papers)[number];

export interface PrintJob {
  /** The report as a file of HTML. Absolute. */
  readonly html: string;
  readonly paper: Paper;
}

/** Gives the PDF's bytes. Rejects with `NotPrinted`, or with anything else when it was stopped. */
export type PrintReport = (html: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** There is nothing here that prints; the message is for the person. */
export class NotPrinted extends Error {}

/** Where letters are written on Letter paper (Unicode CLDR, supplemental data, paper sizes). */
const letterCountries = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** @param locale a BCP 47 tag such as `en-US`, or as POSIX writes it: `en_US.UTF-8` */
export function paperFor(locale: string): Paper {
  const country = /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})\b/i.exec(locale.replace(/\..*$/, ''))?.[1];
  return country !== undefined && letterCountries.has(country.toUpperCase()) ? 'Letter' : 'A4';
}
