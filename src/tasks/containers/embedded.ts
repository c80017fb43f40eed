/** Runs the services of compose.embedded.yaml: one instance with its database on a volume. */
import { Client } from '../../testing/client.ts';
import type { Reachable } from '../../testing/reach.ts';
import { type TestWorkshop, createWorkshop, openStream } from '../../testing/workshop.ts';
import type { Podman } from './podman.ts';
import { Services } from './services.ts';
import { type Part, demand, eventually, step } from './steps.ts';

export function embeddedPart(podman: Podman): Part {
	const services = new Services(podman, 'compose.embedded.yaml');
	let server: Reachable;
	let room: TestWorkshop;

	return {
		title: 'The services of compose.embedded.yaml, a workshop on one instance',
		end: () => services.end(),
		steps: [
			step('Kantlijn and Caddy start and serve by https.', async () => {
				await services.start();
				await podman.healthy(services.container('kantlijn'));
				server = await services.throughCaddy();
				await eventually(async () => {
					const { status } = await new Client(server).get('/readyz');
					demand(status === 200, `Caddy answers ${status}.`);
				});
			}),
			step('A workshop goes through Caddy, whose streams hold nothing back.', async () => {
				room = await createWorkshop(server, { names: 'none' }, 4);
				const stream = await openStream(server, `${room.path}/events?view=phone`);
				const { round } = (await room.control('open')).body;
				for (const [n, phone] of room.seats.entries()) await phone.place(round ?? 0, 2 * n - 3);
				await stream.next(({ data }) => data.round === round && data.placed === 4);
				await room.control('reveal');
				await stream.next(({ event }) => event === 'spread');
				stream.close();
			}),
			step('Upgraded, it has its data; a request during the upgrade waits.', async () => {
				demand((await services.stop('kantlijn')) === 0, 'It did not end by itself.');
				const asked = new Client(server).get<{ phase: string }>(room.path);
				await services.startOne('kantlijn');
				const { status, body } = await asked;
				demand(status === 200 && body.phase === 'revealed', `The request got ${status}.`);
			})
		]
	};
}
