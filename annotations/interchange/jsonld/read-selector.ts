/** Reads W3C Web Annotation's selectors, in whatever combination, for the words and the offsets that they give. */
import { anchorSchema } from '../../format/anchor-schema.ts';
import { isJsonObject, type JsonObject } from '../../format/versioned-file.ts';
import type { ForeignSegment } from '../foreign-annotation.ts';
import { deepestNesting, fieldOf, listOf, offsetOf, textOf } from '../read-json.ts';

type Quote = NonNullable<ForeignSegment['quote']>;
type Position = NonNullable<ForeignSegment['position']>;

interface Selection {
  readonly quote: Quote | null;
  /** In the whole of the source; offsets within another selection are turned into words or given up. */
  readonly position: Position | null;
}

const nothing: Selection = { quote: null, position: null };

/**
 * What a selector selects, or several that select the same. One that refines another selects within what that one selects: its words are what
 * counts, and the words around them in the outer ones are their surroundings.
 */
export function readSelectors(selectors: unknown, depth = 0): Selection {
  if (depth > deepestNesting) return nothing;
  return listOf(selectors)
    .map((selector) => (isJsonObject(selector) ? readSelector(selector, depth) : readFragment(selector)))
    .reduce(
      (found, next) => ({ quote: found.quote ?? next.quote, position: found.position ?? next.position }),
      nothing,
    );
}

function readSelector(selector: JsonObject, depth: number): Selection {
  const own = readOwn(selector, depth);
  const refinedBy = fieldOf(selector, 'refinedBy', 'oa:refinedBy');
  return refinedBy === undefined ? own : within(own, readSelectors(refinedBy, depth + 1));
}

function readOwn(selector: JsonObject, depth: number): Selection {
  switch (typeOf(selector)) {
    case 'TextQuoteSelector':
      return { quote: readQuote(selector), position: null };
    case 'TextPositionSelector':
      return { quote: null, position: readPosition(selector) };
    case 'FragmentSelector':
      return readFragment(fieldOf(selector, 'value'));
    case 'Choice':
      return readSelectors(fieldOf(selector, 'items', 'members', 'item'), depth + 1);
    default:
      // A path through a page, a range between two of them, a shape: they say nothing about a text.
      return nothing;
  }
}

/** The type without its vocabulary's prefix; the first one where there are several. */
export function typeOf(object: JsonObject): string {
  const type = textOf(fieldOf(object, 'type', '@type')) ?? '';
  return type.replace(/^(?:oa:|http:\/\/www\.w3\.org\/ns\/oa#)/u, '');
}

function readQuote(selector: JsonObject): Quote | null {
  const exact = textOf(fieldOf(selector, 'exact', 'oa:exact'));
  if (exact === null || exact === '') return null;
  return {
    exact,
    prefix: textOf(fieldOf(selector, 'prefix', 'oa:prefix')) ?? '',
    suffix: textOf(fieldOf(selector, 'suffix', 'oa:suffix')) ?? '',
  };
}

function readPosition(selector: JsonObject): Position | null {
  const start = offsetOf(fieldOf(selector, 'start', 'oa:start'));
  const end = offsetOf(fieldOf(selector, 'end', 'oa:end'));
  return start === null || end === null || end <= start ? null : { start, end };
}

/** `char=12,20` counts characters of a plain text (RFC 5147); other fragments name places in other kinds of file. */
function readFragment(value: unknown): Selection {
  const [, start, end] = /(?:^|#)char=(\d{1,12}),(\d{1,12})/u.exec(textOf(value) ?? '') ?? [];
  if (start === undefined || end === undefined || Number(end) <= Number(start)) return nothing;
  return { quote: null, position: { start: Number(start), end: Number(end) } };
}

function within(outer: Selection, inner: Selection): Selection {
  if (inner.quote === null && inner.position === null) return outer;
  if (outer.quote === null) {
    if (inner.quote !== null) return { quote: inner.quote, position: null };
    const { position } = inner;
    if (position === null || outer.position === null) return nothing;
    return { quote: null, position: shift(position, outer.position.start) };
  }
  const characters = Array.from(outer.quote.exact);
  const at = inner.position ?? placeIn(outer.quote.exact, inner.quote);
  if (at === null) return { quote: inner.quote, position: null };
  if (at.end > characters.length) return nothing;
  const quote = {
    exact: characters.slice(at.start, at.end).join(''),
    prefix: outer.quote.prefix + characters.slice(0, at.start).join(''),
    suffix: characters.slice(at.end).join('') + outer.quote.suffix,
  };
  return { quote, position: outer.position === null ? null : shift(at, outer.position.start) };
}

function shift({ start, end }: Position, by: number): Position {
  return { start: start + by, end: end + by };
}

/** Where the only place of the inner words in the outer ones is, in code points; null where there is none or more than one. */
function placeIn(outer: string, inner: Quote | null): Position | null {
  if (inner === null) return null;
  const at = outer.indexOf(inner.exact);
  if (at === -1 || outer.includes(inner.exact, at + 1)) return null;
  const start = Array.from(outer.slice(0, at)).length;
  return { start, end: start + Array.from(inner.exact).length };
}

/** An anchor of Claimdesk's own; null where it is not whole. */
export function readAnchor(value: unknown): ForeignSegment['anchor'] {
  if (!isJsonObject(value)) return null;
  const read = anchorSchema.safeParse({
    exact: fieldOf(value, 'exact'),
    prefix: fieldOf(value, 'prefix'),
    suffix: fieldOf(value, 'suffix'),
    start: fieldOf(value, 'claimdesk:utf16Start'),
    end: fieldOf(value, 'claimdesk:utf16End'),
    textSha256: fieldOf(value, 'claimdesk:textSha256'),
  });
  return read.success ? read.data : null;
}
