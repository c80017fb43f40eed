import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { START, aCheckIn, aClient, aPlace, after, anEvent } from '../../testing/check-ins.ts';
import { agreementInForce, presentProposal } from './check-in-agreement.ts';
import { type CheckInEvent, reduce } from './check-in-changes.ts';
import type { CheckIn } from './check-in.ts';
import { viewFor } from './check-in-view.ts';
import { position as at } from './continuum.ts';

const IDS = ['jan', 'tom'];
const place = at(45);

/**
 * Returns a check-in in which both clients have looked together with the helper. Tom answered on
 * the helper's device.
 */
function revealed(): CheckIn {
	return aCheckIn({
		position: at(-21),
		clients: IDS.map((id) =>
			aClient(id, {
				state: 'revealed',
				answer: { position: at(17) },
				claimed: true,
				sharedDevice: id === 'tom',
				revealedAt: START
			})
		)
	});
}

const proposal: CheckInEvent = {
	type: 'propose',
	clients: IDS,
	position: place,
	benefits: ['method-explained'],
	lookAgainOn: '2026-12-12'
};
const answerOf = (client: string, agreed = true, version = 1): CheckInEvent => ({
	type: 'confirm',
	client,
	version,
	agreed
});
const states = ({ clients }: CheckIn) => clients.map(({ state }) => state);
const consents = ({ clients }: CheckIn) => clients.map(({ consent }) => consent);
const faultOf = (checkIn: CheckIn, event: CheckInEvent) => {
	const outcome = reduce(checkIn, event, START);
	return 'fault' in outcome ? outcome.fault : null;
};

describe('a proposal', () => {
	it('is agreed with the yes of the last named client', () => {
		const one = after(revealed(), [proposal, answerOf('jan')]);
		expect(states(one)).toEqual(['proposed', 'proposed']);
		expect(presentProposal(one)?.agreedAt).toBeNull();
		const both = after(one, [answerOf('tom')]);
		expect(states(both)).toEqual(['agreed', 'agreed']);
		expect(presentProposal(both)).toMatchObject({ position: place, agreedAt: START, version: 1 });
	});

	it('waits for a client who says not yet, and who may say yes later', () => {
		const waiting = after(revealed(), [proposal, answerOf('jan'), answerOf('tom', false)]);
		expect(states(waiting)).toEqual(['proposed', 'proposed']);
		expect(consents(waiting)).toEqual(['yes', 'not-yet']);
		expect(states(after(waiting, [answerOf('tom')]))).toEqual(['agreed', 'agreed']);
	});

	it('names only the clients that the helper chose', () => {
		const one = after(revealed(), [{ ...proposal, clients: ['jan'] }]);
		expect(states(one)).toEqual(['proposed', 'revealed']);
		expect(faultOf(one, answerOf('tom'))).toBe('moved-on');
		expect(states(after(one, [answerOf('jan')]))).toEqual(['agreed', 'revealed']);
	});

	it('takes every yes back when anything of it changes', () => {
		const one = after(revealed(), [proposal, answerOf('jan')]);
		for (const change of [
			{ position: at(47) },
			{ benefits: [] },
			{ lookAgainOn: null },
			{ clients: ['jan'] }
		]) {
			const changed = after(one, [{ ...proposal, ...change }]);
			expect(changed.proposal?.version).toBe(2);
			expect(consents(changed)).toEqual([null, null]);
			expect(faultOf(changed, answerOf('jan'))).toBe('moved-on');
		}
	});

	it('changes nothing when it is sent once more', () => {
		const one = after(revealed(), [proposal, answerOf('jan')]);
		expect(after(one, [proposal])).toEqual(one);
	});

	it('leaves out what cannot be borrowed on its side', () => {
		const one = after(revealed(), [
			{ ...proposal, benefits: ['tried-before', 'method-explained', 'method-explained'] }
		]);
		expect(one.proposal?.benefits).toEqual(['method-explained']);
	});

	it('is made only to clients of the check-in who have looked', () => {
		const checkIn = aCheckIn({ clients: IDS.map((id) => aClient(id)) });
		expect(faultOf(checkIn, proposal)).toBe('not-revealed');
		expect(faultOf(revealed(), { ...proposal, clients: ['nobody'] })).toBe('unknown-client');
		const erased = after(revealed(), [{ type: 'forget', client: 'tom' }]);
		expect(faultOf(erased, proposal)).toBe('not-revealed');
	});

	it('gets a yes on the helper’s device only from a client who answered there', () => {
		const proposed = after(revealed(), [proposal]);
		const here = (client: string): CheckInEvent => ({ type: 'confirmHere', client, version: 1 });
		expect(faultOf(proposed, here('jan'))).toBe('not-here');
		expect(consents(after(proposed, [here('tom')]))).toEqual([null, 'yes']);
	});
});

describe('an agreement', () => {
	const agreed = () => after(revealed(), [proposal, answerOf('jan'), answerOf('tom')]);

	it('can be withdrawn by a client, and then holds for nobody', () => {
		const over = after(agreed(), [answerOf('jan', false)]);
		expect(states(over)).toEqual(['revealed', 'revealed']);
		expect(consents(over)).toEqual(['withdrawn', 'yes']);
		expect(presentProposal(over)).toBeNull();
		expect(viewFor(over, { client: 'tom' }, START)).toMatchObject({
			agreement: null,
			withdrawn: true
		});
	});

	it('can be withdrawn by the helper, and a late yes revives nothing', () => {
		const over = after(agreed(), [{ type: 'withdraw' }]);
		expect(states(over)).toEqual(['revealed', 'revealed']);
		expect(faultOf(over, answerOf('jan'))).toBe('moved-on');
		expect(after(over, [proposal]).proposal?.version).toBe(2);
	});

	it('holds while a new proposal waits, and goes with it when that is withdrawn', () => {
		const change: CheckInEvent = { ...proposal, position: at(47) };
		const waiting = after(agreed(), [change, { ...change, position: at(49) }]);
		expect(presentProposal(waiting)?.agreedAt).toBeNull();
		expect(agreementInForce(waiting)).toEqual({ agreedAt: START, clients: IDS });
		const over = after(waiting, [{ type: 'withdraw' }]);
		expect(agreementInForce(over)).toBeNull();
		// Nobody has answered the last proposal, and both had agreed to the first one.
		for (const client of IDS) {
			expect(viewFor(over, { client }, START)).toMatchObject({ consent: null, withdrawn: true });
		}
		const again = after(waiting, [{ type: 'withdraw' }, proposal]);
		expect(agreementInForce(again)).toBeNull();
	});

	it('is over for a client whom the next proposal leaves out', () => {
		const without: CheckInEvent = { ...proposal, clients: ['jan'], position: at(47) };
		const read = (checkIn: CheckIn, client: string) => viewFor(checkIn, { client }, START);
		const waiting = after(agreed(), [without]);
		expect(read(waiting, 'tom')).toMatchObject({ agreement: null, withdrawn: true });
		expect(read(waiting, 'jan')).toMatchObject({ withdrawn: false });
		const replaced = after(waiting, [answerOf('jan', true, 2)]);
		expect(read(replaced, 'tom')).toMatchObject({ agreement: null, withdrawn: true });
		expect(read(replaced, 'jan')).toMatchObject({ withdrawn: false });
	});

	it('stays when a mark is erased', () => {
		const later = after(agreed(), [
			{ type: 'forget', client: 'jan' },
			{ type: 'erase', client: 'tom' }
		]);
		expect(states(later)).toEqual(['agreed', 'agreed']);
		const view = viewFor(later, { client: 'jan' }, START);
		expect(view).toMatchObject({ looking: null, agreement: { position: place } });
	});

	it('ends for a client whose mark is erased as well once it is withdrawn', () => {
		const later = after(agreed(), [{ type: 'forget', client: 'jan' }, { type: 'withdraw' }]);
		expect(states(later)).toEqual(['erased', 'revealed']);
	});
});

describe('whatever helper, clients and clock do after the reveal', () => {
	const events = fc.array(anEvent(IDS), { maxLength: 40 });

	it('all named clients agree exactly when each has said yes to the present version', () => {
		fc.assert(
			fc.property(events, (all) => {
				const yes = new Map<string, number>();
				let checkIn = revealed();
				for (const event of all) {
					const outcome = reduce(checkIn, event, START);
					if ('fault' in outcome) continue;
					checkIn = outcome.checkIn;
					const version = checkIn.proposal?.version ?? 0;
					if (event.type === 'confirm' || event.type === 'confirmHere') {
						if (event.type === 'confirmHere' || event.agreed) yes.set(event.client, version);
						else yes.delete(event.client);
					}
					for (const { id, state } of checkIn.clients) {
						if (state === 'agreed') expect(yes.get(id)).toBe(version);
					}
				}
			})
		);
	});

	it('a version never goes back, and no proposal lies in the middle', () => {
		fc.assert(
			fc.property(events, aPlace, (all, position) => {
				let before = after(revealed(), [{ ...proposal, position }]);
				for (const event of all) {
					const next = after(before, [event]);
					const [old, now] = [before.proposal, next.proposal];
					expect(now?.version).toBeGreaterThanOrEqual(old?.version ?? 0);
					if (now?.version === old?.version) expect(now?.position).toBe(old?.position);
					expect(now?.position).not.toBe(0);
					before = next;
				}
			})
		);
	});

	it('a client reads a proposal exactly while it names that client', () => {
		fc.assert(
			fc.property(events, (all) => {
				const checkIn = after(revealed(), all);
				for (const { id, state } of checkIn.clients) {
					const isNamed = state === 'proposed' || state === 'agreed';
					expect(Boolean(viewFor(checkIn, { client: id }, START)?.agreement)).toBe(isNamed);
				}
			})
		);
	});
});
