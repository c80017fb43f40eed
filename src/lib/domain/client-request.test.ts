import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedMember, type ClientRequest, requestFor } from './client-request.ts';

const request = (members: AskedMember[]): ClientRequest => ({
	id: 'r',
	askedBy: 'mo',
	label: 'opdrachtgever',
	expiresAt: '2026-12-30T00:00:00.000Z',
	members
});

describe('a request to a client, as a member sees it', () => {
	it('says who joined and who is still to choose', () => {
		const members: AskedMember[] = [
			{ member: 'anna', reply: 'joined' },
			{ member: 'mo', reply: 'asked' }
		];
		expect(requestFor(request(members), 'mo', true)).toMatchObject({
			joined: ['anna'],
			waiting: ['mo'],
			own: 'asked'
		});
		expect(requestFor(request(members), 'bas', true).own).toBeNull();
	});

	it('tells nobody else who declined, nor a browser that only the owner confirmed', () => {
		const reply = fc.constantFrom('asked', 'joined', 'declined');
		const members = fc
			.uniqueArray(fc.stringMatching(/^[a-f]$/), { minLength: 1 })
			.chain((ids) =>
				fc.tuple(...ids.map((member) => reply.map((one): AskedMember => ({ member, reply: one }))))
			);
		fc.assert(
			fc.property(members, (asked) => {
				for (const { member, reply } of asked.filter((one) => one.reply === 'declined')) {
					const others = JSON.stringify(requestFor(request(asked), 'z', true));
					expect(others).not.toContain(`"${member}"`);
					expect(requestFor(request(asked), member, true).own).toBe(reply);
					expect(requestFor(request(asked), member, false).own).toBeNull();
				}
			})
		);
	});
});
