import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '../../domain/workshop-control.ts';
import {
	ARMED_MS,
	ARM_MS,
	type ControlNotice,
	type ControlResult,
	HostActions,
	type Seen,
	type Skip,
	controlResultOf
} from './host-actions.ts';

let answers: Partial<Record<Action['action'], ControlResult[]>>;
let posted: string[];
let armed: (Skip | null)[];
let notices: (ControlNotice | null)[];
let remote: HostActions;

const SEEN: Seen = { expect: { round: 1, phase: 'open', view: 'question' }, isLast: false };

beforeEach(() => {
	vi.useFakeTimers();
	[answers, posted, notices, armed] = [{}, [], [], []];
	remote = new HostActions({
		async post({ action }, expect) {
			posted.push(action);
			sent.push(expect);
			return answers[action]?.shift() ?? 'done';
		},
		tell: (notice) => notices.push(notice),
		arm: (skip) => armed.push(skip),
		now: () => Date.now()
	});
	sent.length = 0;
});
afterEach(() => {
	vi.useRealTimers();
});

const sent: unknown[] = [];
const forward = (seen = SEEN) => remote.send({ action: 'forward' }, seen);

describe('an action without a response', () => {
	it('blocks nothing, and takes along what was pressed while it was under way', async () => {
		answers = { forward: ['lost'] };
		await Promise.all([forward(), forward(), remote.send({ action: 'back' }, SEEN)]);
		expect(posted).toEqual(['forward']);
		expect(notices).toEqual(['lost']);
		await forward();
		expect(posted).toEqual(['forward', 'forward']);
		expect(notices).toEqual(['lost', null]);
	});
});

describe('a step forward with too few answers', () => {
	it('says after a while that the next press skips the question, which it then does', async () => {
		answers = { forward: ['too-few', 'too-few'] };
		await forward();
		vi.advanceTimersByTime(ARM_MS);
		expect(notices).toEqual(['too-few', 'can-skip']);
		expect(armed).toEqual(['next']);
		await forward();
		expect(posted).toEqual(['forward', 'forward', 'next']);
		expect(notices.at(-1)).toBeNull();
		expect(armed).toEqual(['next', null]);
		expect(new Set(sent)).toEqual(new Set([SEEN.expect]));
	});

	it('skips nothing when somebody presses twice', async () => {
		answers = { forward: ['too-few', 'too-few', 'too-few'] };
		await Promise.all([forward(), forward()]);
		vi.advanceTimersByTime(ARM_MS - 1);
		await forward();
		expect(posted).toEqual(['forward', 'forward', 'forward']);
		expect(notices).toEqual(['too-few', 'too-few', 'too-few']);
	});

	it('reveals after all when the answer came meanwhile', async () => {
		answers = { forward: ['too-few'] };
		await forward();
		vi.advanceTimersByTime(ARM_MS);
		await forward();
		expect(posted).toEqual(['forward', 'forward']);
		expect(notices.at(-1)).toBeNull();
	});

	it('says so again when the notice was gone or another key was pressed', async () => {
		for (const meanwhile of [
			async () => void vi.advanceTimersByTime(ARMED_MS),
			() => remote.send({ action: 'timer', seconds: 60 }, SEEN)
		]) {
			answers = { forward: ['too-few', 'too-few'] };
			await forward();
			vi.advanceTimersByTime(ARM_MS);
			await meanwhile();
			await forward();
			expect(posted).not.toContain('next');
			expect(armed.at(-1)).toBeNull();
			expect(notices.at(-1)).toBe('too-few');
		}
	});

	it('at the last question says that the next press ends the workshop', async () => {
		answers = { forward: ['too-few', 'too-few'] };
		const last = { ...SEEN, isLast: true };
		await forward(last);
		vi.advanceTimersByTime(ARM_MS);
		expect(notices.at(-1)).toBe('can-end');
		expect(armed).toEqual(['end']);
		await forward(last);
		expect(posted).toEqual(['forward', 'forward', 'end']);
	});
});

describe('a workshop that has moved on', () => {
	it('is told, because another host acted', async () => {
		answers = { forward: ['moved-on'] };
		await forward();
		expect(notices).toEqual(['moved-on']);
	});

	it('is not told after a double press', async () => {
		answers = { forward: ['done', 'moved-on'] };
		await Promise.all([forward(), forward()]);
		expect(notices).toEqual([null]);
	});
});

it('presses arrive in the order in which they were made, each after the one before', async () => {
	vi.useRealTimers();
	const flights: (() => void)[] = [];
	const order: string[] = [];
	const slow = new HostActions({
		post: ({ action }) =>
			new Promise((resolve) => {
				order.push(action);
				flights.push(() => resolve('done'));
			}),
		tell: () => {},
		arm: () => {},
		now: () => 0
	});
	const both = Promise.all([
		slow.send({ action: 'reveal' }, SEEN),
		slow.send({ action: 'again' }, SEEN)
	]);
	await Promise.resolve();
	expect(order).toEqual(['reveal']);
	flights.shift()?.();
	await new Promise((resolve) => setImmediate(resolve));
	expect(order).toEqual(['reveal', 'again']);
	flights.shift()?.();
	await both;
});

it('a refusal is told by its reason', () => {
	expect(controlResultOf(200, undefined)).toBe('done');
	expect(controlResultOf(409, 'https://kantlijn.example/problems/anonymous/too-few')).toBe(
		'too-few'
	);
	expect(controlResultOf(409, 'https://kantlijn.example/problems/workshop/moved-on')).toBe(
		'moved-on'
	);
	expect(controlResultOf(409, 'https://kantlijn.example/problems/wrong-phase')).toBe('not-now');
	expect(controlResultOf(403, undefined)).toBe('no-host');
	expect(controlResultOf(503, undefined)).toBe('lost');
});
