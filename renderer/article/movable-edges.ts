/** The edges of the chosen annotation as things that can be held and moved. */

/** One end of one segment of the chosen annotation. */
export interface HandleName {
  readonly segment: number;
  readonly edge: 'start' | 'end';
}

export interface HandlesNews {
  readonly dragged: (handle: HandleName, offset: number, wholeWords: boolean) => void;
  readonly dropped: () => void;
  readonly dragCancelled: () => void;
}

/** Whether edges can be moved, which one is held by the keyboard, and who hears of a drag. */
export interface MovableEdges {
  readonly movable: boolean;
  readonly held: HandleName | null;
  readonly news: HandlesNews;
}
