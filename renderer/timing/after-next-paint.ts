/** Waits for the next frame to be on the screen: work that nobody waits for is done after it. */

/** Milliseconds after which it is done even when there is no pause, or when no frames come because the window is covered. */
const longestWait = 150;

/** Calls back in the first pause after the next frame, and at the latest soon after; returns the way not to. */
export function afterNextPaint(call: () => void): () => void {
  let pause = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(pause);
    clearTimeout(timer);
  };
  const go = (): void => {
    stop();
    call();
  };
  const frame = requestAnimationFrame(() => {
    pause = requestIdleCallback(go);
  });
  const timer = setTimeout(go, longestWait);
  return stop;
}
