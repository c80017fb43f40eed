import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Assignment } from '$lib/domain/assignment';
import en from '../../i18n/messages/en.json';
import nl from '../../i18n/messages/nl.json';
import { Client, withSession } from '../../testing/client.ts';
import type { RequestOptions } from '../../testing/client.ts';
import { type Server, sharedServer, startServer } from '../../testing/server.ts';

let server: Server;
let coach: Client;
let path: string;
beforeAll(async () => {
	server = await sharedServer();
	coach = await withSession(server);
	const { body } = await coach.post<Assignment>('/api/assignments', { question: 'x' });
	path = `/api/assignments/${body.id}`;
});

const JSON_TYPE = { 'Content-Type': 'application/json' };
const LIMIT = 64 * 1024;
const large = JSON.stringify({ question: 'x'.repeat(LIMIT) });
const pieces = ['{"question":"', ...Array(LIMIT / 1024).fill('x'.repeat(1024)), '"}'];

interface Case {
	title: string;
	method?: string;
	to?: () => string;
	who?: () => Client;
	question?: RequestOptions;
	status: number;
	errors?: string[];
}

const list = () => '/api/assignments';
const stranger = () => new Client(server);

const CASES: Case[] = [
	{ title: 'what is not JSON', question: { raw: '{"question":', headers: JSON_TYPE }, status: 400 },
	{ title: 'an empty body', question: { headers: JSON_TYPE }, status: 400 },
	{
		title: 'broken UTF-8',
		question: { raw: Buffer.from('{"question":"\xff\xfe"}', 'latin1'), headers: JSON_TYPE },
		status: 400
	},
	{
		title: 'brackets without an end',
		question: { raw: '['.repeat(50_000), headers: JSON_TYPE },
		status: 400
	},
	{ title: 'somebody without a session', method: 'GET', who: stranger, status: 401 },
	{ title: 'what does not exist', method: 'GET', to: () => `${path}x`, status: 404 },
	{ title: 'a path that is none', method: 'GET', to: () => '/api/nothing/here', status: 404 },
	{ title: 'the folder itself', method: 'GET', to: () => '/api', status: 404 },
	{ title: 'a post to a path that is none', to: () => '/api/nothing', status: 404 },
	{ title: 'another method', method: 'PUT', to: () => path, status: 405 },
	{ title: 'too much', question: { raw: large, headers: JSON_TYPE }, status: 413 },
	{ title: 'too much in pieces', question: { raw: pieces, headers: JSON_TYPE }, status: 413 },
	{
		title: 'another content type',
		question: { raw: '<x/>', headers: { 'Content-Type': 'application/xml' } },
		status: 415
	},
	{ title: 'no content type', question: { raw: '{"question":"x"}' }, status: 415 },
	{ title: 'a list', question: { json: [] }, status: 422, errors: [''] },
	{ title: 'null', question: { json: null }, status: 422, errors: [''] },
	{ title: 'nothing filled in', question: { json: {} }, status: 422, errors: ['question'] },
	{
		title: 'one of several wrong',
		question: { json: { question: 'x', benefits: ['draft-halfway', 'nope'] } },
		status: 422,
		errors: ['benefits.1']
	},
	{
		title: 'several things wrong',
		question: { json: { question: '', client: 5, position: 2 } },
		status: 422,
		errors: ['client', 'position', 'question']
	},
	{
		title: 'the middle',
		question: { json: { question: 'x', position: 0 } },
		status: 422,
		errors: ['position']
	}
];

const LANGUAGES: [title: string, header: string | null, words: Record<string, unknown>][] = [
	['nl', 'nl', nl],
	['en', 'en', en],
	['en-GB before nl', 'en-GB,nl;q=0.8', en],
	['nl after en', 'en;q=0.3, nl-BE;q=0.9', nl],
	['a language that we do not speak', 'it', nl],
	['a reader of German', 'de', en],
	['none', null, nl]
];

describe.each(CASES)('$title', ({ method = 'POST', to = list, who, question, status, errors }) => {
	const ask = (headers: Record<string, string>) =>
		(who?.() ?? coach).ask(method, to(), {
			...question,
			headers: { ...question?.headers, ...headers }
		});

	it.each(LANGUAGES)(`is a ${status} in words, for %s`, async (_, language, words) => {
		const answer = await ask(language === null ? {} : { 'Accept-Language': language });
		expect(answer.status).toBe(status);
		expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
		const { type, title, detail } = answer.body;
		expect(answer.body.status).toBe(status);
		expect(type).toMatch(/^(about:blank|\/problems\/[a-z-]+|https?:.+)$/);
		for (const text of [title, detail]) expect(Object.values(words)).toContain(text);
		expect(answer.body.errors?.map((one) => one.path).sort()).toEqual(errors);
		for (const { message } of answer.body.errors ?? []) expect(message).toMatch(/\S{2,} \S/);
	});

	it.each(['text/html', 'application/json', '*/*', 'image/png'])(
		'is the same for who accepts %s',
		async (Accept) => {
			const answer = await ask({ Accept });
			expect(answer).toMatchObject({ status, body: { status } });
			expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
		}
	);
});

describe('the language', () => {
	it('of what is rejected goes along', async () => {
		const messages = await Promise.all(
			['nl', 'en'].map(async (language) => {
				const headers = { 'Accept-Language': language };
				const answer = await coach.ask('POST', list(), { json: { question: '' }, headers });
				return answer.body.errors?.[0]?.message;
			})
		);
		expect(Object.values(nl)).toContain(messages[0]);
		expect(Object.values(en)).toContain(messages[1]);
	});
});

describe('the methods that a path knows', () => {
	const allowed: [to: string, methods: string[], other: string][] = [
		['/api/assignments', ['GET', 'POST'], 'DELETE'],
		['/api/assignments/x', ['GET', 'PATCH', 'DELETE'], 'PUT'],
		['/api/assignments/x/placements', ['POST'], 'GET'],
		['/api/assignments/x/placements/y', ['PATCH', 'DELETE'], 'GET'],
		['/api/session', ['POST'], 'GET'],
		['/api/account', ['DELETE'], 'GET'],
		['/api/explanations', ['GET'], 'POST'],
		['/api/openapi.json', ['GET'], 'PATCH']
	];

	it.each(allowed)('%s has %j and says so', async (to, methods, other) => {
		for (const method of [other, 'PROPFIND']) {
			const answer = await coach.ask(method, to, { headers: { Origin: server.url } });
			expect(answer).toMatchObject({ status: 405, body: { type: '/problems/method' } });
			const named = (answer.headers.allow ?? '').split(/, */).filter((one) => one !== 'HEAD');
			expect(named.sort()).toEqual([...methods].sort());
		}
	});
});

describe('a method that a page does not have', () => {
	it.each(['/about', '/assignments', '/leads/nowhere'])('is refused in words by %s', async (to) => {
		const [nl, en] = await Promise.all(
			['nl', 'en'].map((language) =>
				coach.ask('PATCH', to, {
					headers: { Origin: server.url, 'Accept-Language': language }
				})
			)
		);
		for (const answer of [nl, en]) {
			expect(answer?.status).toBe(405);
			expect(answer?.headers['content-type']).toBe('text/plain; charset=utf-8');
			expect(answer?.headers.allow).toMatch(/GET/);
		}
		expect(nl?.text).toContain('Allow');
		expect(en?.text).toContain('Allow');
		expect(en?.text).not.toBe(nl?.text);
	});
});

describe('exactly 64 KiB', () => {
	it('is not too much', async () => {
		const around = JSON.stringify({ question: '' }).length;
		const json = { question: 'x'.repeat(LIMIT - around) };
		expect(await coach.post(list(), json)).toMatchObject({ status: 422 });
	});
});

describe('a form on another site', () => {
	it.each(['application/x-www-form-urlencoded', 'text/plain'])(
		'changes nothing and starts no session, as %s',
		async (type) => {
			const question = {
				raw: '{"question":"gekaapt"}',
				headers: { 'Content-Type': type, Origin: 'http://elsewhere.test' }
			};
			const known = await coach.ask('POST', list(), question);
			expect(known.status).toBe(403);
			expect((await coach.get(list())).text).not.toContain('gekaapt');
			const unknown = await stranger().ask('POST', '/api/session', question);
			expect(unknown.status).toBe(403);
			expect(unknown.headers['set-cookie']).toBeUndefined();
		}
	);
});

describe('a fault of ours', () => {
	/** Starts a server for one test. The test may damage or lock the server's database. */
	async function ownServer() {
		const own = await startServer();
		onTestFinished(async () => void (await own.stop()));
		const who = await withSession(own);
		return { who, database: own.database };
	}

	it.each(['assignment', 'auth_session'])('is a problem too, without %s', async (table) => {
		const { who, database } = await ownServer();
		await database.rows(`alter table ${table} rename to elsewhere`);
		const answer = await who.get(list(), { Accept: 'text/html' });
		expect(answer).toMatchObject({ status: 500, body: { status: 500 } });
		expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
		expect(answer.text).not.toMatch(/sqlite|postgres|no such table|relation|elsewhere/i);
	});

	it('says when to come back while nothing can be written, and reading goes on', async () => {
		const { who, database } = await ownServer();
		const free = await database.block();
		const answer = await who.post(list(), { question: 'x' });
		expect(answer).toMatchObject({ status: 503, body: { status: 503 } });
		expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
		expect((await who.get(list())).status).toBe(200);
		await free();
		expect((await who.post(list(), { question: 'x' })).status).toBe(201);
	});
});
