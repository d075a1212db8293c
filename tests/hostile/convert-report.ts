/** Reports turned into the pages that other programs would make of them, with every care that these programs could take left out. */
import mammoth from 'mammoth';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** As GitHub reads Markdown, but with raw HTML let through and addresses of any scheme kept. */
export function pageOfMarkdown(markdown: string): string {
  const body = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
  return `<!doctype html><meta charset="utf-8"><title>Markdown</title>${body}`;
}

export async function pageOfWord(bytes: Buffer): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  return `<!doctype html><meta charset="utf-8"><title>Word</title>${value}`;
}
