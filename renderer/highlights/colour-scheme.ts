/** Tells which colour scheme the page is drawn in, whether the system or the reader chose it, and when that changes. */

export type ColourScheme = 'light' | 'dark';

const systemIsDark = '(prefers-color-scheme: dark)';

/** Read from the root's `color-scheme`, which is what form controls and scroll bars follow too. */
export function colourScheme(): ColourScheme {
  const declared = getComputedStyle(document.documentElement).colorScheme.split(' ');
  const dark = declared.includes('dark');
  if (dark === declared.includes('light')) return matchMedia(systemIsDark).matches ? 'dark' : 'light';
  return dark ? 'dark' : 'light';
}

/** Calls `changed` whenever the scheme is another one; returns the way to stop. */
export function watchColourScheme(changed: (scheme: ColourScheme) => void): () => void {
  let last = colourScheme();
  const look = (): void => {
    const now = colourScheme();
    if (now === last) return;
    last = now;
    changed(now);
  };
  const media = matchMedia(systemIsDark);
  media.addEventListener('change', look);
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { attributes: true });
  return () => {
    media.removeEventListener('change', look);
    observer.disconnect();
  };
}
