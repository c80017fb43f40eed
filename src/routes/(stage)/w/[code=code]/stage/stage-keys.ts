/** Commands of keyboard and clicker keys on the stage. */
import type { PublicState } from '$lib/domain/workshop-view';
import type { Action } from '$lib/domain/workshop-control';

/**
 * Commands that change only this screen and are not sent to the server. `full-screen` enters or
 * leaves full-screen mode; `start` only enters it.
 */
export type LocalCommand = 'theme' | 'full-screen' | 'start' | 'hand' | 'help';
export type Command = Action | LocalCommand;

/** Seconds of the timer that the T key starts. */
export const TIMER_S = 120;

export type Pressed = Pick<
	KeyboardEvent,
	'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'target'
>;

/** Returns the command that a key has in this state of the workshop; `null` if it has none. */
type KeyBinding = (state: PublicState) => Command | null;

/**
 * Keys with a name, such as PageDown. Clickers mostly send these, so they work even while
 * single-character keys are switched off.
 */
const NAMED: Record<string, KeyBinding> = {
	PageDown: () => ({ action: 'forward' }),
	ArrowRight: () => ({ action: 'forward' }),
	PageUp: () => ({ action: 'back' }),
	ArrowLeft: () => ({ action: 'back' }),
	' ': reveal,
	Enter: reveal,
	Escape: ({ show }) => (show === 'question' ? null : { action: 'show', view: 'question' }),
	// Clickers send F5 to start a presentation. Without this command, F5 would make the browser
	// reload the page and leave full-screen mode.
	F5: () => 'start'
};

/**
 * Keys with a single character. Users of speech input must be able to switch them off (WCAG 2.1.4).
 */
const CHARACTERS: Record<string, KeyBinding> = {
	'.': toggle('black'),
	b: toggle('black'),
	q: toggle('qr'),
	e: toggle('roles'),
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

function toggle(view: 'black' | 'qr' | 'roles'): KeyBinding {
	return ({ show }) => ({ action: 'show', view: show === view ? 'question' : view });
}

/** Elements on which the browser itself handles Space and Enter. */
const HANDLES_PRESS = 'button, a, input, select, textarea, summary, [role="switch"]';

/**
 * Returns the command of a pressed key.
 * @param characters whether single-character keys work
 * @returns `null` for a key that the browser handles; `'none'` for a key without a command whose
 * default action must be prevented
 */
export function commandOf(
	pressed: Pressed,
	state: PublicState,
	characters: boolean
): Command | 'none' | null {
	const { key, ctrlKey, metaKey, altKey, repeat, target } = pressed;
	if (ctrlKey || metaKey || altKey) return null;
	const named = NAMED[key];
	const binding = named ?? (characters ? CHARACTERS[key.toLowerCase()] : undefined);
	if (!binding) return null;
	if ((key === ' ' || key === 'Enter') && handlesPress(target)) return null;
	// A key that is held down repeats. Repeats are ignored, so that they do not run through the
	// deck.
	if (repeat) return 'none';
	return binding(state) ?? (named ? 'none' : null);
}

function handlesPress(target: EventTarget | null): boolean {
	return (
		target !== null && 'closest' in target && (target as Element).closest(HANDLES_PRESS) !== null
	);
}
