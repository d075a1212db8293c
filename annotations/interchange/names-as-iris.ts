/** What annotations, analysts and articles are called in formats that name everything by an IRI. None of these leads anywhere on the network. */
import { isGuid } from './guids.ts';

type NamedKind = 'annotation' | 'analyst' | 'claim' | 'collection';

/** `urn:uuid:…` for ids that are GUIDs, as all ids of Claimdesk's own are; a name of ours for others. */
export function iriOf(kind: NamedKind, id: string): string {
  return isGuid(id) ? `urn:uuid:${id}` : `urn:claimdesk:${kind}:${encodeURIComponent(wellFormed(id))}`;
}

/** Whoever made an annotation elsewhere: by the IRI that they have there, or by one made of what they are called. */
export function iriOfCreator(id: string): string {
  return isIri(id) && idOfIri('analyst', id) === null ? id : iriOf('analyst', id);
}

/** The id behind such a name; null for an IRI of another program. */
export function idOfIri(kind: NamedKind, iri: string): string | null {
  const guid = /^urn:uuid:(.+)$/iu.exec(iri)?.[1]?.toLowerCase();
  if (guid !== undefined) return isGuid(guid) ? guid : null;
  const own = `urn:claimdesk:${kind}:`;
  if (!iri.startsWith(own)) return null;
  try {
    return decodeURIComponent(iri.slice(own.length));
  } catch {
    return null;
  }
}

/** An article that has no address on the web, by its text. */
export function articleIri(textSha256: string): string {
  return `urn:claimdesk:text:${textSha256}`;
}

/** Whether an address of the web is also an IRI, which must not have blanks, brackets and the like in it. */
export function isWebIri(address: string): boolean {
  return /^https?:\/\/[^\s<>"{}|\\^`\p{Cc}\p{Cs}]+$/iu.test(address);
}

/** An IRI with a scheme, as far as its characters go (RFC 3987). */
function isIri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}\p{Cs}]+$/iu.test(text);
}

/** Half a surrogate pair cannot be written in an IRI. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
