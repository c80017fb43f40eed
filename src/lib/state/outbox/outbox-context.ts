/** Apart from the outbox itself, which a form on a page without one does not have to bring along. */
import { createContext } from 'svelte';
import type { Outbox } from './outbox.svelte.ts';

export const [useOutbox, provideOutbox, hasOutbox] = createContext<Outbox>();
