import { describe, expect, it } from 'vitest';
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import type { Position } from '../../domain/continuum.ts';
import { FULL, apiRequestOf, sentStatus, verdictOf } from './change-request.ts';
import { isAway } from '../server-away.ts';

const about = { assignment: 'a', question: 'Wie plant?' };

const place = (position: number, placement: string, more = {}): AssignmentChange => ({
	...about,
	kind: 'place',
	placement,
	position: position as Position,
	note: null,
	clientTold: null,
	...more
});

describe('what a change asks for', () => {
	it('leaves what another device borrowed meanwhile', () => {
		const change: AssignmentChange = {
			...about,
			kind: 'borrow',
			benefit: 'tried-before',
			on: true
		};
		expect(apiRequestOf(change, { borrowed: ['criteria-of-users'] })).toEqual({
			method: 'PATCH',
			path: '/api/assignments/a',
			body: { benefits: ['criteria-of-users', 'tried-before'] }
		});
	});

	it('carries its own id, so that it is stored once', () => {
		const create: AssignmentChange = { ...about, kind: 'create', client: null };
		expect(apiRequestOf(create).body).toEqual({ id: 'a', question: 'Wie plant?', client: null });
		const placed: AssignmentChange = { ...create, position: -47 as Position };
		expect(apiRequestOf(placed).body).toMatchObject({ id: 'a', position: -47 });
		const body = { id: 'p', position: 5, note: null, clientTold: null };
		expect(apiRequestOf(place(5, 'p')).body).toEqual(body);
		const placedAt = '2026-11-27T16:00:00.000Z';
		expect(apiRequestOf(place(5, 'p'), { placedAt }).body).toEqual({ ...body, placedAt });
	});

	it('asks clients as the HTTP interface does', () => {
		const checkIn = {
			...{ id: 'c', kind: 'expectation' as const, question: 'Wie plant?', helperName: 'Anna' },
			...{ contact: null, address: 'u' as const, locale: 'nl' as const, days: 30 as const },
			...{ clients: [{ label: 'Jan', guess: null }], undecided: true as const }
		};
		expect(apiRequestOf({ ...about, kind: 'ask', checkIn })).toEqual({
			method: 'POST',
			path: '/api/assignments/a/check-ins',
			body: checkIn
		});
	});

	it('takes no answer, and a server that is away, for neither yes nor no', () => {
		for (const status of [null, 408, 429, 502, 503, 504]) {
			expect(isAway(status)).toBe(true);
			expect(verdictOf(place(5, 'p'), status)).toBe('later');
		}
		for (const status of [200, 201, 204, 404, 409, 422, 500]) expect(isAway(status)).toBe(false);
	});

	it('tells a full account from a taken id', () => {
		const problem = (type: string) => ({ status: 409, body: { type } });
		expect(sentStatus(problem('/problems/full'))).toBe(FULL);
		expect(sentStatus(problem('/problems/taken'))).toBe(409);
		expect(sentStatus({ status: 201, body: null })).toBe(201);
		expect(sentStatus(null)).toBeNull();
		expect(verdictOf(place(5, 'p'), FULL)).toBe('refused');
	});
});
