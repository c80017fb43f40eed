/**
 * Tests that no position of a client or helper leaves the server before the reveal: whatever one
 * side answers, everything that others can request stays the same, byte by byte.
 */
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
	type Asked,
	ClientBrowser,
	ask,
	askAndAnswer,
	lookTogether
} from '../testing/check-in-people.ts';
import { Client } from '../testing/client.ts';
import type { StreamEvent } from '../testing/stream-events.ts';
import { type OwnServer, startServer } from '../testing/server.ts';

const METRICS_TOKEN = 'for-the-test-of-check-ins';

let server: OwnServer;
/** Client of another helper, in another check-in. */
let other: ClientBrowser;
beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'trace', METRICS_TOKEN } });
	({ jan: other } = await askAndAnswer(server, { position: 7 }));
	return async () => void (await server.stop());
});

/** Replaces ids and times, which differ between any two check-ins, by text of the same length. */
const withoutIds = (text: string) =>
	text
		.replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'i'.repeat(36))
		.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 't'.repeat(24))
		.replace(/\b1\d{12}\b/g, 't'.repeat(13))
		.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 't'.repeat(16))
		.replace(/\b\d\d:\d\d\b/g, 't'.repeat(5));

/**
 * An answer of a client. Before the reveal, others must not be able to tell one answer from
 * another.
 */
type Place = { position: number } | { undecided: true };

interface Scene extends Asked {
	jan: ClientBrowser;
	tom: ClientBrowser;
}

/**
 * The steps of a test. The places in them are arguments, so that the steps can run with different
 * places.
 */
type Script = (scene: Scene, places: readonly Place[]) => Promise<unknown>;

const at = (places: readonly Place[], index: number): Place => places[index] ?? { undecided: true };

const SCRIPTS: Record<string, Script> = {
	placing: ({ jan, token }, places) => jan.answer(token, at(places, 0)),
	'placing, and again elsewhere': async ({ jan, token }, places) => {
		await jan.answer(token, at(places, 0));
		for (const place of places) await jan.change(place);
	},
	'placing, declining and placing': async ({ jan, token }, places) => {
		await jan.answer(token, at(places, 0));
		await jan.change({ declined: true });
		await jan.change(at(places, 1));
	},
	'placing and erasing': async ({ jan, token }, places) => {
		await jan.answer(token, at(places, 0));
		await jan.erase();
		await jan.change(at(places, 1));
	},
	'placing in a second browser and in two tabs': async ({ jan, tom, token }, places) => {
		await jan.answer(token, at(places, 0));
		await tom.answer(token, at(places, 1));
		const tab = new ClientBrowser(server, jan.browser);
		await Promise.all([tab.answer(token, at(places, 1)), jan.answer(token, at(places, 2))]);
	},
	'placing, a renewed link, and placing': async ({ jan, tom, token, renew }, places) => {
		await jan.answer(token, at(places, 0));
		const renewed = await renew();
		await jan.change(at(places, 1));
		await tom.answer(renewed, at(places, 2));
	},
	'peeking while a key is turned': async ({ jan, token, turnKey, withdraw, look }, places) => {
		await jan.answer(token, at(places, 0));
		await turnKey();
		await jan.change(at(places, 1));
		await look();
		await withdraw();
		await jan.turnKey();
		await jan.change(at(places, 2));
		await jan.withdraw();
	},
	'refused requests': async ({ jan, token }, places) => {
		await jan.answer(token, { position: 0 });
		await jan.answer(token, at(places, 0));
		await jan.change({ position: 0 });
		await jan.showQuestion(1);
	}
};

const PLACES: readonly (readonly Place[])[] = [
	[{ position: -47 }, { position: 99 }, { position: -1 }],
	[{ undecided: true }, { position: 5 }, { undecided: true }],
	[{ position: 1 }, { undecided: true }, { position: -99 }]
];

const HELPERS_PATHS = ({ path, assignment }: Asked) => [
	path,
	`/api/assignments/${assignment}/check-ins`,
	`/api/assignments/${assignment}`,
	'/api/assignments',
	'/assignments',
	'/assignments/__data.json',
	`/assignments/${assignment}`,
	`/assignments/${assignment}/__data.json`,
	'/assignments/export.csv',
	'/year.csv',
	'/year',
	'/account/__data.json'
];

/**
 * Returns the events with their ids. Ids are compared too: an id may grow only with a change that
 * the reader of the event may see.
 */
const written = (heard: readonly StreamEvent[]) =>
	heard.map(({ event, id, data }) => `${event} ${id} ${withoutIds(JSON.stringify(data))}`);

/**
 * Runs the steps of a test, and returns everything that the helper and other people can learn from
 * them.
 */
async function learn(script: Script, places: readonly Place[]) {
	const asked = await ask(server);
	const [jan, tom] = [new ClientBrowser(server), new ClientBrowser(server)];
	const stream = await asked.listen();
	onTestFinished(stream.close);
	await stream.hear('state');
	await script({ ...asked, jan, tom }, places);
	// This change is the last one on the helper's stream. Once its event has arrived, all earlier
	// events have arrived too.
	await asked.helper.patch(asked.path, { position: 3 });
	await stream.hear<{ position: number }>('state', ({ position }) => position === 3);
	const bodies = [];
	for (const path of HELPERS_PATHS(asked)) {
		const { status, text } = await asked.helper.get<string>(path);
		bodies.push(`${path} ${status} ${withoutIds(text)}`.replace(/nonce="[^"]*"/g, ''));
	}
	const { body: exported } = await asked.helper.get<{ exportedAt: string }>('/api/account/export');
	bodies.push(withoutIds(JSON.stringify(exported)));
	const stranger = new Client(server);
	for (const who of [stranger, other.browser]) {
		const { status, text } = await who.get<string>(`/api/client/${asked.links[0]?.client}`);
		bodies.push(`${status} ${text}`);
	}
	return { events: written(stream.heard), bodies: bodies.map(withoutIds) };
}

/**
 * Returns the last event. Several changes may be sent as one event, so two runs may have a
 * different number of events with the same last state.
 */
const lastOf = (events: readonly string[]) => events.at(-1);

describe('before the reveal the helper learns the same', () => {
	it.each(Object.keys(SCRIPTS))('wherever the client stands: %s', async (name) => {
		const script = SCRIPTS[name];
		if (!script) throw new Error(`There is no script ${name}.`);
		const learnt = [];
		for (const places of PLACES) learnt.push(await learn(script, places));
		const [one, ...rest] = learnt;
		for (const { bodies, events } of rest) {
			expect(bodies).toEqual(one?.bodies);
			expect(lastOf(events)).toBe(lastOf(one?.events ?? []));
		}
	});
});

describe('an answer', () => {
	it('that changes is no event to the helper, and moves no id', async () => {
		const asked = await ask(server);
		const jan = new ClientBrowser(server);
		await jan.answer(asked.token, { position: -47 });
		const stream = await asked.listen();
		onTestFinished(stream.close);
		await stream.hear('state');
		for (const place of [{ position: 5 }, { undecided: true }, { position: 99 }]) {
			await jan.change(place);
		}
		await asked.turnKey();
		await stream.hear<{ clients: { state: string }[] }>(
			'state',
			({ clients }) => clients[0]?.state === 'calling'
		);
		expect(stream.heard).toHaveLength(2);
		const [before = 0, after = 0] = stream.heard.map(({ id }) => id);
		// Event ids are the revision times a constant. This equation therefore holds only if the
		// revision grew by one, by the turned key and by none of the three changes of the answer.
		const { revision } = await asked.look();
		expect((after - before) * revision).toBe(after);
	});
});

describe('before the reveal a client learns the same', () => {
	it('wherever the helper stands and whatever the helper guesses', async () => {
		const learnt = [];
		for (const [place, guess] of [
			[{ position: -47 }, -99],
			[{ position: undefined, undecided: true }, 1]
		] as const) {
			const asked = await ask(server, {
				...place,
				clients: [{ label: 'Jan', guess }, { label: 'Tom' }]
			});
			const [jan, tom] = [new ClientBrowser(server), new ClientBrowser(server)];
			const preview = await jan.preview(asked.token);
			await jan.answer(asked.token, { position: 5 });
			const stream = await jan.listen();
			onTestFinished(stream.close);
			await stream.hear('state');
			const [, ofTom] = asked.links;
			const change = { clients: [{ id: jan.client, guess: -guess }] };
			await asked.helper.patch(asked.path, { ...change, position: 33 });
			await tom.answer(ofTom?.token ?? '', { position: -5 });
			await lookTogether({ turnKey: () => asked.turnKey(tom.client) }, tom);
			await asked.turnKey(jan.client);
			await stream.hear<{ state: string }>('state', ({ state }) => state === 'calling');
			const { text } = await jan.look();
			learnt.push([preview.text, text, ...written(stream.heard)].map(withoutIds));
		}
		expect(learnt[1]).toEqual(learnt[0]);
		expect(learnt.flat().join()).not.toMatch(/Tom|[:[,](-99|-47|33)\b/);
	});
});

/**
 * Matches the positions of the client in the next test. The lookahead excludes ids that contain the
 * same characters.
 */
const PLACED = /[:[,"\s]-8[35]\b(?!-)/;

describe('what is kept elsewhere', () => {
	it('holds no place, no key and no link: neither log nor metrics, nor the file of the account', async () => {
		const question = 'Hoe houden we het kort?';
		const asked = await ask(server, { question, clients: [{ label: 'wethouder', guess: 87 }] });
		const jan = new ClientBrowser(server);
		await jan.answer(asked.token, { position: -83 });
		await jan.change({ position: -85 });
		await lookTogether(asked, jan);
		await asked.propose();
		await jan.confirm();
		const { text: file } = await asked.helper.get<string>('/api/account/export');
		expect(file).toContain(question);
		expect(file).not.toMatch(PLACED);
		expect(file).not.toMatch(/declined|revealed|answered/);
		const metrics = await new Client(server).get<string>('/metrics', {
			Authorization: `Bearer ${METRICS_TOKEN}`
		});
		expect(metrics.status).toBe(200);
		const key = [...jan.browser.jar.values()][0]?.split('.')[2]?.split('~')[0] ?? '';
		expect(key).toMatch(/^[\w-]{43}$/);
		for (const text of [server.logs(), metrics.text]) {
			const secrets = [asked.token, key, jan.client, question, 'wethouder'];
			expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
			expect(text.match(PLACED)).toBeNull();
			// The log must not show either that somebody opened a link or answered.
			expect(text.includes('/api/client')).toBe(false);
		}
		expect(file).not.toContain(asked.token);
		expect(file).not.toContain(key);
	});

	it('is in the database only as a hash, apart from the place', async () => {
		const asked = await ask(server);
		const jan = new ClientBrowser(server);
		await jan.answer(asked.token, { position: 5 });
		const [row] = await server.database.rows(
			`select * from check_in_client where id = '${jan.client}'`
		);
		const stored = JSON.stringify(row);
		const key = [...jan.browser.jar.values()][0]?.split('.')[2]?.split('~')[0] ?? '';
		expect(stored).not.toContain(key);
		expect(stored).not.toContain(asked.token);
		// The stored data must not contain the time at which a link was opened or answered.
		expect(stored).not.toMatch(/\d{4}-\d\d-\d\d/);
	});
});
