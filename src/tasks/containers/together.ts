/** Runs the services of compose.yaml, and walks a workshop over both instances through Caddy. */
import { request } from 'node:http';
import { Client } from '../../testing/client.ts';
import { type InCrowd, crowd } from '../../testing/crowd.ts';
import type { Reachable } from '../../testing/reach.ts';
import { type TestWorkshop, createWorkshop } from '../../testing/workshop.ts';
import { IMAGE, VALUES } from './image.ts';
import type { Podman } from './podman.ts';
import { Services } from './services.ts';
import { type Part, demand, eventually, step } from './steps.ts';

const PHONES = 40;
const ALL = { seats: PHONES, placed: PHONES, undecided: 0 };
const INSTANCES = ['kantlijn-1', 'kantlijn-2'] as const;
/** Tag of the image to which one instance is upgraded. */
const NEXT = 'next';

/** Commands of docs/hosting.md with the database of compose.yaml. */
const DUMP = ['pg_dump', '-U', 'kantlijn', '--format=custom', '--no-owner', 'kantlijn'];
const EMPTY = ['--template=template0', '--encoding=UTF8', '--locale=C.UTF-8'];

export function togetherPart(podman: Podman): Part {
	const services = new Services(podman, 'compose.yaml');
	let server: Reachable;
	let room: TestWorkshop;
	let phones: InCrowd[] = [];
	let later: TestWorkshop;

	const statusOf = async (path: string) => (await new Client(server).get(path)).status;

	/** All phones answer in a round, some before and some after `between`. */
	async function placeAll(round: number, between: () => Promise<void>): Promise<void> {
		const half = phones.slice(0, PHONES / 2);
		await Promise.all(half.map((phone) => phone.place(round)));
		const rest = phones.slice(PHONES / 2).map((phone) => phone.place(round));
		await Promise.all([between(), ...rest]);
	}

	/** Every phone is told by its stream that all have answered, and the room has their answers. */
	async function demandAll(round: number): Promise<void> {
		await eventually(() => {
			const behind = phones.filter((phone) => {
				const { data } = phone.last(({ data }) => data.placed !== undefined) ?? {};
				return data?.round !== round || data.placed !== PHONES;
			});
			demand(behind.length === 0, `${behind.length} phones were not told of all answers.`);
		});
		const { seats, placed, undecided } = await room.look();
		const found = JSON.stringify({ seats, placed, undecided });
		demand(found === JSON.stringify(ALL), `The room has ${found}.`);
	}

	/** The answers of a revealed round are those that the phones sent. */
	async function demandAnswers(round: number): Promise<void> {
		const { body } = await room.host.get<Results>(`${room.path}/results.json`);
		const rounds = body.questions.flatMap(({ rounds }) => rounds);
		const answers = rounds.find((one) => one.round === round)?.answers ?? [];
		const sorted = (all: number[]) => all.toSorted((a, b) => a - b).join();
		const sent = sorted(phones.map(({ position }) => position));
		const stored = sorted(answers.map(({ position }) => position));
		demand(sent === stored, `The answers are ${stored}, and ${sent} were sent.`);
	}

	return {
		title: 'The services of compose.yaml, a workshop over two instances',
		async end() {
			for (const phone of phones) phone.leave();
			await services.end();
		},
		steps: [
			step('All services start in their order and are healthy.', async () => {
				await services.start();
				for (const name of [...INSTANCES, 'postgres', 'valkey']) {
					await podman.healthy(services.container(name));
				}
			}),
			step('Valkey answers nobody without its password.', async () => {
				const ping = (password: string) =>
					podman.do(
						...['exec', '--env', `REDISCLI_AUTH=${password}`, services.container('valkey')],
						...['valkey-cli', 'ping']
					);
				demand((await ping(VALUES.VALKEY_PASSWORD)).endsWith('PONG'), 'Valkey does not answer.');
				const refused = await ping('');
				demand(refused.startsWith('NOAUTH'), `Valkey answered ${refused}.`);
			}),
			step('Caddy serves by https, and leads http there.', async () => {
				server = await services.throughCaddy();
				await eventually(async () => demand((await statusOf('/readyz')) === 200, 'Not ready.'));
				const to = await locationByHttp(services.port('80'));
				demand(to === `https://${VALUES.ADDRESS}/w`, `http leads to ${to}.`);
				demand((await statusOf('/metrics')) === 404, 'Everybody can read the metrics.');
			}),
			step(`A workshop with ${PHONES} phones opens, served by both instances.`, async () => {
				room = await createWorkshop(server, { names: 'none' });
				phones = await crowd([server], room, PHONES);
				const counts = await Promise.all(INSTANCES.map((name) => services.requests(name)));
				demand(
					counts.every((count) => count > 5),
					`The instances have served ${counts.join(' and ')} requests.`
				);
				return `They served ${counts.join(' and ')} requests.`;
			}),
			step('One is killed while the phones answer: all are back, no answer is lost.', async () => {
				const { round } = (await room.control('open')).body;
				const killedAt = performance.now();
				await placeAll(round ?? 0, () => services.kill('kantlijn-1'));
				await demandAll(round ?? 0);
				const back = phones.filter(({ since }) => since > killedAt).length;
				demand(back > 0, 'No phone was on the instance that was killed.');
				demand((await room.control('reveal')).body.phase === 'revealed', 'Not revealed.');
				await demandAnswers(round ?? 0);
				return `${back} phones connected again.`;
			}),
			step('The killed instance starts again by itself.', async () => {
				await eventually(async () => {
					demand((await services.restarts('kantlijn-1')) > 0, 'It was not started again.');
				});
				await podman.healthy(services.container('kantlijn-1'));
			}),
			step('One instance is upgraded while the room goes on.', async () => {
				await podman.build(
					`kantlijn:${NEXT}`,
					`FROM ${IMAGE}\nLABEL version=next\n`,
					podman.folder
				);
				const { round } = (await room.control('next')).body;
				await placeAll(round ?? 0, async () => {
					const code = await services.stop('kantlijn-2');
					demand(code === 0, `The instance ended with ${code}.`);
					await services.startOne('kantlijn-2', NEXT);
					await podman.healthy(services.container('kantlijn-2'));
				});
				await demandAll(round ?? 0);
				demand((await services.imageOf('kantlijn-2')).endsWith(NEXT), 'It runs the old image.');
				demand((await room.control('reveal')).body.phase === 'revealed', 'Not revealed.');
				await demandAnswers(round ?? 0);
			}),
			step('A backup is made while they run, and the data changes after it.', async () => {
				const postgres = services.container('postgres');
				await podman.shell(`podman exec ${postgres} ${DUMP.join(' ')} > kantlijn.dump`);
				for (const phone of phones) phone.leave();
				const { status } = await room.host.delete(`/api/workshops/${room.code}`);
				demand(status === 204, `Deleting the workshop gave ${status}.`);
				later = await createWorkshop(server);
				demand((await statusOf(room.path)) === 404, 'The workshop is still there.');
			}),
			step('Restored, both instances have what was backed up and nothing else.', async () => {
				for (const name of INSTANCES) {
					demand((await services.stop(name)) === 0, `${name} did not end by itself.`);
				}
				await services.in('postgres', 'dropdb', '-U', 'kantlijn', 'kantlijn');
				await services.in('postgres', 'createdb', '-U', 'kantlijn', ...EMPTY, 'kantlijn');
				const restore = 'pg_restore -U kantlijn --no-owner --exit-on-error -d kantlijn';
				const postgres = services.container('postgres');
				await podman.shell(`podman exec -i ${postgres} ${restore} < kantlijn.dump`);
				for (const name of INSTANCES) await services.startOne(name, NEXT);
				for (const name of INSTANCES) await podman.healthy(services.container(name));
				await eventually(async () => demand((await statusOf(room.path)) === 200, 'Not there.'));
				const { revealedRounds } = await room.look();
				for (const round of revealedRounds) await demandAnswers(round);
				demand(revealedRounds.length > 0, 'No round is revealed.');
				demand((await statusOf(later.path)) === 404, 'What came later is there too.');
			})
		]
	};
}

interface Results {
	questions: { rounds: { round: number; answers: { position: number }[] }[] }[];
}

/** Returns where Caddy leads a request by http. */
function locationByHttp(port: number): Promise<string | undefined> {
	return new Promise((resolve, reject) => {
		const headers = { host: VALUES.ADDRESS };
		const sent = request({ host: '127.0.0.1', port, path: '/w', agent: false, headers });
		sent.on('error', reject);
		sent.on('response', (response) => {
			response.resume();
			resolve(response.headers.location);
		});
		sent.end();
	});
}
