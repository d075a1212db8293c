/** Elements whose words go on in the line. All others stand apart from what is around them. */
export const inlineElements: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt ruby s samp small span
  strike strong sub sup time tt u var wbr`.split(/\s+/u),
);
