/** Puts the codebook's colours on the root element, where every view finds them by tag. */
import type { Codebook, TagId } from '../../annotations/codebook/codebook.ts';

/** CSS for a tag's line and text colour, with the ink for a tag that the codebook no longer has. */
export function tagLine(tag: TagId): string {
  return `var(--tag-${CSS.escape(tag)}-line, var(--second))`;
}

export function tagTint(tag: TagId): string {
  return `var(--tag-${CSS.escape(tag)}-tint, var(--hover))`;
}

/** Sets the colours through CSSOM, which the Content-Security-Policy allows; `light-dark()` follows the theme. */
export function applyTagColours(codebook: Codebook, root: HTMLElement): void {
  for (const { id, light, dark } of codebook.tags) {
    root.style.setProperty(`--tag-${CSS.escape(id)}-line`, `light-dark(${light.line}, ${dark.line})`);
    root.style.setProperty(`--tag-${CSS.escape(id)}-tint`, `light-dark(${light.tint}, ${dark.tint})`);
  }
}
