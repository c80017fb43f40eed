import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ClientBody, HelperBody } from '../../lib/server/check-ins/views.ts';
import {
	type Asked,
	ClientBrowser,
	ask,
	askAndAnswer,
	lookTogether
} from '../../testing/check-in-people.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const clientIn = ({ clients: [first] }: HelperBody) => first;

/**
 * Ends the two minutes during which a press on "look together" counts: sets their end, which the
 * database stores, to a time in the past.
 */
async function letKeyWait({ jan }: { jan: ClientBrowser }) {
	await server.database.rows(
		`update check_in_client set key_until = '2026-01-01T00:00:00.000Z' where id = '${jan.client}'`
	);
}

describe('two keys', () => {
	it.each(['helper', 'client'] as const)('reveal, the one of the %s first', async (first) => {
		const { jan, turnKey, look } = await askAndAnswer(server, { position: -5 });
		const turn = { helper: () => turnKey(), client: () => jan.turnKey() };
		expect((await turn[first]()).status).toBe(200);
		expect(clientIn(await look())).toMatchObject({
			state: 'calling',
			key: { mine: first === 'helper', until: expect.any(String) },
			looking: null
		});
		expect((await jan.look()).body).toMatchObject({
			state: 'calling',
			key: { mine: first === 'client' },
			looking: null
		});
		await turn[first === 'helper' ? 'client' : 'helper']();
		const looking = {
			client: { position: -5, undecided: false },
			helper: { position: 47, undecided: false },
			guess: 9,
			pictures: ['sides', 'guess'],
			question: 0
		};
		expect(clientIn(await look())).toMatchObject({ state: 'revealed', key: null, looking });
		expect((await jan.look()).body).toMatchObject({ state: 'revealed', key: null, looking });
	});

	it('do not turn before the client has answered, nor after declining or erasing', async () => {
		const waiting = await ask(server);
		expect((await waiting.turnKey()).body.type).toBe('/problems/not-both');
		const { jan, turnKey } = await askAndAnswer(server, { declined: true });
		expect((await turnKey()).body.type).toBe('/problems/not-both');
		expect((await jan.turnKey()).body.type).toBe('/problems/not-both');
		await jan.erase();
		expect((await turnKey()).body.type).toBe('/problems/not-both');
	});

	it('turn back after two minutes by the database’s clock, and both pages are told', async () => {
		const asked = await askAndAnswer(server, { undecided: true });
		const { jan, turnKey, look } = asked;
		const streams = [await asked.listen(), await jan.listen()];
		onTestFinished(() => streams.forEach((one) => one.close()));
		await turnKey();
		await Promise.all(streams.map((one) => one.hear<object>('state', isCalling)));
		await letKeyWait(asked);
		await Promise.all(
			streams.map((one) => one.hear<object>('state', isAnsweredAfter(isCalling, one.heard)))
		);
		expect(clientIn(await look())).toMatchObject({ state: 'answered', key: null });
		// A press whose two minutes are over does not count when the other side presses.
		expect((await jan.turnKey()).body.state).toBe('calling');
	});

	it('count from now on when one is turned after the other has turned back', async () => {
		const asked = await askAndAnswer(server, { position: 5 });
		await asked.turnKey();
		await letKeyWait(asked);
		expect((await asked.jan.turnKey()).body).toMatchObject({
			state: 'calling',
			key: { mine: true }
		});
	});

	it('are withdrawn by who turned them', async () => {
		const { jan, turnKey, withdraw, look } = await askAndAnswer(server, { position: 5 });
		await turnKey();
		expect((await jan.withdraw()).body.state).toBe('calling');
		expect((await withdraw()).status).toBe(200);
		expect(clientIn(await look())?.state).toBe('answered');
		await jan.turnKey();
		expect((await jan.withdraw()).body.state).toBe('answered');
		await lookTogether({ turnKey }, jan);
		expect((await jan.withdraw()).body.type).toBe('/problems/check-in/already-revealed');
		expect((await withdraw()).body.type).toBe('/problems/check-in/already-revealed');
	});

	it('reveal exactly once when both are turned at once, again and again', async () => {
		for (let nth = 0; nth < 5; nth++) {
			const { jan, turnKey, look } = await askAndAnswer(server, { position: 5 });
			const turned = await Promise.all([turnKey(), jan.turnKey(), turnKey(), jan.turnKey()]);
			for (const { status, body } of turned) {
				if (status !== 200) expect(body.type).toBe('/problems/check-in/already-revealed');
			}
			expect(clientIn(await look())?.state).toBe('revealed');
		}
	});

	it('of one client reveal nothing to another', async () => {
		const asked = await ask(server, { clients: [{ label: 'Jan' }, { label: 'Tom', guess: 5 }] });
		const [jan, tom] = [new ClientBrowser(server), new ClientBrowser(server)];
		await jan.answer(tokenOf(asked, 0), { position: -47 });
		await tom.answer(tokenOf(asked, 1), { position: 3 });
		await lookTogether(asked, jan);
		expect((await tom.look()).body).toMatchObject({ state: 'answered', looking: null });
		expect((await asked.look()).clients).toMatchObject([
			{ state: 'revealed' },
			{ state: 'answered', looking: null }
		]);
		await asked.turnKey(tom.client);
		expect((await tom.turnKey()).body.looking?.client.position).toBe(3);
		expect((await tom.look()).text).not.toMatch(/[:[,]-47\b/);
	});
});

const tokenOf = ({ links }: Asked, at: number) => links[at]?.token ?? '';

const stateIn = (data: object) =>
	(data as HelperBody).clients?.[0]?.state ?? (data as ClientBody).state;
const isCalling = (data: object) => stateIn(data) === 'calling';

/**
 * Returns a function that tells whether an event has the state `answered` and came after an event
 * for which `is` returns true.
 */
function isAnsweredAfter(is: (data: object) => boolean, heard: readonly { data: unknown }[]) {
	return (data: object) => {
		const at = heard.findIndex((one) => is(one.data as object));
		return (
			stateIn(data) === 'answered' && heard.findIndex((one) => one.data === data) > at && at >= 0
		);
	};
}

describe('the conversation', () => {
	it('shows one question on both screens, moved by either side', async () => {
		const asked = await askAndAnswer(server, { position: 5 });
		const { jan, helper, path, look } = asked;
		expect((await jan.showQuestion(1)).body.type).toBe('/problems/not-revealed');
		await lookTogether(asked, jan);
		const stream = await asked.listen();
		onTestFinished(stream.close);
		expect((await jan.showQuestion(1)).body.looking?.question).toBe(1);
		await stream.hear<HelperBody>('state', (body) => clientIn(body)?.looking?.question === 1);
		const moved = await helper.ask('PUT', `${path}/clients/${jan.client}/question`, {
			json: { question: 2 }
		});
		expect(moved.status).toBe(200);
		expect((await jan.look()).body.looking?.question).toBe(2);
		expect(clientIn(await look())?.looking?.question).toBe(2);
		expect((await jan.showQuestion(-1)).status).toBe(422);
	});
});
