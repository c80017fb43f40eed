/** A valid body for each route that needs one, so that only the caller's standing decides. */
import type { World } from './world.ts';

/** JSON by operation. */
export const BODIES: Record<string, (world: World) => object> = {
	'POST /api/account/import': () => ({ assignments: [] }),
	'POST /api/assignments': () => ({ question: 'Nieuw?' }),
	'PATCH /api/assignments/{id}': () => ({ question: 'Anders?' }),
	'POST /api/assignments/{id}/placements': () => ({ position: 5 }),
	'PATCH /api/assignments/{id}/placements/{pid}': () => ({ note: 'Zo.' }),
	'POST /api/teams': () => ({ name: 'Noord', displayName: 'Ik' }),
	'POST /api/teams/preview': ({ inviteToken }) => ({ inviteToken }),
	'POST /api/teams/join': ({ inviteToken }) => ({ inviteToken, displayName: 'Ik' }),
	'PATCH /api/teams/{id}': () => ({ name: 'Zuid' }),
	'PATCH /api/teams/{id}/members/{memberId}': () => ({ displayName: 'Ander' }),
	'POST /api/teams/{id}/members/{memberId}/merge': ({ intoId }) => ({ into: intoId }),
	'POST /api/teams/{id}/assignments': () => ({ question: 'Samen?' }),
	'PATCH /api/teams/{id}/assignments/{aid}': () => ({ question: 'Anders?' }),
	'PUT /api/teams/{id}/assignments/{aid}/placement': () => ({ position: 5 }),
	'PUT /api/teams/{id}/assignments/{aid}/roles': () => ({ expert: [], facilitator: [] }),
	'POST /api/workshops': () => ({ locale: 'nl', names: 'none', questions: ['Een?'] }),
	'PATCH /api/workshops/{code}': () => ({ title: 'Anders' }),
	'POST /api/workshops/{code}/seats': () => ({}),
	'PUT /api/workshops/{code}/placement': ({ round }) => ({ round, position: 5 }),
	'POST /api/workshops/{code}/control': () => ({ action: 'lock' }),
	'POST /api/workshops/{code}/hand': () => ({ position: 5 })
};

/** Form fields by action. */
export const FORMS: Record<string, (world: World) => Record<string, string>> = {
	'POST /assignments/[id=id]/edit': () => ({ question: 'Anders?' }),
	'POST /assignments/[id=id]?/borrow': () => ({ benefit: 'none' }),
	'POST /assignments/[id=id]?/place': () => ({ position: '5' }),
	'POST /assignments/[id=id]?/takeBack': ({ placement }) => ({ placement }),
	'POST /assignments/[id=id]?/told': ({ placement }) => ({ placement, told: 'yes' }),
	'POST /teams/[id=id]/members?/callMe': ({ memberId }) => ({
		member: memberId,
		displayName: 'Ander'
	}),
	'POST /teams/[id=id]/members?/merge': ({ memberId, intoId }) => ({
		member: memberId,
		into: intoId
	}),
	'POST /teams/[id=id]/members?/remove': ({ memberId }) => ({ member: memberId }),
	'POST /w/[code=code]/host?/seat': ({ seatId }) => ({ seat: seatId }),
	'POST /workshops?/copy': ({ code }) => ({ code }),
	'POST /workshops?/delete': ({ code }) => ({ code })
};
