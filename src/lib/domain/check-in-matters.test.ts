import { describe, expect, it } from 'vitest';
import { START, aCheckIn, aClient, after } from '../../testing/check-ins.ts';
import type { CheckInEvent } from './check-in-changes.ts';
import { openMatter } from './check-in-matters.ts';
import { position as at } from './continuum.ts';

const TODAY = '2026-12-12';
const client = 'jan';

/** A check-in in which helper and client have looked, the client at `place`. */
const looked = (place: number | null) =>
	aCheckIn({
		position: at(-21),
		clients: [
			aClient(client, {
				state: 'revealed',
				answer: { position: place === null ? null : at(place) },
				claimed: true,
				revealedAt: START
			})
		]
	});

const propose: CheckInEvent = {
	type: 'propose',
	clients: [client],
	position: at(45),
	benefits: [],
	lookAgainOn: TODAY
};
const say = (agreed: boolean): CheckInEvent => ({ type: 'confirm', client, version: 1, agreed });

describe('what waits for a word', () => {
	it('is a client on the other side, until something is proposed', () => {
		expect(openMatter(looked(5), TODAY)).toBe('other-side');
		expect(openMatter(after(looked(5), [propose]), TODAY)).toBeNull();
	});

	it('is nothing while they stand on one side, or one of them does not know', () => {
		expect(openMatter(looked(-5), TODAY)).toBeNull();
		expect(openMatter(looked(null), TODAY)).toBeNull();
		expect(openMatter({ ...looked(5), position: null }, TODAY)).toBeNull();
	});

	it('is nothing before the reveal, and once the mark is erased', () => {
		const answered = aClient(client, { state: 'answered', answer: { position: at(5) } });
		expect(openMatter(aCheckIn({ position: at(-21), clients: [answered] }), TODAY)).toBeNull();
		expect(openMatter(after(looked(5), [{ type: 'forget', client }]), TODAY)).toBeNull();
	});

	it('is a not yet, a doubt, and an agreement that was withdrawn', () => {
		const agreed = after(looked(-5), [propose, say(true)]);
		expect(openMatter(after(looked(-5), [propose, say(false)]), TODAY)).toBe('not-yet');
		expect(openMatter(after(agreed, [{ type: 'doubt', client }]), TODAY)).toBe('doubts');
		expect(openMatter(after(agreed, [say(false)]), TODAY)).toBe('withdrew');
	});

	it('is the day on which they look again, once it has come', () => {
		const agreed = after(looked(-5), [propose, say(true)]);
		expect(openMatter(agreed, '2026-12-11')).toBeNull();
		expect(openMatter(agreed, TODAY)).toBe('due');
	});
});
