/** How large a codebook and the parts of a tag may be. */

/** The longest tag name that a menu, a card and a report can still show, in UTF-16 code units. */
export const longestTagName = 120;

/** Of definitions and of each example, in UTF-16 code units; another program's codebook may hold whole guidelines. */
export const longestDefinition = 100_000;

export const mostExamples = 1000;

/** Large projects of other programs have some thousand codes; nobody chooses among more. */
export const mostTags = 10_000;

/** Levels of tags within tags. */
export const deepestTag = 8;
