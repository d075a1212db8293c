/** Says in a sentence what changed between two wordings of a claim. The base is what was, the variant what is. */
import { changeKinds, type ChangedWords, type ChangeKind, type WordingChange } from './wording-change.ts';

export const changeNames: Readonly<Record<ChangeKind, string>> = {
  hedge: 'Hedge',
  'quote-cut': 'Quotation cut',
  speech: 'Quotation or paraphrase',
  attribution: 'Attribution',
  figure: 'Figure',
  date: 'Date',
  name: 'Name',
  role: 'Title',
  order: 'Moved words',
  words: 'Words',
};

/** The longest words that a sentence repeats, in UTF-16 code units. */
const longest = 90;

/** Ends with a full stop. */
export function describeChange(change: WordingChange): string {
  const before = quote(change.before);
  const after = quote(change.after);
  switch (change.kind) {
    case 'hedge':
      return came(before, after, {
        dropped: `The hedge ${before} is gone.`,
        added: `The hedge ${after} came in.`,
        changed: `In place of ${before} stands ${after}: it is hedged otherwise.`,
      });
    case 'quote-cut': {
      const place = {
        beginning: 'at the beginning of',
        middle: 'in the middle of',
        end: 'at the end of',
      }[change.where];
      const hedges =
        change.hedges.length === 0
          ? ''
          : `, with the hedge ${change.hedges.map((hedge) => `“${hedge}”`).join(' and ')}`;
      return came(before, after, {
        dropped: `${before} is left out ${place} the quotation${hedges}${change.shown ? '' : ', and nothing shows it'}.`,
        added: `${after} stands ${place} the quotation as well${hedges}.`,
        changed: `The quotation is cut otherwise.`,
      });
    }
    case 'speech':
      return change.how === 'unquoted'
        ? `Quotation turned paraphrase: ${after} stands without quotation marks.`
        : `Paraphrase turned quotation: ${after} stands in quotation marks.`;
    case 'attribution':
      return describeAttribution(change.field, before, after);
    case 'figure':
      if (change.how === 'qualified') {
        return came(before, after, {
          dropped: `${before} before the figure is gone.`,
          added: `${after} came in before the figure.`,
          changed: `The figure is given as ${after}, not ${before}.`,
        });
      }
      return came(before, after, {
        dropped: `The figure ${before} is gone.`,
        added: `The figure ${after} came in.`,
        changed: `The figure ${before} became ${after}.`,
      });
    case 'date':
      if (change.how === 'unclear') {
        return `The date ${before} became ${after}; the articles do not tell whether that is the same day.`;
      }
      if (change.how === 'elapsed') {
        return `${after} is another day than ${before}: the articles appeared too far apart.`;
      }
      if (change.how === 'precision')
        return `The date ${before} is given as ${after}, which can be the same.`;
      return came(before, after, {
        dropped: `The date ${before} is gone.`,
        added: `The date ${after} came in.`,
        changed: `The date ${before} became ${after}.`,
      });
    case 'name':
      if (change.how === 'spelling') return `The name ${before} is spelled ${after}.`;
      if (change.how === 'length') {
        return came(before, after, {
          dropped: `The name is shorter, without ${before}.`,
          added: `The name is longer, with ${after}.`,
          changed: `The name ${before} is given as ${after}.`,
        });
      }
      return came(before, after, {
        dropped: `The name ${before} is gone.`,
        added: `The name ${after} came in.`,
        changed: `The name ${before} became ${after}.`,
      });
    case 'role':
      return came(before, after, {
        dropped: `The title ${before} is gone.`,
        added: `The title ${after} came in.`,
        changed: `The title ${before} became ${after}.`,
      });
    case 'order':
      return `${after} stands in another place.`;
    case 'words':
      return came(before, after, {
        dropped: `The words ${before} are gone.`,
        added: `The words ${after} came in.`,
        changed: `The words ${before} became ${after}.`,
      });
  }
}

function describeAttribution(
  field: Extract<WordingChange, { kind: 'attribution' }>['field'],
  before: string,
  after: string,
): string {
  switch (field) {
    case 'speaker':
      return came(before, after, {
        dropped: `The speaker ${before} is not named.`,
        added: `The speaker is named: ${after}.`,
        changed: `It is attributed to ${after}, not to ${before}.`,
      });
    case 'cue':
      return came(before, after, {
        dropped: `The word that attributes it, ${before}, is gone.`,
        added: `A word attributes it: ${after}.`,
        changed: `The word that attributes it, ${before}, became ${after}.`,
      });
    case 'chain':
      return came(before, after, {
        dropped: `That it came through ${before} is not said.`,
        added: `It came through ${after}, which the other does not say.`,
        changed: `It came through ${after}, not through ${before}.`,
      });
    case 'words':
      return came(before, after, {
        dropped: `The attribution ${before} is gone.`,
        added: `The attribution ${after} came in.`,
        changed: `${before} became ${after}, and the attribution with it.`,
      });
  }
}

function came(
  before: string,
  after: string,
  words: Readonly<Record<'dropped' | 'added' | 'changed', string>>,
): string {
  return after === '' ? words.dropped : before === '' ? words.added : words.changed;
}

function quote(words: ChangedWords | null): string {
  return words === null ? '' : `“${shorten(words.text.replace(/\s+/gu, ' ').trim())}”`;
}

/** Both ends of what is long, cut between words where that can be. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest - 30).replace(/\s+\S*$/u, '');
  const tail = text.slice(-24).replace(/^\S*\s+/u, '');
  return `${head.replace(/[\ud800-\udbff]$/u, '')} … ${tail.replace(/^[\udc00-\udfff]/u, '')}`;
}

/** The weightier kinds first, as a person who compares wants to hear of them; in the order of the text within a kind. */
export function orderChanges(changes: readonly WordingChange[]): readonly WordingChange[] {
  return changes.toSorted((one, other) => changeKinds.indexOf(one.kind) - changeKinds.indexOf(other.kind));
}
