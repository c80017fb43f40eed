import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { patience } from './src/testing/patience.ts';

const alias = { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) };

/** Setup file of every project. It gives all property tests of the run the same seed. */
const setupFiles = ['src/testing/setup.ts'];

/** Tests that run once per database engine. */
const ofServer = ['src/**/*.server.test.ts', 'src/lib/server/db/**/*.test.ts'];

/** Tests of features that only one database engine has, such as the file of SQLite. */
const aboutSqlite = [
	'src/**/*.sqlite.server.test.ts',
	'src/lib/server/db/sqlite.test.ts',
	'src/tasks/backup.server.test.ts'
];
const aboutPostgres = [
	'src/**/*.postgres.server.test.ts',
	// Thousands of requests that are refused before they reach the database, or store text.
	// PostgreSQL accepts less text than SQLite.
	'src/faults/strange-requests.server.test.ts',
	'src/lib/server/db/postgres.test.ts',
	'src/tasks/move-to-postgres.server.test.ts'
];

/**
 * Tests of code that runs before the database is used: the entry, access, limits in memory,
 * passwords. They take long and run with one database engine only, because the engine makes no
 * difference.
 */
const aboutNoEngine = [
	'src/start.server.test.ts',
	'src/faults/access.server.test.ts',
	// Whether the clock is believed. What is deleted then is tested with both engines elsewhere.
	'src/faults/clock-ahead.server.test.ts',
	'src/faults/growing.server.test.ts',
	'src/faults/log-away.server.test.ts',
	'src/lib/server/http/cross-site.server.test.ts',
	'src/lib/server/http/withheld-bodies.server.test.ts',
	'src/routes/api/documented-calls.server.test.ts',
	'src/routes/api/problems.server.test.ts',
	'src/routes/api/workshop-guesses.server.test.ts',
	'src/routes/metrics/metrics.server.test.ts',
	'src/routes/per-network.server.test.ts',
	'src/routes/**/crowded.server.test.ts',
	// Mails, passwords and links for signing in. Their rows are those of few accounts.
	'src/routes/*/account/email/*.server.test.ts',
	'src/routes/(site)/account/rotation.server.test.ts',
	'src/routes/(site)/device/device.server.test.ts',
	'src/routes/*/reset/*.server.test.ts',
	'src/routes/(site)/sign-in/lead-on.server.test.ts',
	// Generates its client in a folder, which a second run at the same time would replace.
	'src/testing/api-client/generated-client.server.test.ts'
];

/** Tests of several server instances, which need Redis as well and run once. */
const aboutInstances = ['src/**/*.instances.server.test.ts'];

/**
 * Returns a project for tests of the built app. The tests start servers with src/testing/server.ts.
 */
const server = (name: string, engine: string, include: string[], exclude: string[] = []) => ({
	resolve: { alias },
	test: {
		name,
		environment: 'node' as const,
		include,
		exclude,
		env: { TEST_ENGINE: engine },
		setupFiles,
		// In CI a failed test is tried once more, as in the browser tests: see
		// docs/decisions/2026-11-25-second-attempts.md. The second attempt of a random test uses
		// the same seed.
		retry: process.env.CI ? 1 : 0,
		testTimeout: patience(30_000),
		hookTimeout: patience(30_000)
	}
});

/**
 * Sequencer that starts the slowest files first, so that none of them runs alone at the end. The
 * other files are sorted by project, because a worker is reused only within its project.
 */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const isLong = ({ moduleId }: TestSpecification) =>
			/\/(faults\/|start\.server|retention\.server|cleanup\.server)/.test(moduleId);
		const rank = (file: TestSpecification) => (isLong(file) ? '' : file.project.name);
		const sorted = await super.sort(files);
		return sorted.toSorted((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
	}
}

export default defineConfig({
	test: {
		// More workers than cores: servers under test mostly wait for disks, clocks and each other.
		maxWorkers: 6,
		// No isolation: a new process per file would take as long as most files' tests.
		isolate: false,
		sequence: { sequencer: LongestFirst },
		globalSetup: 'src/testing/global-setup.ts',
		projects: [
			{
				resolve: { alias },
				test: {
					name: 'unit',
					testTimeout: patience(15_000),
					hookTimeout: patience(30_000),
					environment: 'node',
					include: ['src/**/*.test.ts', 'bench/**/*.test.ts'],
					exclude: ofServer,
					setupFiles
				}
			},
			server('server', 'sqlite', ofServer, [...aboutPostgres, ...aboutInstances]),
			server('server-postgres', 'postgres', ofServer, [
				...aboutSqlite,
				...aboutNoEngine,
				...aboutInstances
			]),
			server('instances', 'postgres', aboutInstances)
		]
	}
});
