/** Callers of the access matrix, and what allowed callers get where it is an error. */
import type { World } from './world.ts';

/** Name of a caller. */
export type Name = keyof World['callers'];

const WITHOUT_YEAR: Name[] = [
	'outsider',
	'member',
	'author',
	'target',
	'removed',
	'asking',
	'maker'
];
export const WITH_SESSION: Name[] = [...WITHOUT_YEAR, 'owner'];

/** Every caller but a device that was handed to a client. */
export const UNHANDED: Name[] = [
	...WITH_SESSION,
	'visitor',
	'deleted',
	'seat',
	'host',
	'coHost',
	'client'
];

/**
 * Outcome of addresses that lead nowhere. A handed device is redirected to the cover, its only
 * page.
 */
const NOWHERE: Partial<Record<Name, number>> = {
	...Object.fromEntries(UNHANDED.map((name) => [name, 404])),
	handed: 303
};

/**
 * Routes at which even allowed callers get an error, for a reason other than permission. The number
 * is the status for all allowed callers, or for the named caller.
 */
export const OUTCOMES: Record<string, number | Partial<Record<Name, number>>> = {
	'GET /[...path=site]': NOWHERE,
	'GET /teams/[id=id]/[...path=site]': NOWHERE,
	// Only a year with placements can be written about, and only `owner` has one.
	'POST /year?/write': Object.fromEntries(WITHOUT_YEAR.map((name) => [name, 404])),
	// The server has no METRICS_TOKEN.
	'GET /metrics': 404,
	// No roles are divided, so there is nothing to confirm.
	'POST /teams/[id=id]/assignments/[aid=id]?/confirmRoles': 404,
	// The author leads their case, and the others have not taken the lead.
	'PUT /api/teams/{id}/assignments/{aid}/phase': { owner: 409, member: 409, target: 409 },
	// The first round cannot be withdrawn.
	'DELETE /api/teams/{id}/assignments/{aid}/rounds/{round}': 409,
	// The caller has no deck.
	'GET /workshops/decks/[id]': 404,
	// The workshop has no host dot, and the caller has no answer to show on a card.
	'DELETE /api/workshops/{code}/hand': 404,
	'POST /w/[code=code]/host?/unhand': 404,
	'GET /w/[code=code]/card': 404,
	// No day to look again is agreed; check-in-agreed.server.test.ts tests who gets the file.
	'GET /assignments/[id=id]/look-together/[cid=id]/look-again.ics': 404,
	'GET /look/[client=id]/look-again.ics': 404,
	// The helper's own session cannot answer as a client.
	'POST /api/client/answers': { owner: 403 },
	'POST /look?/answer': { owner: 403 },
	// Nor can any member of the team that asks.
	'POST /api/client-requests/answers': { owner: 403, member: 403, author: 403, target: 403 },
	// Nor on the page of a request, which only the browser that answers has a key for.
	'POST /look/together/[request=id]?/answer': {
		...Object.fromEntries(UNHANDED.map((name) => [name, 404])),
		...{ owner: 403, member: 403, author: 403, target: 403, client: 303 }
	},
	// The test's forms have no question id, since only the host page knows the ids.
	'POST /w/[code=code]/host?/move': 404,
	'POST /w/[code=code]/host?/remove': 404,
	// Nor do they have the id of a further host link.
	'POST /w/[code=code]/host?/revokeLink': 404,
	// Only a browser that asked to come back has a request to wait for.
	'GET /api/teams/{id}/return': { outsider: 404, removed: 404, maker: 404 },
	'GET /teams/return/[id=id]': { outsider: 404, removed: 404, maker: 404 },
	// The test server sends no mail.
	'POST /teams/[id=id]/assignments/[aid=id]?/remind': 404,
	'POST /w/[code=code]/report?/mail': 409,
	// A device is handed over only from an account that can sign in again, by e-mail or recovery
	// code. The test's account has neither.
	'POST /assignments/[id=id]/look-together/[cid=id]?/handOver': 403,
	// A deck is saved in the host's account, and neither of this test's host links has one.
	'POST /w/[code=code]/host?/keep': { host: 401, coHost: 401 }
};
