import { describe, expect, it } from 'vitest';
import type { PublicState } from '../../../../../lib/domain/workshop-view.ts';
import { type Pressed, commandOf } from './stage-keys.ts';

const OPEN: PublicState = {
	reason: null,
	asksWhy: false,
	title: null,
	locale: 'nl',
	names: 'none',
	groups: null,
	phase: 'open',
	question: { index: 1, total: 2, text: 'Wie beslist er?' },
	rounds: 1,
	revealedRounds: [],
	round: 1,
	seats: 9,
	joined: 9,
	seatsVersion: 9,
	placed: 3,
	undecided: 0,
	show: 'question',
	timer: null,
	counted: true,
	withIdea: false,
	twoRounds: false,
	pairsFirst: false,
	address: null,
	shareResults: true,
	undoUntil: null,
	rehearsal: false
};

const REST = {
	code: '',
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	repeat: false,
	target: null
};
const press = (key: string, state: Partial<PublicState> = {}, more: Partial<Pressed> = {}) =>
	commandOf({ ...REST, key, ...more }, { ...OPEN, ...state }, true);
const dictated = (key: string) => commandOf({ ...REST, key }, OPEN, false);

/** Fake event target, whose `closest` finds only the named element. */
const on = (name: string) =>
	({ closest: (selector: string) => (selector.split(', ').includes(name) ? {} : null) }) as never;

describe('a clicker', () => {
	it('goes forward and back with every pair of keys that one sends', () => {
		const pairs = [
			['PageDown', 'PageUp'],
			['ArrowRight', 'ArrowLeft'],
			['ArrowDown', 'ArrowUp'],
			['MediaTrackNext', 'MediaTrackPrevious'],
			['BrowserForward', 'BrowserBack']
		] as const;
		for (const [onward, backward] of pairs) {
			expect(press(onward)).toEqual({ action: 'forward' });
			expect(press(backward)).toEqual({ action: 'back' });
			expect(press('Unidentified', {}, { code: onward })).toEqual({ action: 'forward' });
			expect(press('Unidentified', {}, { code: backward })).toEqual({ action: 'back' });
		}
		for (const key of ['Backspace', 'p']) expect(press(key)).toEqual({ action: 'back' });
	});

	// Each row is what the key of a clicker becomes on QWERTY, AZERTY and QWERTZ.
	it.each([
		['Period', ['.', ':', '.']],
		['Comma', [',', ';', ',']],
		['KeyB', ['b', 'b', 'b']],
		['KeyW', ['w', 'z', 'w']]
	])('makes the wall black with %s on every layout', (code, keys) => {
		for (const key of keys) {
			expect(press(key, {}, { code })).toEqual({ action: 'show', view: 'black' });
		}
	});

	it.each([
		['q', 'KeyA'],
		['w', 'KeyZ'],
		['z', 'KeyY']
	])(
		'takes a letter %s that somebody types elsewhere on the keyboard as that letter',
		(key, code) => {
			expect(press(key, {}, { code })).toEqual(press(key, {}, { code: '' }));
		}
	);

	it('knows letters by their place on a layout without Latin letters', () => {
		expect(press('\u0438', {}, { code: 'KeyB' })).toEqual({ action: 'show', view: 'black' });
		expect(press('\u0443', {}, { code: 'KeyE' })).toEqual({ action: 'show', view: 'roles' });
	});

	it('makes the wall black, and shows it again with the same key', () => {
		for (const key of ['.', ',', 'b', 'B', 'w']) {
			expect(press(key)).toEqual({ action: 'show', view: 'black' });
			expect(press(key, { show: 'black' })).toEqual({ action: 'show', view: 'question' });
		}
	});

	it('breaks nothing with F5 and Escape: no reload, and back to the question at most', () => {
		expect(press('F5')).toBe('start');
		expect(press('Escape')).toBe('none');
		expect(press('Escape', { show: 'black' })).toEqual({ action: 'show', view: 'question' });
		expect(press('Escape', { show: 'idea-2' })).toEqual({ action: 'show', view: 'question' });
	});

	it('does not run through the deck when a key is held', () => {
		expect(press('PageDown', {}, { repeat: true })).toBe('none');
		expect(press(' ', {}, { repeat: true })).toBe('none');
	});
});

describe('a keyboard', () => {
	it('reveals and hides with Space and Enter, unless a button has the focus', () => {
		for (const key of [' ', 'Enter']) {
			expect(press(key)).toEqual({ action: 'reveal' });
			expect(press(key, { phase: 'locked' })).toEqual({ action: 'reveal' });
			expect(press(key, { phase: 'revealed' })).toEqual({ action: 'hide' });
			expect(press(key, {}, { target: on('button') })).toBeNull();
			expect(press(key, {}, { target: on('main') })).toEqual({ action: 'reveal' });
		}
	});

	it('closes what stands in front of the question first', () => {
		for (const key of [' ', 'Enter', 'r', 'l', 'Escape']) {
			for (const show of ['black', 'qr', 'roles', 'ask'] as const) {
				const close = { action: 'show', view: 'question' };
				expect(press(key, { show })).toEqual(close);
				expect(press(key, { show, phase: 'revealed' })).toEqual(close);
			}
		}
	});

	it('begins with Space and Enter, and does nothing with them after the end', () => {
		for (const key of [' ', 'Enter']) {
			expect(press(key, { phase: 'lobby' })).toEqual({ action: 'forward' });
			expect(press(key, { phase: 'lobby', show: 'idea-2' })).toEqual({ action: 'forward' });
			expect(press(key, { phase: 'ended' })).toBe('none');
			expect(press(key, { phase: 'ended', rehearsal: true })).toEqual({ action: 'forward' });
		}
	});

	it('undoes with U and with the usual shortcut, while there is something to undo', () => {
		const state = { undoUntil: '2026-11-30T10:00:00.000Z' };
		expect(press('u', state)).toEqual({ action: 'undo' });
		for (const more of [{ ctrlKey: true }, { metaKey: true }]) {
			expect(press('z', state, more)).toEqual({ action: 'undo' });
			expect(press('z', {}, more)).toBeNull();
		}
		expect(press('u')).toBeNull();
	});

	it('has a letter for all else', () => {
		expect(press('r')).toEqual({ action: 'again' });
		expect(press('R')).toEqual({ action: 'again' });
		expect(press('l')).toEqual({ action: 'lock' });
		expect(press('l', { phase: 'locked' })).toEqual({ action: 'open' });
		expect(press('q')).toEqual({ action: 'show', view: 'qr' });
		expect(press('q', { show: 'qr' })).toEqual({ action: 'show', view: 'question' });
		expect(press('e')).toEqual({ action: 'show', view: 'roles' });
		expect(press('v', { phase: 'revealed' })).toEqual({ action: 'show', view: 'ask' });
		expect(press('v', { phase: 'revealed', show: 'ask' })).toEqual({
			action: 'show',
			view: 'question'
		});
		expect(press('v')).toBeNull();
		expect(press('t')).toEqual({ action: 'timer', seconds: 120 });
		expect(press('t', { timer: { seconds: 120, endsAt: '' } })).toEqual({
			action: 'timer',
			seconds: 0
		});
		expect(press('n')).toEqual({ action: 'count', shown: false });
		expect(press('n', { counted: false })).toEqual({ action: 'count', shown: true });
		expect(['d', 'f', 'h', '?'].map((key) => press(key))).toEqual([
			'theme',
			'full-screen',
			'hand',
			'help'
		]);
		expect(press('h', { phase: 'revealed' })).toBeNull();
		expect(press('h', { rehearsal: true })).toBeNull();
	});

	it('practises with O in a lobby that nobody has entered yet, and stops with it anywhere', () => {
		const lobby = { phase: 'lobby', joined: 0, seats: 0 } as const;
		expect(press('o', lobby)).toEqual({ action: 'rehearse', on: true });
		// Phones that have been silent for a while are in, although they are not counted.
		expect(press('o', { ...lobby, joined: 1 })).toBeNull();
		expect(press('o', { ...lobby, phase: 'open' })).toBeNull();
		expect(press('o', { ...lobby, show: 'qr' })).toEqual({ action: 'show', view: 'question' });
		for (const phase of ['lobby', 'open', 'revealed', 'ended'] as const) {
			expect(press('o', { phase, rehearsal: true })).toEqual({ action: 'rehearse', on: false });
		}
	});

	it('leaves the browser its own keys', () => {
		for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
			expect(press('r', {}, more)).toBeNull();
			expect(press('ArrowLeft', {}, more)).toBeNull();
		}
		for (const key of ['Tab', 'x', '1', 'F11', 'Home']) expect(press(key)).toBeNull();
	});

	it('with single characters off keeps Page keys, arrows, Space, Enter and Escape', () => {
		for (const key of ['.', 'b', 'q', 'e', 'v', 'r', 'l', 't', 'n', 'o', 'd', 'f', '?']) {
			expect(dictated(key)).toBeNull();
		}
		for (const key of ['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', ' ', 'Enter', 'Escape']) {
			expect(dictated(key)).not.toBeNull();
		}
	});
});
