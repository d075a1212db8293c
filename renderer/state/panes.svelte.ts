/** Which panes are open. A narrow window folds the side panes by itself, without changing what the person chose for a wide one. */
import { flushSync } from 'svelte';
import type { Preferences } from './preferences.svelte.ts';

export type PaneName = 'library' | 'annotations';

/** Below these widths of the window, in CSS pixels, a side pane would leave the article too little room. */
const roomFor: Readonly<Record<PaneName, number>> = { library: 860, annotations: 640 };

/** Below this width, in CSS pixels, the three panes do not fit beside one another: an opened library takes the place of the annotations. */
const roomForAll = 720;

export class Panes {
  readonly #preferences: Preferences;
  /** Width of the window in CSS pixels. */
  #width = $state(Number.POSITIVE_INFINITY);
  /** What the person opened or folded while the window was narrow. */
  #whileNarrow: Readonly<Partial<Record<PaneName, boolean>>> = $state.raw({});

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
  }

  isFolded(name: PaneName): boolean {
    if (name === 'annotations' && this.#width < roomForAll && !this.isFolded('library')) return true;
    if (this.#isNarrow(name)) return this.#whileNarrow[name] ?? true;
    const { libraryFolded, annotationsFolded } = this.#preferences.current.panes;
    return name === 'library' ? libraryFolded : annotationsFolded;
  }

  fold(name: PaneName, folded: boolean): void {
    if (this.isFolded(name) === folded) return;
    if (name === 'annotations' && !folded && this.#width < roomForAll) this.fold('library', true);
    if (this.#isNarrow(name)) this.#whileNarrow = { ...this.#whileNarrow, [name]: folded };
    else
      this.#preferences.changePanes(
        name === 'library' ? { libraryFolded: folded } : { annotationsFolded: folded },
      );
  }

  toggle(name: PaneName): void {
    this.fold(name, !this.isFolded(name));
  }

  /** Unfolds a pane and does something in it before the next key is read, so that nothing typed goes astray. */
  show(name: PaneName, then: () => void): boolean {
    this.fold(name, false);
    flushSync();
    then();
    return true;
  }

  /** The window is this wide now, in CSS pixels. */
  fit(width: number): void {
    const before = this.#width;
    this.#width = width;
    for (const name of ['library', 'annotations'] as const) {
      if (before >= roomFor[name] !== width >= roomFor[name]) {
        this.#whileNarrow = { ...this.#whileNarrow, [name]: undefined };
      }
    }
  }

  #isNarrow(name: PaneName): boolean {
    return this.#width < roomFor[name];
  }
}
