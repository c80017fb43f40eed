import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const alias = { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) };

/** The seed for properties, in each project: a test that fails is never tried again (no `retry`). */
const setupFiles = ['src/testing/setup.ts'];

/** Those that run once on each engine. */
const ofServer = ['src/**/*.server.test.ts', 'src/lib/server/db/**/*.test.ts'];

/** Those that are about what only one engine has: a file, or a database that several share. */
const aboutSqlite = [
	'src/**/*.sqlite.server.test.ts',
	'src/lib/server/db/sqlite.test.ts',
	'src/tasks/backup.server.test.ts'
];
const aboutPostgres = [
	'src/**/*.postgres.server.test.ts',
	'src/lib/server/db/postgres.test.ts',
	'src/tasks/move-to-postgres.server.test.ts'
];

/** Those about several instances need Redis as well, and run once. */
const aboutInstances = ['src/**/*.instances.server.test.ts'];

/** Against what was built, each file with servers and databases of its own: see src/testing/server.ts. */
const server = (name: string, engine: string, include: string[], exclude: string[] = []) => ({
	resolve: { alias },
	test: {
		name,
		environment: 'node' as const,
		include,
		exclude,
		env: { TEST_ENGINE: engine },
		setupFiles,
		testTimeout: 30_000,
		hookTimeout: 30_000
	}
});

/**
 * Those that wait for minutes begin first, so that none of them is left over at the end; then one
 * project after the other, since a worker goes on to the next file only within its project.
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
		// More than two cores can do at once: servers under test wait for disks, clocks and each other.
		maxWorkers: 6,
		// A new process for each file would cost as much as most files' tests.
		isolate: false,
		sequence: { sequencer: LongestFirst },
		globalSetup: 'src/testing/global-setup.ts',
		projects: [
			{
				resolve: { alias },
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'bench/**/*.test.ts'],
					exclude: ofServer,
					setupFiles
				}
			},
			server('server', 'sqlite', ofServer, [...aboutPostgres, ...aboutInstances]),
			server('server-postgres', 'postgres', ofServer, [...aboutSqlite, ...aboutInstances]),
			server('instances', 'postgres', aboutInstances)
		]
	}
});
