/**
 * Claim: the overview of a team of 200 members with 500 assignments opens in at most three times
 * the time of a team of 5 members with 5 assignments. In both teams every member has placed on
 * every assignment, and all rounds are revealed.
 *
 * One built server serves both overviews in turns, after some requests for warming up. The results
 * are medians of five runs. The time is measured from the request of the page to the first state of
 * its event stream. Exits with 1 if the limit is missed.
 */
import { type Client, withSession } from '../src/testing/client.ts';
import { listen } from '../src/testing/event-listener.ts';
import { startServer } from '../src/testing/server.ts';
import { RUNS, bench, judge, median } from './figures.ts';
import { type Size, fill } from './team-seed.ts';

const SMALL: Size = { members: 5, assignments: 5 };
const LARGE: Size = { members: 200, assignments: 500 };
const LIMIT = { atMost: 3 };
const A_RUN = 40;
const WARM_UP = 20;

const server = await startServer();
await bench('team', async () => {
	const who = await withSession(server);
	const teams = { small: await made(who), large: await made(who) };
	await server.stop();
	fill(server.dataDir, teams.small, SMALL);
	fill(server.dataDir, teams.large, LARGE);
	await server.restart();

	for (let i = 0; i < WARM_UP; i++) for (const id of Object.values(teams)) await open(who, id);
	const samples: { small: number; large: number }[] = [];
	for (let run = 0; run < RUNS; run++) {
		const times = { small: [] as number[], large: [] as number[] };
		for (let i = 0; i < A_RUN; i++) {
			times.small.push(await open(who, teams.small));
			times.large.push(await open(who, teams.large));
		}
		samples.push({ small: median(times.small), large: median(times.large) });
	}
	const title = 'the overview of a team, ms';
	const [ours, baseline] = [samples.map(({ large }) => large), samples.map(({ small }) => small)];
	const held = judge(
		'5 members, 5 assignments',
		[{ title, ours, baseline, limit: LIMIT }],
		'200, 500'
	);
	return { samples, held };
});
await server.stop();

async function made(who: Client): Promise<string> {
	const body = { name: 'Bench', displayName: 'Anna' };
	const answer = await who.post<{ team: { id: string } }>('/api/teams', body);
	if (answer.status !== 201) throw new Error(`No team: ${answer.status} ${answer.text}`);
	return answer.body.team.id;
}

/**
 * Opens an overview, and resolves with the milliseconds until the first state of its stream
 * arrived.
 */
async function open(who: Client, id: string): Promise<number> {
	const began = performance.now();
	const { status, text } = await who.get<string>(`/teams/${id}`);
	const stream = await listen(server, who, `/api/teams/${id}/events`);
	await stream.hear('state');
	const took = performance.now() - began;
	stream.close();
	if (status !== 200 || !text.includes('Vraag '))
		throw new Error(`The overview did not open: ${status}`);
	return took;
}
