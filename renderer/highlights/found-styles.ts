/** How found words look: filled and framed by lines above and below, which no tag and no selection is. */
import type { ColourScheme } from './colour-scheme.ts';
import { drawnLanes, highlightSelector } from './highlight-names.ts';

export const foundName = 'claimdesk-found';
export const currentFoundName = 'claimdesk-found-current';

/** Over the highlights of all lanes. */
export const foundPriority = drawnLanes + 1;

interface FoundColours {
  readonly fill: string;
  readonly ink: string;
  readonly line: string;
  readonly currentFill: string;
  readonly currentInk: string;
}

const colours: Readonly<Record<ColourScheme, FoundColours>> = {
  light: { fill: '#f7e3a1', ink: '#1d1c1a', line: '#8a6400', currentFill: '#5c4300', currentInk: '#ffffff' },
  dark: { fill: '#4f4012', ink: '#ecebe7', line: '#e6bd6b', currentFill: '#f0cd7e', currentInk: '#1d1c1a' },
};

/** The rules for `::highlight()`; values are spelled out because highlights do not see the page's custom properties everywhere. */
export function foundStyles(scheme: ColourScheme): string {
  const { fill, ink, line, currentFill, currentInk } = colours[scheme];
  return [
    `${highlightSelector(foundName)} { background-color: ${fill}; color: ${ink}; text-decoration: overline underline 1px ${line}; }`,
    `${highlightSelector(currentFoundName)} { background-color: ${currentFill}; color: ${currentInk}; text-decoration: overline underline 2px ${line}; }`,
    '@media (forced-colors: active) {',
    `${highlightSelector(foundName)} { background-color: Mark; color: MarkText; text-decoration-color: MarkText; }`,
    `${highlightSelector(currentFoundName)} { background-color: Highlight; color: HighlightText; text-decoration-color: HighlightText; }`,
    '}',
    '',
  ].join('\n');
}
