/** Commands of keyboard and clicker keys on the stage. */
import { canRehearse } from '$lib/domain/rehearsal';
import { type ShowableContent, type StageContent, isInFront } from '$lib/domain/workshop';
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
	'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'target'
>;

/** Returns the command that a key has in this state of the workshop; `null` if it has none. */
type KeyBinding = (state: PublicState) => Command | null;

const forward: KeyBinding = () => ({ action: 'forward' });
const back: KeyBinding = () => ({ action: 'back' });
const black = toggle('black');

/**
 * Keys with a name, such as PageDown. Clickers mostly send these, so they work even while
 * single-character keys are switched off.
 */
const NAMED: Record<string, KeyBinding> = {
	PageDown: forward,
	ArrowRight: forward,
	ArrowDown: forward,
	MediaTrackNext: forward,
	BrowserForward: forward,
	PageUp: back,
	ArrowLeft: back,
	ArrowUp: back,
	Backspace: back,
	MediaTrackPrevious: back,
	BrowserBack: back,
	' ': inFront(reveal),
	Enter: inFront(reveal),
	Escape: ({ show }) => (show === 'question' ? null : CLOSE),
	// Clickers send F5 to start a presentation. Without this command, F5 would make the browser
	// reload the page and leave full-screen mode.
	F5: () => 'start'
};

/**
 * Keys with a single character. Users of speech input must be able to switch them off (WCAG 2.1.4).
 */
const CHARACTERS: Record<string, KeyBinding> = {
	'.': black,
	',': black,
	b: black,
	w: black,
	p: back,
	q: toggle('qr'),
	e: toggle('roles'),
	v: ({ show, phase }) => (phase === 'revealed' || show === 'ask' ? toggled(show, 'ask') : null),
	r: inFront(() => ({ action: 'again' })),
	l: inFront(({ phase }) => ({ action: phase === 'locked' ? 'open' : 'lock' })),
	t: ({ timer }) => ({ action: 'timer', seconds: timer ? 0 : TIMER_S }),
	n: ({ counted }) => ({ action: 'count', shown: !counted }),
	u: undo,
	o: inFront(rehearse),
	d: () => 'theme',
	f: () => 'full-screen',
	h: ({ phase, rehearsal }) => (phase === 'open' && !rehearsal ? 'hand' : null),
	'?': () => 'help'
};

/**
 * Keys of clickers by their place on the keyboard. A clicker sends places, and the computer's
 * keyboard layout makes characters of them: on a French layout `.` arrives as `:`, and `w` as `z`.
 */
const PLACES: Record<string, KeyBinding> = { Period: black, Comma: black, KeyW: black };

const CLOSE = { action: 'show', view: 'question' } as const;

/** Makes a key close what stands in front of the question first, and do no more. */
function inFront(binding: KeyBinding): KeyBinding {
	return (state) => (isInFront(state.show, state.phase) ? CLOSE : binding(state));
}

function reveal({ phase, rehearsal }: PublicState): Command | null {
	switch (phase) {
		case 'lobby':
			return { action: 'forward' };
		case 'revealed':
			return { action: 'hide' };
		case 'ended':
			return rehearsal ? { action: 'forward' } : null;
		default:
			return { action: 'reveal' };
	}
}

/** Begins a rehearsal in the lobby, where the stage offers it, or ends it anywhere. */
function rehearse(state: PublicState): Command | null {
	if (state.rehearsal) return { action: 'rehearse', on: false };
	const isOffered = state.phase === 'lobby' && canRehearse(state);
	return isOffered ? { action: 'rehearse', on: true } : null;
}

function undo({ undoUntil }: PublicState): Command | null {
	return undoUntil === null ? null : { action: 'undo' };
}

function toggle(view: 'black' | 'qr' | 'roles'): KeyBinding {
	return ({ show }) => toggled(show, view);
}

function toggled(show: StageContent, view: ShowableContent): Command {
	return { action: 'show', view: show === view ? 'question' : view };
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
	const { key, code, ctrlKey, metaKey, altKey, repeat, target } = pressed;
	if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'z') return undo(state);
	if (ctrlKey || metaKey || altKey) return null;
	// Some clickers send keys that the browser knows by their place only.
	const named = NAMED[key] ?? NAMED[code];
	const binding = named ?? (characters ? characterBinding(key, code) : undefined);
	if (!binding) return null;
	if ((key === ' ' || key === 'Enter') && handlesPress(target)) return null;
	// A key that is held down repeats. Repeats are ignored, so that they do not run through the
	// deck.
	if (repeat) return 'none';
	return binding(state) ?? (named ? 'none' : null);
}

function characterBinding(key: string, code: string): KeyBinding | undefined {
	// On a layout without Latin letters, the place of the key says which letter is meant.
	const letter = /^\P{ASCII}$/u.test(key) && /^Key([A-Z])$/.exec(code)?.[1];
	return CHARACTERS[(letter || key).toLowerCase()] ?? PLACES[code];
}

function handlesPress(target: EventTarget | null): boolean {
	return (
		target !== null && 'closest' in target && (target as Element).closest(HANDLES_PRESS) !== null
	);
}
