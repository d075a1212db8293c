/** Watches the pane the article scrolls in: its size, that of the sheet, and how far down it is. */

interface PaneNews {
  readonly laidOut: () => void;
  readonly scrolled: () => void;
}

/** Returns the way to stop. */
export function watchPane(scroller: HTMLElement, sheet: HTMLElement, news: PaneNews): () => void {
  const observer = new ResizeObserver(news.laidOut);
  observer.observe(scroller);
  observer.observe(sheet);
  scroller.addEventListener('scroll', news.scrolled, { passive: true });
  return () => {
    observer.disconnect();
    scroller.removeEventListener('scroll', news.scrolled);
  };
}
