/**
 * The only place that says who may. Guards are synchronous and the first statement of every load,
 * action and endpoint; what belongs to whom is settled inside the queries, by the owner they get.
 */
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { FOR_ACCOUNT } from '../domain/waiting.ts';
import { Refusal } from './refusal.ts';

/**
 * `anyone`: no session needed. `account`: only with one. `visitor`: anyone, and who has no account
 * gets an anonymous one when something is stored.
 */
type Who = 'anyone' | 'account' | 'visitor';

export const RIGHTS = {
	'page.read': 'anyone',
	'language.choose': 'anyone',
	'operations.read': 'anyone',
	'explanation.read': 'anyone',
	'session.start': 'visitor',
	'session.begin': 'anyone',
	'password.reset': 'anyone',
	'session.end': 'account',
	'account.read': 'anyone',
	'account.edit': 'account',
	'account.secure': 'account',
	'account.delete': 'account',
	'account.export': 'account',
	'account.import': 'account',
	'assignment.browse': 'anyone',
	'assignment.list': 'account',
	'assignment.create': 'visitor',
	'assignment.read': 'account',
	'assignment.edit': 'account',
	'assignment.delete': 'account',
	'placement.add': 'account',
	'placement.edit': 'account',
	'placement.takeBack': 'account',
	'year.read': 'anyone',
	'year.export': 'account'
} as const satisfies Record<string, Who>;

export type Right = keyof typeof RIGHTS;

type Owner<R extends Right> = (typeof RIGHTS)[R] extends 'account' ? string : string | null;

/**
 * Whose work this request may touch: an account's id, or `null` where none is needed.
 * @throws Refusal `no-session` under /api, the page for "not found" elsewhere; also for who has a
 * session of another account than the one that what they send is meant for.
 */
export function may<R extends Right>(event: RequestEvent, right: R): Owner<R> {
	const owner = event.locals.session?.account.id ?? null;
	const meant = event.request.headers.get(FOR_ACCOUNT);
	if (meant !== null && meant !== owner) throw new Refusal('no-session');
	if (owner === null && RIGHTS[right] === 'account') {
		if (event.url.pathname.startsWith('/api/')) throw new Refusal('no-session');
		error(404, { message: 'not-found' });
	}
	return owner as Owner<R>;
}
