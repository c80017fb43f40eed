// Starts PostgreSQL and Redis if they do not answer, for runs in which no test may be skipped. A
// service that is not installed is first installed from Debian's packages. This file has no
// dependencies.
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const POSTGRES = 5432;
const REDIS = 6379;
/** Milliseconds to wait for a started service to answer. */
const PATIENCE_MS = 20_000;

/** Name and password of the database role that tests use when this file starts PostgreSQL. */
const ROLE = 'kantlijn_test';

/**
 * Starts each of the two services that does not answer.
 * @param {(command: string, args: string[]) => Promise<boolean>} asRoot
 * @param {(sentence: string) => void} say
 * @throws {Error} when a service does not answer within 20 seconds
 */
export async function startServices(asRoot, say) {
	const [postgres, redis] = await Promise.all([answers(POSTGRES), answers(REDIS)]);
	if (postgres && redis) return;
	say('Starting PostgreSQL and Redis for the tests …');
	const missing = [...(postgres ? [] : ['postgresql']), ...(redis ? [] : ['redis-server'])];
	const there = await asRoot('dpkg', ['-s', ...missing]);
	if (!there && (await asRoot('apt-get', ['update', '-q']))) {
		await asRoot('apt-get', ['install', '-yq', '--no-install-recommends', ...missing]);
	}
	// After an installation, Debian may have started the services already.
	if (!(await answers(REDIS))) {
		await asRoot('redis-server', ['--daemonize', 'yes', '--bind', '127.0.0.1', '--save', '']);
	}
	if (!(await answers(POSTGRES))) {
		const start =
			'pg_lsclusters -h | while read -r v c rest; do pg_ctlcluster "$v" "$c" start; done';
		await asRoot('sh', ['-c', start]);
	}
	for (const port of [POSTGRES, REDIS]) {
		if (!(await answersSoon(port))) throw new Error(`Nothing answers on port ${port}.`);
	}
	if (!postgres) {
		const make = `create role ${ROLE} login createdb password '${ROLE}'`;
		await asRoot('runuser', ['-u', 'postgres', '--', 'psql', '-q', '-c', make]);
	}
}

/**
 * Waits until a service answers.
 * @param {number} port
 */
async function answersSoon(port) {
	for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(200)) {
		if (await answers(port)) return true;
	}
	return false;
}

/**
 * Whether a service answers at a port.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
		socket.on('connect', () => socket.destroy());
	});
}
