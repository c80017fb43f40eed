/** Which key of a keyboard or a clicker does what on the wall. */
import type { PublicState } from '$lib/domain/workshop-view';
import type { Action } from '$lib/domain/workshop-control';

/** What stays on this screen; all else is the workshop's. */
export type Local = 'theme' | 'full-screen' | 'start' | 'hand' | 'help';
export type Command = Action | Local;

/** How long the clock runs, in seconds. */
export const TIMER_S = 120;

export type Pressed = Pick<
	KeyboardEvent,
	'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'target'
>;

type Lead = (state: PublicState) => Command | null;

/** Keys that are no characters, and what a clicker's buttons send: these always work. */
const NAMED: Record<string, Lead> = {
	PageDown: () => ({ action: 'forward' }),
	ArrowRight: () => ({ action: 'forward' }),
	PageUp: () => ({ action: 'back' }),
	ArrowLeft: () => ({ action: 'back' }),
	' ': reveal,
	Enter: reveal,
	Escape: ({ show }) => (show === 'question' ? null : { action: 'show', view: 'question' }),
	// "Start the show" on a clicker: a browser would load the page anew and leave the full screen.
	F5: () => 'start'
};

/** Single characters, which somebody who dictates must be able to switch off (WCAG 2.1.4). */
const CHARACTERS: Record<string, Lead> = {
	'.': turn('black'),
	b: turn('black'),
	q: turn('qr'),
	e: turn('roles'),
	r: () => ({ action: 'again' }),
	l: ({ phase }) => ({ action: phase === 'locked' ? 'open' : 'lock' }),
	t: ({ timer }) => ({ action: 'timer', seconds: timer ? 0 : TIMER_S }),
	n: ({ counted }) => ({ action: 'count', shown: !counted }),
	d: () => 'theme',
	f: () => 'full-screen',
	h: ({ phase }) => (phase === 'open' ? 'hand' : null),
	'?': () => 'help'
};

function reveal({ phase }: PublicState): Command {
	return { action: phase === 'revealed' ? 'hide' : 'reveal' };
}

function turn(view: 'black' | 'qr' | 'roles'): Lead {
	return ({ show }) => ({ action: 'show', view: show === view ? 'question' : view });
}

/** Where Space and Enter mean something already. */
const TAKES_PRESS = 'button, a, input, select, textarea, summary, [role="switch"]';

/**
 * @param characters whether keys that are one character work
 * @returns `null` for a key that does nothing here; `'none'` for one that must not do what the
 * browser would do with it either
 */
export function commandOf(
	pressed: Pressed,
	state: PublicState,
	characters: boolean
): Command | 'none' | null {
	const { key, ctrlKey, metaKey, altKey, repeat, target } = pressed;
	if (ctrlKey || metaKey || altKey) return null;
	const named = NAMED[key];
	const lead = named ?? (characters ? CHARACTERS[key.toLowerCase()] : undefined);
	if (!lead) return null;
	if ((key === ' ' || key === 'Enter') && takesPress(target)) return null;
	// A finger that rests on a key must not run through the deck.
	if (repeat) return 'none';
	return lead(state) ?? (named ? 'none' : null);
}

function takesPress(target: EventTarget | null): boolean {
	return (
		target !== null && 'closest' in target && (target as Element).closest(TAKES_PRESS) !== null
	);
}
