/**
 * Svelte context of the outbox. It is a separate module, so that pages without an outbox need not
 * load the outbox.
 */
import { createContext } from 'svelte';
import type { Outbox } from './outbox.svelte.ts';

export const [useOutbox, provideOutbox, hasOutbox] = createContext<Outbox>();
