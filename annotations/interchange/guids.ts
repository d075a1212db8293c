/** GUIDs for what has none: every code of a REFI-QDA codebook needs one, and what is imported again is known by it. Always the same for the same name. */
import type { TagId } from '../codebook/codebook.ts';

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isGuid(id: string): boolean {
  return pattern.test(id);
}

/** The tag's id where it is a GUID; else one made of it. */
export function tagGuid(id: TagId): string {
  return isGuid(id.toLowerCase()) ? id.toLowerCase() : guidOf(`claimdesk-tag:${id}`);
}

/** A UUID of version 8 (RFC 9562) made of a name by FNV-1a with 128 bits: always the same one. */
export function guidOf(name: string): string {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (const byte of bytesOf(name)) {
    hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * 0x0000000001000000000000000000013bn);
  }
  const hex = hash.toString(16).padStart(32, '0');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** UTF-16 code units, high byte first: the domain has no text encoder, and this tells all ids apart as well. */
function bytesOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) => [
    unit >> 8,
    unit & 0xff,
  ]);
}
