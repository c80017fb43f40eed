/** Words for the phases of an intervision. */
import type { Phase } from '$lib/domain/intervision';
import { m } from '$lib/generated/paraglide/messages.js';

export const phaseName = (phase: Phase): string => m.case_phase({ phase });
