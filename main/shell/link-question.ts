/**
 * The question before an address is handed to the browser or the mail program. It is the system's own dialog and not a part of the page, so that
 * a page that has gone astray can neither answer it nor change what it says.
 */
import type { MessageBoxOptions } from 'electron';
import { linkTarget, type LinkTarget } from '../../annotations/article/link-target.ts';

/** The number of the answer that opens the address. The other one is what Enter gives: a page could ask while somebody types. */
export const openAnswer = 1;

/** How much of an address is shown, in UTF-16 code units; a longer one would push the answers off the screen. Its host always is. */
const longestShown = { start: 400, end: 80 } as const;

/**
 * Null for an address that is never opened.
 * @param words what the links to it say in the article
 */
export function linkQuestion(address: string, words: readonly string[]): MessageBoxOptions | null {
  const targets = (words.length === 0 ? [''] : words)
    .map((said) => linkTarget(address, said, (text) => (URL.canParse(text) ? new URL(text) : null)))
    .filter((target) => target !== null);
  const [target] = targets;
  if (target === undefined) return null;
  const cautions = [...new Set(targets.flatMap((each) => each.cautions))];
  const web = target.kind === 'web';
  return {
    type: cautions.length === 0 ? 'question' : 'warning',
    title: 'Claimdesk',
    message: web ? `Open ${target.host} in your browser?` : `Write to ${inFull(target)}?`,
    detail: [...(web ? [shortened(inFull(target))] : []), ...cautions].join('\n\n'),
    buttons: ['Cancel', web ? 'Open in Browser' : 'Open Mail Program'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
}

function inFull({ before, host, after }: LinkTarget): string {
  return `${before}${host}${after}`;
}

function shortened(address: string): string {
  const left = address.length - longestShown.start - longestShown.end;
  return left <= 0
    ? address
    : `${address.slice(0, longestShown.start)}\n… ${left.toString()} more characters …\n${address.slice(-longestShown.end)}`;
}
