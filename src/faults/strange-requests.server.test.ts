/**
 * Tests every form action with strange fields: names that mean something to JavaScript, files in
 * place of texts, and every field twice. Tests every page and resource with strange parameters,
 * cookies and headers. No response may be 5xx, lead to another site, or contain a secret that was
 * typed.
 */
import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { SECRET_FIELDS } from '../lib/server/http/page-errors.ts';
import { patience } from '../testing/patience.ts';
import { routeActs } from '../testing/route-acts.ts';
import { type OwnServer, startServer } from '../testing/server.ts';
import { FORMS } from './valid-requests.ts';
import { type World, pathIn, worldOn } from './world.ts';

const SECRET = 'geheim-Qx7';

/** Names that mean something to JavaScript or to the serialiser of pages. */
const NAMES_OF_JAVASCRIPT = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'then',
	'length',
	'',
	'a.b',
	'[]'
];

/** Names of all fields of all pages. */
const fieldNames = [
	...new Set(
		globSync('src/**/*.svelte').flatMap((file) =>
			[...readFileSync(file, 'utf8').matchAll(/\bname="(\w+)"/g)].map(([, name = '']) => name)
		)
	)
];

/**
 * Form actions that may send the secret of a link back, because without scripts their response is a
 * page with a form that contains the secret.
 */
const CONTINUES = /^POST \/(look|teams\/join|device|confirm|reset)(\?|$)/;
/** Form actions that end or delete something that others need, so they come last. */
const ENDS = /delete|sign-out|leave|merge|remove|everywhere|host\?\/end|signOut|unlock/i;

const routes = routeActs().guards.map(({ route }) => route);
const forms = routes
	.filter((route) => /^POST (?!\/api\/)/.test(route))
	.toSorted((a, b) => Number(ENDS.test(a)) - Number(ENDS.test(b)));

type Fill = (form: FormData, name: string) => void;

const FILLS: Record<string, Fill> = {
	'left empty': (form, name) => form.set(name, ''),
	'sent as files': (form, name) => form.set(name, new File(['x'], 'x.txt')),
	'sent twice': (form, name) => ['1', '2'].forEach((value) => form.append(name, value)),
	'links to elsewhere': (form, name) => form.set(name, '/.//elsewhere.example/'),
	'from pages, as they are': () => undefined
};

let server: OwnServer;
let world: World;
beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'error' } });
	world = await worldOn(server);
	return async () => void (await server.stop());
}, patience(60_000));

/** Returns the HTTP client with the most rights at a route. */
function callerOf(route: string) {
	const { callers } = world;
	if (route.includes('/handed')) return callers.handed.who;
	if (/ \/look\/\[/.test(route)) return callers.client.who;
	if (route.includes('/client/')) return callers.client.who;
	return /\/w\/|\/workshops/.test(route) ? callers.maker.who : callers.owner.who;
}

const faultsIn = (logs: string) =>
	logs.split('\n').filter((line) => line.includes('"msg":"fault"'));

async function send(route: string, form: FormData) {
	const path = pathIn(world, route.slice('POST '.length));
	const answers = [];
	for (const who of [world.stranger, callerOf(route)]) {
		// Submits the form as a script does and as a browser without scripts does, because the
		// server serialises the two responses differently.
		for (const accept of ['application/json', 'text/html']) {
			answers.push(await who.submit(path, form, { Accept: accept }));
		}
	}
	return answers;
}

describe('every form', () => {
	it.each(Object.keys(FILLS))(
		'answers fields that are %s without a fault, and leads nowhere else',
		{ timeout: patience(120_000) },
		async (how) => {
			expect(forms.length).toBeGreaterThan(50);
			expect(fieldNames.length).toBeGreaterThan(40);
			const wrong: string[] = [];
			for (const route of forms.filter((one) => !ENDS.test(one))) {
				const form = new FormData();
				const own = FORMS[route]?.(world) ?? {};
				for (const [name, value] of Object.entries(own)) form.set(name, value);
				for (const name of [...fieldNames, ...Object.keys(own)]) FILLS[how]?.(form, name);
				for (const name of NAMES_OF_JAVASCRIPT) form.set(name, 'x');
				for (const { status, headers, text } of await send(route, form)) {
					const to = new URL(headers.location ?? '/', server.url);
					if (to.origin !== server.url) wrong.push(`${route} leads to ${to.href}`);
					if (status >= 500) wrong.push(`${route} ${status} ${text.slice(0, 100)}`);
				}
			}
			expect(wrong).toEqual([]);
			expect(faultsIn(server.logs())).toEqual([]);
		}
	);

	it('returns no secret that was typed', { timeout: patience(120_000) }, async () => {
		const told: string[] = [];
		for (const route of forms) {
			const form = new FormData();
			for (const [name, value] of Object.entries(FORMS[route]?.(world) ?? {})) {
				form.set(name, value);
			}
			const links = CONTINUES.test(route) ? ['key', 'secret', 'token'] : [];
			for (const name of SECRET_FIELDS.filter((one) => !links.includes(one))) {
				form.set(name, SECRET);
			}
			for (const { text } of await send(route, form)) if (text.includes(SECRET)) told.push(route);
		}
		expect(told).toEqual([]);
	});
});

/** Names of all parameters that a page or resource reads from its address. */
const parameters = [
	...new Set(
		globSync('src/{routes,lib/server}/**/*.{ts,svelte}').flatMap((file) =>
			[
				...readFileSync(file, 'utf8').matchAll(
					/(?:searchParams\.(?:get|has|getAll)|partIn\(event\.url,)\(?\s*'(\w+)'/g
				)
			].map(([, name = '']) => name)
		)
	),
	...['limit', 'cursor', 'view', 'locale', 'position', 'benefits', 'address', 'separator'],
	...NAMES_OF_JAVASCRIPT
];

const ELSEWHERE = '//elsewhere.example/';

const VALUES = [
	...[
		'__proto__',
		'constructor',
		'',
		'-1',
		'0',
		'1e309',
		'0x10',
		'99999999999999999999',
		'2026-13'
	],
	...['%00', '\u0000', '\u202e', '%ED%A0%80', '_%\'";--', '../..', ELSEWHERE, `https:${ELSEWHERE}`],
	Buffer.from('["a"]').toString('base64url'),
	Buffer.from('[{"__proto__":1},null]').toString('base64url')
];

/** Number of requests to each address. */
const TIMES = 4;

const STRANGE_HEADERS: Record<string, string>[] = [
	{},
	{
		...{ 'accept-language': '__proto__,constructor;q=0.9,nl;q=x', accept: '__proto__/constructor' },
		...{ 'last-event-id': '__proto__', 'if-none-match': '"__proto__"', range: 'bytes=9-1' },
		...{ 'user-agent': '__proto__', authorization: 'Bearer __proto__' }
	}
];

const STRANGE_COOKIES = [
	...['kantlijn-language=__proto__', 'kantlijn-time-zone=constructor', 'kantlijn-aside=%00'],
	...['kantlijn-workshops=a.b.c~x', 'kantlijn-check-ins=~', 'kantlijn-handed=.', '__proto__=x']
].join('; ');

describe('every page and resource', () => {
	it(
		'answers strange parameters, cookies and headers without a fault of the server',
		{ timeout: patience(120_000) },
		async () => {
			expect(parameters.length).toBeGreaterThan(25);
			world = await worldOn(server);
			const wrong: string[] = [];
			/** Grows with each request, so that each parameter gets another value. */
			let shift = 0;
			const before = faultsIn(server.logs()).length;
			for (const route of routes.filter((one) => one.startsWith('GET '))) {
				const path = pathIn(world, route.slice('GET '.length));
				// Streams are left out, because an accepted stream does not end by itself.
				if (path.endsWith('/events')) continue;
				const paths = path.startsWith('/api/') ? [path] : [path, `${path}/__data.json`];
				for (let nth = 0; nth < TIMES; nth += 1) {
					const from = (shift += 1);
					const query = new URLSearchParams(
						parameters.map((name, at) => [name, VALUES[(from + at) % VALUES.length] ?? ''])
					);
					const who = callerOf(route);
					const cookie = [who.cookie, STRANGE_COOKIES].filter(Boolean).join('; ');
					const headers = STRANGE_HEADERS[nth % STRANGE_HEADERS.length];
					for (const one of paths) {
						const answer = await who.get<string>(`${one}?${query}`, { ...headers, cookie });
						const to = answer.headers.location ?? '';
						const leads = to.replace(/[?#].*/, '').includes('elsewhere');
						const links = /(?:href|src|action)="(?:https?:)?\/\/elsewhere/.test(answer.text);
						const isFault = answer.status >= 500 && !answer.headers['retry-after'];
						if (isFault || leads || links) {
							wrong.push(`${answer.status} ${one}?${query} ${to} ${answer.text.slice(0, 100)}`);
						}
					}
				}
			}
			expect(wrong).toEqual([]);
			expect(faultsIn(server.logs()).slice(before)).toEqual([]);
		}
	);
});
