/** Runs the image alone, with its embedded database on a volume. */
import { withSession, type Client } from '../../testing/client.ts';
import { freePort } from '../../testing/free-port.ts';
import type { Reachable } from '../../testing/reach.ts';
import { type TestWorkshop, createWorkshop, openStream } from '../../testing/workshop.ts';
import { IMAGE } from './image.ts';
import type { Podman } from './podman.ts';
import { type Part, demand, step } from './steps.ts';

const NAME = 'kantlijn-alone';
const NODE = 'node_modules/.bin/node';
/** Another port than the default, which the health check has to follow. */
const PORT = 4123;
const BACKUP = 'data/backups/before.db';

export function alonePart(podman: Podman): Part {
	let server: Reachable;
	let room: TestWorkshop;
	let coach: Client;

	async function start(): Promise<void> {
		const port = await freePort();
		await podman.do(
			...['run', '--detach', '--pull=never', '--name', NAME],
			...['--read-only', '--read-only-tmpfs=false', '--tmpfs=/tmp', '--cap-drop=ALL'],
			...['--security-opt=no-new-privileges', '--stop-timeout=15', `--env=PORT=${PORT}`],
			...[`--publish=127.0.0.1:${port}:${PORT}`, `--volume=${NAME}:/app/data`, IMAGE]
		);
		server = { port };
		await podman.healthy(NAME);
	}

	/** Stops the server, which has to end by itself. */
	async function stop(): Promise<void> {
		await podman.do('stop', NAME);
		const code = await podman.do('inspect', '--format', '{{.State.ExitCode}}', NAME);
		demand(code === '0', `The server ended with ${code}.`);
		await podman.do('rm', NAME);
	}

	const questions = async () => {
		const { body } = await coach.get<{ items: { question: string }[] }>('/api/assignments');
		return body.items.map(({ question }) => question).sort();
	};

	return {
		title: 'The image alone, with its database on a volume',
		end: async () => void (await podman.try('rm', '--force', '--time=0', NAME)),
		steps: [
			step('It starts on a read-only system without capabilities, and is healthy.', async () => {
				await start();
				const status = await podman.do('exec', NAME, 'cat', '/proc/1/status');
				demand(status.search(/^CapEff:\s*0+$/m) >= 0, 'The server has capabilities.');
				const written = await podman.try('exec', NAME, 'touch', '/app/build/new');
				demand(written.code !== 0, 'The server could change its own program.');
			}),
			step('Its health check asks at the port in use.', async () => {
				const format = '{{json .Config.Healthcheck.Test}}';
				const test: string[] = JSON.parse(await podman.do('inspect', '--format', format, NAME));
				const [kind, ...command] = test;
				demand(kind === 'CMD', `The check is of the kind ${kind}.`);
				const code = async (port: number) =>
					(await podman.try('exec', '--env', `PORT=${port}`, NAME, ...command)).code;
				demand((await code(PORT)) === 0, 'The check fails at the port in use.');
				demand((await code(PORT + 1)) !== 0, 'The check passes where nothing answers.');
			}),
			step('A coach saves, puts an account file back, and hosts a workshop.', async () => {
				coach = await withSession(server);
				const saved = await coach.post('/api/assignments', { question: 'Eerst?', position: 41 });
				demand(saved.status === 201, `Saving gave ${saved.status} ${saved.text}`);
				const file = await coach.get<object>('/api/account/export');
				const back = await coach.post('/api/account/import', file.body);
				demand(back.status === 200, `The import gave ${back.status} ${back.text}`);
				room = await createWorkshop(server, { names: 'none' }, 4);
				const { round } = (await room.control('open')).body;
				for (const [n, phone] of room.seats.entries()) {
					const { status, body } = await phone.place(round ?? 0, 2 * n - 3);
					demand(status === 200, `A phone was refused: ${JSON.stringify(body)}`);
				}
				demand((await room.control('reveal')).body.phase === 'revealed', 'Nothing was revealed.');
			}),
			step('A backup is made while it runs, and the data changes after it.', async () => {
				await podman.do('exec', NAME, NODE, 'src/tasks/backup.ts', BACKUP);
				const { status } = await coach.post('/api/assignments', { question: 'Daarna?' });
				demand(status === 201, `Saving gave ${status}.`);
				demand((await room.host.delete(room.path)).status === 204, 'Not deleted.');
			}),
			step('A new container on the same volume has what the old one had.', async () => {
				await stop();
				await start();
				coach = coach.at(server);
				const now = await questions();
				demand(now.join() === 'Daarna?,Eerst?', `There is ${now}.`);
			}),
			step('Restored, it has what was backed up, and nobody is signed out.', async () => {
				await stop();
				const restore = `rm -f data/kantlijn.db data/kantlijn.db-*; cp ${BACKUP} data/kantlijn.db`;
				const volume = `--volume=${NAME}:/app/data`;
				await podman.do('run', '--rm', '--pull=never', volume, IMAGE, 'sh', '-c', restore);
				await start();
				coach = coach.at(server);
				const now = await questions();
				demand(now.join() === 'Eerst?', `There is ${now}.`);
				const found = await coach.get<{ phase: string }>(`/api/workshops/${room.code}`);
				demand(found.body.phase === 'revealed', `The workshop is ${found.text}`);
			}),
			step('On SIGTERM it ends its streams, and then itself with 0.', async () => {
				const stream = await openStream(server, `${room.path}/events?view=phone`);
				await stop();
				await stream.ended;
			})
		]
	};
}
