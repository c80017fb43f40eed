import { beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../domain/workshop-control.ts';
import { type ControlResult, HostActions, controlResultOf } from './host-actions.ts';

let answers: Partial<Record<Action['action'], ControlResult[]>>;
let posted: string[];
let notices: (ControlResult | null)[];
let time: number;
let remote: HostActions;

beforeEach(() => {
	[answers, posted, notices, time] = [{}, [], [], 0];
	remote = new HostActions({
		async post({ action }) {
			posted.push(action);
			return answers[action]?.shift() ?? 'done';
		},
		tell: (notice) => notices.push(notice),
		now: () => time
	});
});

const forward = () => remote.send({ action: 'forward' });

describe('an action without a response', () => {
	it('blocks nothing, and takes along what was pressed while it was under way', async () => {
		answers = { forward: ['lost'] };
		await Promise.all([forward(), forward(), remote.send({ action: 'back' })]);
		expect(posted).toEqual(['forward']);
		expect(notices).toEqual(['lost']);
		await forward();
		expect(posted).toEqual(['forward', 'forward']);
		expect(notices).toEqual(['lost', null]);
	});
});

describe('a step forward with too few answers', () => {
	it('says why it does not reveal, and goes on when one insists within five seconds', async () => {
		answers = { forward: ['too-few', 'too-few'] };
		await forward();
		expect([posted, notices]).toEqual([['forward'], ['too-few']]);
		time += 4_999;
		await forward();
		expect(posted).toEqual(['forward', 'forward', 'next']);
		expect(notices).toEqual(['too-few', null]);
	});

	it('reveals after all when the answer came meanwhile', async () => {
		answers = { forward: ['too-few'] };
		await forward();
		await forward();
		expect(posted).toEqual(['forward', 'forward']);
		expect(notices).toEqual(['too-few', null]);
	});

	it('says so again when one waited', async () => {
		answers = { forward: ['too-few', 'too-few'] };
		await forward();
		time += 5_001;
		await forward();
		expect(posted).toEqual(['forward', 'forward']);
		expect(notices).toEqual(['too-few', 'too-few']);
	});

	it('at the last question leads to the end', async () => {
		answers = { forward: ['too-few', 'too-few'], next: ['not-now'] };
		await forward();
		await forward();
		expect(posted).toEqual(['forward', 'forward', 'next', 'end']);
		expect(notices.at(-1)).toBeNull();
	});
});

it('presses arrive in the order in which they were made, each after the one before', async () => {
	const flights: (() => void)[] = [];
	const order: string[] = [];
	const slow = new HostActions({
		post: ({ action }) =>
			new Promise((resolve) => {
				order.push(action);
				flights.push(() => resolve('done'));
			}),
		tell: () => {},
		now: () => 0
	});
	const both = Promise.all([slow.send({ action: 'reveal' }), slow.send({ action: 'again' })]);
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
	expect(controlResultOf(409, 'https://kantlijn.example/problems/wrong-phase')).toBe('not-now');
	expect(controlResultOf(403, undefined)).toBe('no-host');
	expect(controlResultOf(503, undefined)).toBe('lost');
});
