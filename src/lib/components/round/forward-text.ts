/** Names of the steps that a press of `forward` takes. */
import type { ForwardStep } from '../../domain/forward-step.ts';
import { m } from '../../generated/paraglide/messages.js';

const TEXTS: Record<ForwardStep, () => string> = {
	close: () => m.forward_close(),
	idea: () => m.forward_idea(),
	'idea-on': () => m.forward_idea_on(),
	open: () => m.forward_open(),
	lock: () => m.forward_lock(),
	reveal: () => m.forward_reveal(),
	again: () => m.forward_again(),
	next: () => m.forward_next(),
	skip: () => m.forward_skip(),
	end: () => m.forward_end(),
	leave: () => m.forward_leave(),
	none: () => m.forward_none()
};

/** Returns the name of a step in the page's language, beginning with a capital letter. */
export const forwardText = (step: ForwardStep): string => TEXTS[step]();
