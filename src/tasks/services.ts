/** Finds out whether PostgreSQL and Redis are running, and at which URLs tests can use them. */
import { connect } from 'node:net';
import pg from 'pg';

export type Service = 'postgres' | 'redis';

/**
 * URLs to try, in this order. The last one names the database role that start-services.js creates.
 */
const POSTGRES_URLS = [
	process.env.TEST_POSTGRES_URL,
	'postgres://postgres@127.0.0.1:5432/postgres',
	'postgres://kantlijn_test:kantlijn_test@127.0.0.1:5432/postgres'
];
const REDIS_URL = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

/** Milliseconds to wait for a service to answer. */
const PATIENCE_MS = 3_000;

export interface Services {
	/** Environment variables for the test runners, with the URLs of the services that answer. */
	env: Record<string, string>;
	/** Services that do not answer. */
	missing: Service[];
}

/** Looks for PostgreSQL and Redis in parallel, for at most three seconds per URL. */
export async function findServices(): Promise<Services> {
	const [postgres, redis] = await Promise.all([findPostgres(), answersRedis()]);
	return {
		env: {
			...(postgres && { TEST_POSTGRES_URL: postgres }),
			...(redis && { TEST_REDIS_URL: REDIS_URL })
		},
		missing: [...(postgres ? [] : (['postgres'] as const)), ...(redis ? [] : (['redis'] as const))]
	};
}

async function findPostgres(): Promise<string | null> {
	for (const url of POSTGRES_URLS) {
		if (!url) continue;
		const client = new pg.Client({
			connectionString: url,
			connectionTimeoutMillis: PATIENCE_MS,
			query_timeout: PATIENCE_MS
		});
		client.on('error', () => undefined);
		try {
			await client.connect();
			await client.query('select 1');
			return url;
		} catch {
			// This URL gave no answer, so the next one is tried.
		} finally {
			await client.end().catch(() => undefined);
		}
	}
	return null;
}

function answersRedis(): Promise<boolean> {
	const { hostname, port } = new URL(REDIS_URL);
	return new Promise((resolve) => {
		const socket = connect(Number(port || 6379), hostname);
		const end = (answer: boolean) => {
			resolve(answer);
			socket.destroy();
		};
		socket.setTimeout(PATIENCE_MS, () => end(false));
		socket.on('error', () => end(false));
		socket.on('data', (said) => end(said.toString().startsWith('+PONG')));
		socket.write('PING\r\n');
	});
}
