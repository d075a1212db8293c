/** A codebook as another program wrote it, before anything is believed of it; and what it would make of the folder's own. */
import { coloursFrom, colourChoices } from '../codebook/tag-colours.ts';
import type { Rgb } from '../codebook/colour.ts';
import { deepestTag, longestDefinition, longestTagName, mostTags } from '../codebook/codebook-limits.ts';
import { lineStyles, type Codebook, type Tag, type TagId } from '../codebook/codebook.ts';
import { foldTagName, tidyTagName } from '../codebook/tag-name.ts';
import { standingTags } from '../codebook/tag-tree.ts';
import { failure, success, type Result } from '../result.ts';
import { splitDescription } from './code-description.ts';
import { isGuid, tagGuid } from './guids.ts';

/** One code of a REFI-QDA codebook, in the order of the file. */
export interface ForeignCode {
  readonly guid: string | null;
  readonly name: string;
  readonly colour: string | null;
  readonly description: string;
  /** Whether passages can be given it; other programs keep headings and folders among their codes. */
  readonly codable: boolean;
  /** The index of the code it stands under, which comes before it; null for none. */
  readonly parent: number | null;
}

export type ImportOutcome = 'new' | 'changed' | 'same' | 'kept';

export interface ImportRow {
  readonly tag: TagId;
  readonly name: string;
  readonly depth: number;
  readonly outcome: ImportOutcome;
  /** How the tag of the folder was found that this is. */
  readonly matched: 'guid' | 'name' | null;
  /** What was not taken as the file has it. */
  readonly notes: readonly string[];
}

export interface ImportPlan {
  /** The folder's codebook as it would be. */
  readonly codebook: Codebook;
  readonly rows: readonly ImportRow[];
}

export interface ImportOptions {
  /** Whether names, definitions and colours of the file replace those of tags that are here already. */
  readonly replace: boolean;
  readonly newId: () => TagId;
}

/** Works out what codes of another program make of a codebook. Nothing of the folder is lost: tags are added, and changed only if asked. */
export function planImport(
  codebook: Codebook,
  codes: readonly ForeignCode[],
  options: ImportOptions,
): Result<ImportPlan, 'too-many-tags'> {
  const planner = new Planner(codebook, options);
  const rows = codes.map((code, index) => planner.take(code, index));
  const tags = planner.tags();
  if (tags.length > mostTags) {
    return failure(
      'too-many-tags',
      `With these the codebook would have ${tags.length.toLocaleString('en')} tags; at most ${mostTags.toLocaleString('en')} are possible.`,
    );
  }
  return success({ codebook: { tags }, rows });
}

/** `#rgb` or `#rrggbb`, with or without the sign; null for anything else. */
export function readForeignColour(colour: string): Rgb | null {
  const figures = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (figures === undefined) return null;
  const pairs = figures.length === 3 ? figures.replace(/./g, '$&$&') : figures;
  const channel = (at: number) => Number.parseInt(pairs.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

class Planner {
  readonly #options: ImportOptions;
  readonly #tags: Map<TagId, Tag>;
  readonly #byGuid: Map<string, TagId>;
  readonly #byName: Map<string, TagId>;
  /** Of each code of the file, the tag it became and how deep that stands. */
  readonly #taken: { readonly id: TagId; readonly depth: number; readonly name: string }[] = [];
  readonly #matched = new Set<TagId>();
  /** By folded name, the next number to tell another of that name by. */
  readonly #numbers = new Map<string, number>();
  #added = 0;

  constructor(codebook: Codebook, options: ImportOptions) {
    this.#options = options;
    this.#tags = new Map(codebook.tags.map((tag) => [tag.id, tag]));
    const standing = standingTags(codebook);
    this.#byGuid = new Map(standing.map((tag) => [tagGuid(tag.id), tag.id]));
    this.#byName = new Map(standing.map((tag) => [foldTagName(tag.name), tag.id]));
  }

  tags(): readonly Tag[] {
    return [...this.#tags.values()];
  }

  take(code: ForeignCode, index: number): ImportRow {
    const found = this.#find(code);
    const own = found === null ? undefined : this.#tags.get(found.id);
    const row = found === null || own === undefined ? this.#add(code) : this.#meet(code, own, found.matched);
    this.#matched.add(row.tag);
    this.#taken[index] = { id: row.tag, depth: row.depth, name: row.name };
    return row;
  }

  #find({ guid, name }: ForeignCode): { readonly id: TagId; readonly matched: 'guid' | 'name' } | null {
    const byGuid = guid === null ? undefined : this.#byGuid.get(guid.toLowerCase());
    if (byGuid !== undefined && !this.#matched.has(byGuid)) return { id: byGuid, matched: 'guid' };
    const byName = this.#byName.get(foldTagName(name));
    return byName === undefined || this.#matched.has(byName) ? null : { id: byName, matched: 'name' };
  }

  #meet(code: ForeignCode, own: Tag, matched: 'guid' | 'name'): ImportRow {
    const notes: string[] = [];
    const changed = this.#changed(code, own, notes);
    const outcome = changed === own ? 'same' : this.#options.replace ? 'changed' : 'kept';
    if (outcome === 'changed') {
      this.#tags.set(own.id, changed);
      this.#byName.delete(foldTagName(own.name));
      this.#byName.set(foldTagName(changed.name), own.id);
    }
    const name = outcome === 'changed' ? changed.name : own.name;
    return { tag: own.id, name, depth: this.#parentOf(code)?.depth ?? 0, outcome, matched, notes };
  }

  /** The tag with what the file says of it; the same object when the file says nothing else. */
  #changed(code: ForeignCode, own: Tag, notes: string[]): Tag {
    const name = tidyTagName(code.name);
    const holder = this.#byName.get(foldTagName(name));
    const mayBe = name !== '' && name.length <= longestTagName && (holder === undefined || holder === own.id);
    const colour = this.#colourOf(code, notes);
    const described = splitDescription(code.description);
    const changed: Tag = {
      ...own,
      name: mayBe ? name : own.name,
      ...(colour === null || coloursFrom(colour).light.line === own.light.line.toLowerCase()
        ? {}
        : coloursFrom(colour)),
      ...(code.description === '' ? {} : described),
    };
    return JSON.stringify(changed) === JSON.stringify(own) ? own : changed;
  }

  #add(code: ForeignCode): ImportRow {
    const notes: string[] = [];
    const parent = this.#parentOf(code);
    const { name, rest } = this.#freeName(code.name, parent?.name ?? null, notes);
    const colour = this.#colourOf(code, notes);
    const guid = code.guid?.toLowerCase() ?? '';
    const id = isGuid(guid) && !this.#tags.has(guid) ? guid : this.#options.newId();
    const { definition, examples } = splitDescription(code.description);
    const choice = colourChoices[this.#added % colourChoices.length];
    const colours = colour === null && choice !== undefined ? choice : coloursFrom(colour ?? [91, 87, 80]);
    if (definition.length > longestDefinition) notes.push('The definition was cut.');
    this.#tags.set(id, {
      id,
      name,
      key: null,
      line: lineStyles[this.#added % lineStyles.length] ?? 'solid',
      ...colours,
      definition: `${rest}${definition}`.slice(0, longestDefinition),
      examples,
      parent: parent?.id ?? null,
      // A heading of another program is shown and counted, but not given.
      retired: !code.codable,
      mergedInto: null,
    });
    this.#added += 1;
    this.#byName.set(foldTagName(name), id);
    this.#byGuid.set(tagGuid(id), id);
    if (!code.codable) notes.push('It is a heading there, so it comes in as retired.');
    return { tag: id, name, depth: parent?.depth ?? 0, outcome: 'new', matched: null, notes };
  }

  /** Where the code goes, no deeper than tags can stand: the parent, and how deep the code itself is then. */
  #parentOf({ parent }: ForeignCode): { id: TagId; name: string; depth: number } | null {
    const above = parent === null ? undefined : this.#taken[parent];
    if (above === undefined) return null;
    if (above.depth + 1 < deepestTag) return { id: above.id, name: above.name, depth: above.depth + 1 };
    const tag = this.#tags.get(above.id);
    const instead = tag?.parent ?? null;
    return instead === null ? null : { id: instead, name: above.name, depth: above.depth };
  }

  #colourOf({ colour }: ForeignCode, notes: string[]): Rgb | null {
    if (colour === null || colour.trim() === '') return null;
    const read = readForeignColour(colour);
    if (read === null) notes.push(`Its colour “${colour.slice(0, 30)}” is none, so it gets another.`);
    return read;
  }

  /** A name that no other tag has, and what of the given one it could not hold. */
  #freeName(given: string, parent: string | null, notes: string[]): { name: string; rest: string } {
    const tidy = tidyTagName(given) || 'Unnamed code';
    const cut = cutName(tidy, longestTagName - 8);
    if (cut !== tidy) notes.push('Its name was cut; the whole of it begins the definition.');
    const rest = cut === tidy ? '' : `${tidy}\n\n`;
    const wishes = [cut, ...(parent === null ? [] : [`${cut} (${parent})`])];
    const wish = wishes.find((name) => name.length <= longestTagName && !this.#byName.has(foldTagName(name)));
    let name = wish ?? cut;
    const folded = foldTagName(cut);
    for (let number = this.#numbers.get(folded) ?? 2; this.#byName.has(foldTagName(name)); number += 1) {
      name = `${cut} ${String(number)}`;
      this.#numbers.set(folded, number + 1);
    }
    if (name !== cut) notes.push(`There is a “${cut}” already.`);
    return { name, rest };
  }
}

/** At most so many code units, no character cut in half. */
function cutName(name: string, most: number): string {
  if (name.length <= longestTagName) return name;
  return `${name
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
