/** Starts the renderer: fonts, styles, and the desk with the client that the preload has put on the window. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import { readingAnswers, type TextClient } from '../app/client.ts';
import type { clientName } from '../app/channels.ts';
import App from './App.svelte';
import { compareInThread } from './comparing/comparing-thread.ts';
import { systemClock } from './state/clock.ts';
import { Desk } from './state/desk.svelte.ts';

declare global {
  interface Window {
    readonly [clientName]: TextClient;
  }
}

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no element to put the desk in.');
// Text that changes its face after it is shown moves under the reader's eyes and under a selection being made.
const longestWaitForFonts = 400;
const faces = ['400 13px "Inter Variable"', '400 18px "Source Serif 4 Variable"'];
await Promise.race([
  Promise.allSettled(faces.map((face) => document.fonts.load(face))),
  new Promise((resolve) => setTimeout(resolve, longestWaitForFonts)),
]);

const compare = compareInThread(
  () => new Worker(new URL('./comparing/comparing-worker.ts', import.meta.url), { type: 'module' }),
);
const desk = new Desk(readingAnswers(window.claimdesk), systemClock, compare);
mount(App, { target, props: { desk } });
