/**
 * Names a test run and draws its seed before the run. After the run, removes the folders and
 * databases that the workers created; their names contain the run's name.
 */
import { dropDatabases } from './database.ts';
import { removeFolders } from './folders.ts';
import { drawSeed } from './test-seed.ts';

export default function begin(): () => Promise<void> {
	// Names the run. Worker processes inherit this variable and put the name into the names of
	// their folders and databases. This process removes those folders and databases, because
	// workers are often killed before they can.
	process.env.TEST_RUN = String(process.pid);
	// `npm test` draws one seed for all its test runners. A runner that is started alone draws its
	// seed here.
	if (!process.env.TEST_SEED) drawSeed();
	return async () => {
		removeFolders();
		await dropDatabases();
	};
}
