/** Moving the edges of the chosen highlight, by keys or with the mouse. Nothing changes until the new edges are kept; then it is one step. */
import type { AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { withRange } from '../../annotations/annotation/change-words.ts';
import { edgeBesideWord, moveEdge, type Edge, type Unit } from '../../annotations/selection/move-edge.ts';
import type { SelectedRange } from '../../annotations/selection/selected-range.ts';
import { readsRightToLeft } from '../../annotations/text/reading-direction.ts';
import type { Annotating } from './annotating.svelte.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Clock } from './clock.ts';
import type { KeyPress } from './key-chord.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';

/** One end of one segment. */
export interface EdgeName {
  readonly segment: number;
  readonly edge: Edge;
}

/** An edge on its way. */
export interface MovingEdge extends EdgeName {
  readonly id: AnnotationId;
  /** Where the segment would stand. */
  readonly range: SelectedRange;
}

export interface EdgesParts {
  readonly reading: Reading;
  readonly annotating: Annotating;
  readonly changes: Changes;
  readonly announcements: Announcements;
  readonly stage: Stage;
  readonly clock: Clock;
  /** Which key moves by sentences: Control, or Command on macOS. */
  readonly modKey: () => 'ctrlKey' | 'metaKey';
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

export class Edges {
  readonly #parts: EdgesParts;
  moving: MovingEdge | null = $state.raw(null);

  /** The annotations as they would stand with the edge where it is now. */
  readonly placed: readonly PlacedAnnotation[] = $derived.by(() => {
    const { placed } = this.#parts.reading;
    const { moving } = this;
    return moving === null
      ? placed
      : placed.map((item) => (item.annotation.id === moving.id ? moved(item, moving) : item));
  });

  constructor(parts: EdgesParts) {
    this.#parts = parts;
  }

  /** Takes hold of an edge of the chosen annotation: of several segments the one nearest to the caret, and each further time the next one. */
  choose(edge: Edge): void {
    const { reading, annotating, announcements, stage } = this.#parts;
    const held = this.moving;
    const item = reading.chosen;
    if (item === null || annotating.ownChosen === null) return;
    const sure = this.placed
      .find(({ annotation }) => annotation.id === item.annotation.id)
      ?.placements.flatMap((place, segment) =>
        isSure(place) ? [{ segment, range: { start: place.start, end: place.end } }] : [],
      );
    if (sure === undefined || sure.length === 0) {
      announcements.refuse('These words have no sure place in the article, so they have no edges to move.');
      return;
    }
    const caret = stage.article?.caret().head ?? 0;
    const at =
      held?.id === item.annotation.id && held.edge === edge
        ? (sure.findIndex(({ segment }) => segment === held.segment) + 1) % sure.length
        : nearest(
            sure.map(({ range }) => range[edge]),
            held === null ? caret : held.range[held.edge],
          );
    const target = sure[at];
    if (target === undefined) return;
    // Another segment's edges are another step.
    if (held !== null && held.segment !== target.segment) this.keep();
    this.moving = { id: item.annotation.id, segment: target.segment, edge, range: target.range };
    stage.article?.focus();
    stage.article?.showPlace({ start: target.range[edge], end: target.range[edge] });
    this.#announce('Arrow keys move it, Enter keeps it, Escape leaves it as it was.');
  }

  /** Takes a key press while an edge is held; whether it is used up. Any other key keeps the edge where it is and does its own work. */
  press(event: KeyPress): boolean {
    const { moving } = this;
    if (moving === null || modifiers.has(event.key)) return false;
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        this.#step(moving, event);
        return true;
      case 'Enter':
        this.keep();
        return true;
      case 'Escape':
        this.cancel();
        return true;
      case '[':
      case ']':
        return false;
      default:
        this.keep();
        return false;
    }
  }

  /** Drags an edge of the chosen annotation to an offset. Behind the other edge of its segment, it becomes that edge. */
  drag({ segment, edge }: EdgeName, offset: number, wholeWords: boolean): void {
    const { reading, annotating } = this.#parts;
    const { article, chosen } = reading;
    const place = chosen?.placements[segment];
    if (
      article === null ||
      chosen === null ||
      annotating.ownChosen === null ||
      place === undefined ||
      !isSure(place)
    )
      return;
    const fixed = edge === 'start' ? place.end : place.start;
    const to = wholeWords ? edgeBesideWord(article.text, offset) : offset;
    // It is seen to hold nothing, and letting go of it there is refused with the reason.
    if (to === fixed) {
      this.moving = { id: chosen.annotation.id, segment, edge, range: { start: to, end: to } };
      return;
    }
    const range = { start: Math.min(fixed, to), end: Math.max(fixed, to) };
    this.moving = { id: chosen.annotation.id, segment, edge: to < fixed ? 'start' : 'end', range };
  }

  /** Makes the change, as one step that can be undone. */
  keep(): void {
    const { reading, changes, announcements, clock } = this.#parts;
    const { moving } = this;
    this.moving = null;
    const { article, placed } = reading;
    const item = placed.find(({ annotation }) => annotation.id === moving?.id);
    if (moving === null || article === null || item === undefined) return;
    const made = withRange(article, item, moving.segment, moving.range);
    if (!made.ok) {
      announcements.refuse(
        made.code === 'not-placed'
          ? made.message
          : 'The highlight stays as it was: there is no word between the edges. Delete takes an annotation away.',
      );
      return;
    }
    const { annotation } = item;
    if (made.value.every((segment, index) => segment === annotation.segments[index])) return;
    changes.perform({
      kind: 'change',
      article: annotation.article,
      id: annotation.id,
      before: { segments: annotation.segments, modified: annotation.modified },
      after: { segments: made.value, modified: clock.now() },
    });
    announcements.say('Edge moved.');
  }

  cancel(): void {
    if (this.moving === null) return;
    this.moving = null;
    this.#parts.announcements.say('Edges left as they were.');
  }

  #step(moving: MovingEdge, event: KeyPress): void {
    const { reading, announcements, stage } = this.#parts;
    const { article } = reading;
    if (article === null) return;
    const at = moving.range[moving.edge];
    const block = article.blocks.find(({ start, end }) => start <= at && at <= end);
    const backwards = block !== undefined && readsRightToLeft(article.text.slice(block.start, block.end));
    const direction = (event.key === 'ArrowRight') === backwards ? -1 : 1;
    const unit: Unit = event[this.#parts.modKey()] ? 'sentence' : event.altKey ? 'character' : 'word';
    const range = moveEdge(article, moving.range, moving.edge, direction, unit);
    if (range === null) {
      announcements.refuse('The edge can go no further.');
      return;
    }
    this.moving = { ...moving, range };
    stage.article?.showPlace({ start: range[moving.edge], end: range[moving.edge] });
    this.#announce('');
  }

  #announce(help: string): void {
    const { reading, stage } = this.#parts;
    const { moving } = this;
    if (moving === null || reading.article === null) return;
    const { text } = reading.article;
    const { start, end } = moving.range;
    const name = moving.edge === 'start' ? 'Starts' : 'Ends';
    const words =
      moving.edge === 'start'
        ? text.slice(start, Math.min(end, start + spoken))
        : text.slice(Math.max(start, end - spoken), end);
    stage.article?.announce(`${name} with “${words.replaceAll(/\s+/gu, ' ')}”. ${help}`.trim());
  }
}

/** So much is read out at an edge, in UTF-16 code units. */
const spoken = 40;

function isSure(
  place: PlacedAnnotation['placements'][number],
): place is Extract<PlacedAnnotation['placements'][number], { state: 'exact' | 'moved' }> {
  return place.state === 'exact' || place.state === 'moved';
}

function moved(item: PlacedAnnotation, { segment, range }: MovingEdge): PlacedAnnotation {
  const place = item.placements[segment];
  if (place === undefined || !isSure(place)) return item;
  return {
    ...item,
    placements: item.placements.with(segment, { ...place, start: range.start, end: range.end }),
  };
}

/** The index of the number nearest to another. */
function nearest(numbers: readonly number[], to: number): number {
  const distances = numbers.map((number) => Math.abs(number - to));
  return distances.indexOf(Math.min(...distances));
}
