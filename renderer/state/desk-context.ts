/** How views come by the desk's state without handing it down from one to the next. */
import { createContext } from 'svelte';
import type { Desk } from './desk.svelte.ts';

export const [getDesk, setDesk] = createContext<Desk>();
