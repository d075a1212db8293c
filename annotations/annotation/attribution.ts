/** Attribution: who said the tagged words, by which cue, how sure the text is, and through whom they reached the page. */

/** A person or body that speaks. The same name is the same speaker in every article of the folder. */
export interface Speaker {
  /** As the folder calls the speaker everywhere, such as "Mats Reker". */
  readonly name: string;
  /** What the speaker is in this article, such as "harbour director"; empty when nothing is said of it. */
  readonly role: string;
}

export const manners = ['direct', 'indirect', 'mixed'] as const;
/** In the speaker's own words, in the writer's, or in both. */
export type Manner = (typeof manners)[number];

/**
 * What the analyst decided, field by field. A field that is absent is undecided, and the app may propose something for it; `null` or an
 * empty list says that the article gives nothing.
 */
export interface Attribution {
  readonly speaker?: Speaker | null;
  /** The word or words that attribute, as they stand in the text: "said", "according to". */
  readonly cue?: string | null;
  readonly manner?: Manner | null;
  /** Words that make the statement less than sure, as they stand in the text: "reportedly", "may". */
  readonly hedges?: readonly string[];
  /** From the page towards the origin: "TASS, citing the Foreign Ministry" is TASS, then the Foreign Ministry. The speaker is not repeated. */
  readonly chain?: readonly string[];
}

export const attributionFields = [
  'speaker',
  'cue',
  'manner',
  'hedges',
  'chain',
] as const satisfies readonly (keyof Attribution)[];
export type AttributionField = (typeof attributionFields)[number];

export const noAttribution: Attribution = {};

/** The attribution with one field decided, or with `undefined` undecided again. */
export function decideAttribution<Field extends AttributionField>(
  attribution: Attribution,
  field: Field,
  value: Attribution[Field] | undefined,
): Attribution {
  const { [field]: _before, ...others } = attribution;
  return value === undefined ? others : { ...others, [field]: value };
}

/** Whether two attributions decide the same. */
export function sameAttribution(one: Attribution, other: Attribution): boolean {
  return attributionFields.every((field) => sameField(one, other, field));
}

/** Whether two attributions decide one field alike. */
export function sameField(one: Attribution, other: Attribution, field: AttributionField): boolean {
  switch (field) {
    case 'speaker':
      return (
        one.speaker === other.speaker ||
        (one.speaker?.name === other.speaker?.name &&
          one.speaker?.role === other.speaker?.role &&
          (one.speaker === null) === (other.speaker === null))
      );
    case 'cue':
    case 'manner':
      return one[field] === other[field];
    case 'hedges':
    case 'chain':
      return JSON.stringify(one[field]) === JSON.stringify(other[field]);
  }
}
