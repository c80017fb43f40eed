/** Context of the outbox, apart from its code: pages without an outbox need not load that. */
import { createContext } from 'svelte';
import type { Outbox } from './outbox.svelte.ts';

export const [useOutbox, provideOutbox, hasOutbox] = createContext<Outbox>();
