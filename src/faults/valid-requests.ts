/**
 * A valid body for each route that needs one. With a valid body, a refusal can only be due to the
 * caller.
 */
import type { World } from './world.ts';

/** JSON body of each API operation that needs one. */
export const BODIES: Record<string, (world: World) => object> = {
	'POST /api/account/import': () => ({ assignments: [] }),
	'POST /api/assignments': () => ({ question: 'Nieuw?' }),
	'PATCH /api/assignments/{id}': () => ({ question: 'Anders?' }),
	'POST /api/assignments/{id}/placements': () => ({ position: 5 }),
	'PATCH /api/assignments/{id}/placements/{pid}': () => ({ note: 'Zo.' }),
	'POST /api/assignments/{id}/check-ins': () => ({
		...{ kind: 'experience', question: 'Nog een?', helperName: 'Olga', address: 'je' },
		...{ locale: 'nl', undecided: true, clients: [{ label: 'Piet' }] }
	}),
	'PATCH /api/check-ins/{cid}': () => ({ position: 5 }),
	'PUT /api/check-ins/{cid}/clients/{client}/question': () => ({ question: 1 }),
	'PUT /api/check-ins/{cid}/agreement': ({ client }) => ({
		...{ clients: [client], position: 5, benefits: [] }
	}),
	'POST /api/client/{client}/confirm': () => ({ version: 1, agreed: true }),
	'POST /api/client/preview': ({ linkToken }) => ({ token: linkToken }),
	'POST /api/client/answers': ({ linkToken }) => ({ token: linkToken, position: 5 }),
	'PUT /api/client/{client}/answer': () => ({ undecided: true }),
	'PUT /api/client/{client}/question': () => ({ question: 1 }),
	'POST /api/client-requests/preview': ({ requestToken }) => ({ token: requestToken }),
	'POST /api/client-requests/answers': ({ requestToken, requestClient }) => ({
		...{ token: requestToken, client: requestClient, position: 5 }
	}),
	'POST /api/teams/{id}/assignments/{aid}/client-request': ({ memberId }) => ({
		...{ members: [memberId], label: 'Piet', address: 'u', locale: 'nl' }
	}),
	'POST /api/teams/{id}/assignments/{aid}/client-request/join': () => ({
		...{ helperName: 'Ik', position: 5 }
	}),
	'POST /api/teams': () => ({ name: 'Noord', displayName: 'Ik' }),
	'POST /api/teams/preview': ({ inviteToken }) => ({ inviteToken }),
	'POST /api/teams/join': ({ inviteToken }) => ({ inviteToken, displayName: 'Ik' }),
	'POST /api/teams/return': ({ inviteToken }) => ({ inviteToken, displayName: 'Olga' }),
	'PATCH /api/teams/{id}/invite': () => ({ days: 30 }),
	'POST /api/teams/{id}/returns/{returnId}': () => ({ accept: true }),
	'PATCH /api/teams/{id}': () => ({ name: 'Zuid' }),
	'PATCH /api/teams/{id}/members/{memberId}': () => ({ displayName: 'Ander' }),
	'POST /api/teams/{id}/members/{memberId}/merge': ({ intoId }) => ({ into: intoId }),
	'POST /api/teams/{id}/assignments': () => ({ question: 'Samen?' }),
	'PATCH /api/teams/{id}/assignments/{aid}': () => ({ question: 'Anders?' }),
	'PUT /api/teams/{id}/assignments/{aid}/placement': () => ({ position: 5 }),
	'PUT /api/teams/{id}/assignments/{aid}/conversation': () => ({ round: 1, change: 'lead' }),
	'PUT /api/teams/{id}/assignments/{aid}/phase': () => ({ round: 1, from: 'ready', to: 'telling' }),
	'PUT /api/teams/{id}/assignments/{aid}/taken-along': () => ({ takenAlong: 'Iets.' }),
	'PUT /api/teams/{id}/assignments/{aid}/roles': () => ({ expert: [], facilitator: [] }),
	'POST /api/workshops': () => ({ locale: 'nl', names: 'none', questions: ['Een?'] }),
	'PATCH /api/workshops/{code}': () => ({ title: 'Anders' }),
	'POST /api/workshops/{code}/seats': () => ({}),
	'PATCH /api/workshops/{code}/seats/{seat}': () => ({}),
	'PUT /api/workshops/{code}/placement': ({ round }) => ({ round, position: 5 }),
	'POST /api/workshops/{code}/control': () => ({ action: 'lock' }),
	'POST /api/workshops/{code}/hand': () => ({ position: 5 })
};

/** Form fields of each form action that needs fields. */
export const FORMS: Record<string, (world: World) => Record<string, string>> = {
	'POST /assignments/[id=id]/edit': () => ({ question: 'Anders?' }),
	'POST /assignments/[id=id]?/borrow': () => ({ benefit: 'none' }),
	'POST /assignments/[id=id]?/place': () => ({ position: '5' }),
	'POST /assignments/[id=id]?/takeBack': ({ placement }) => ({ placement }),
	'POST /assignments/[id=id]?/told': ({ placement }) => ({ placement, told: 'yes' }),
	'POST /assignments/[id=id]/card?/share': ({ placement }) => ({ days: '30', placement }),
	'POST /card?/open': ({ cardToken }) => ({ token: cardToken }),
	'POST /look?/answer': ({ linkToken }) => ({ token: linkToken, position: '5' }),
	'POST /look?/look': ({ linkToken }) => ({ token: linkToken }),
	'POST /look/[client=id]?/answer': () => ({ position: '5' }),
	'POST /look/together/[request=id]?/answer': ({ requestClient }) => ({
		...{ client: requestClient, position: '5' }
	}),
	'POST /teams/[id=id]/assignments/[aid=id]/ask?/ask': ({ memberId }) => ({
		...{ member: memberId, label: 'Piet', address: 'u', locale: 'nl', days: '30' }
	}),
	'POST /teams/[id=id]/assignments/[aid=id]/ask/join?/join': () => ({
		...{ helperName: 'Ik', position: '5' }
	}),
	'POST /look/[client=id]?/question': () => ({ question: '1' }),
	'POST /look/[client=id]?/confirm': () => ({ version: '1', agreed: 'yes' }),
	'POST /assignments/[id=id]/look-together/[cid=id]/agree?/propose': ({ client }) => ({
		...{ client, position: '5', complete: 'yes' }
	}),
	'POST /assignments/[id=id]/look-together/[cid=id]/agree?/confirm': ({ client }) => ({
		...{ client, version: '1' }
	}),
	'POST /assignments/[id=id]/look-together/[cid=id]?/discuss': ({ client }) => ({ client }),
	'POST /assignments/[id=id]/look-together': () => ({
		...{ kind: 'experience', question: 'Nog een?', helperName: 'Olga', address: 'je' },
		...{ locale: 'nl', days: '30', undecided: 'yes', 'label-0': 'Piet' }
	}),
	'POST /assignments/[id=id]/look-together/[cid=id]?/place': () => ({ position: '5' }),
	'POST /assignments/[id=id]/look-together/[cid=id]?/renew': ({ client }) => ({ client }),
	'POST /assignments/[id=id]/look-together/[cid=id]?/look': ({ client }) => ({ client }),
	'POST /assignments/[id=id]/look-together/[cid=id]?/withdraw': ({ client }) => ({ client }),
	'POST /assignments/[id=id]/look-together/[cid=id]?/handOver': ({ client }) => ({
		client,
		code: '2468'
	}),
	'POST /teams/[id=id]/members?/callMe': ({ memberId }) => ({
		member: memberId,
		displayName: 'Ander'
	}),
	'POST /teams/[id=id]/members?/merge': ({ memberId, intoId }) => ({
		member: memberId,
		into: intoId
	}),
	'POST /teams/[id=id]/members?/endInvitation': () => ({ days: '30' }),
	'POST /teams/[id=id]/members?/whoInvites': () => ({ who: 'owner' }),
	'POST /teams/[id=id]/members?/letIn': ({ returnId }) => ({ request: returnId }),
	'POST /teams/[id=id]/members?/meToo': ({ browserId }) => ({ browser: browserId }),
	'POST /teams/[id=id]/members?/endBrowser': ({ browserId }) => ({ browser: browserId }),
	'POST /teams/[id=id]/members?/refuse': ({ returnId }) => ({ request: returnId }),
	'POST /teams/[id=id]/members?/remove': ({ memberId }) => ({ member: memberId }),
	'POST /year?/write': () => ({ year: String(new Date().getFullYear()), hours: '12' }),
	'POST /w/[code=code]/host?/seat': ({ seatId }) => ({ seat: seatId }),
	'POST /workshops/import?/read': () => ({ text: 'Een?' }),
	'POST /workshops/import?/keep': () => ({
		...{ name: 'Een uur', language: 'nl', 'take-0': 'yes' },
		questions: JSON.stringify([{ text: 'Een?', note: null }])
	}),
	'POST /w/[code=code]/host/import?/read': () => ({ text: 'Een?' }),
	'POST /w/[code=code]/host/import?/add': () => ({
		...{ 'take-0': 'yes' },
		questions: JSON.stringify([{ text: 'Een?', note: null }])
	}),
	'POST /workshops?/copy': ({ code }) => ({ code }),
	'POST /workshops?/delete': ({ code }) => ({ code })
};
