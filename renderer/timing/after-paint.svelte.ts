/**
 * Values that follow others once these are on screen: what stands beside the article may take its time, the highlight under the eye and
 * the next key may not.
 */
import { untrack } from 'svelte';
import { afterNextPaint } from './after-next-paint.ts';

export interface AfterPaint<Value> {
  readonly current: Value;
  /** Does not wait any longer. */
  catchUp(): void;
}

/** Follows what `source` reads and gives. To be called while a component is made; it ends with that component. */
export function afterPaint<Value>(source: () => Value): AfterPaint<Value> {
  let current = $state.raw(untrack(source));
  let next = current;
  let stop: (() => void) | null = null;
  const catchUp = (): void => {
    stop?.();
    stop = null;
    current = next;
  };
  $effect.pre(() => {
    next = source();
    stop ??= afterNextPaint(catchUp);
  });
  $effect(() => () => stop?.());
  return {
    get current() {
      return current;
    },
    catchUp() {
      next = untrack(source);
      catchUp();
    },
  };
}
