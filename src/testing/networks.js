// Gives a server under test the networks in KANTLIJN_TEST_NETWORKS, `name=address` separated by
// commas, instead of the machine's: `node --import ./src/testing/networks.js src/start.ts`.
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const named = (process.env.KANTLIJN_TEST_NETWORKS ?? '').split(',').map((one) => one.split('='));
os.networkInterfaces = () =>
	Object.fromEntries(
		named.map(([name, address]) => [name, [{ address, family: 'IPv4', internal: false }]])
	);
syncBuiltinESMExports();
