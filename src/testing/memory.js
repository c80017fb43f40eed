// Lets a test measure the memory of a server under test: on SIGUSR2 the server collects garbage and
// prints its memory in use. The server itself needs no test code: `node --import
// ./src/testing/memory.js src/start.ts`.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
	collect();
	const { heapUsed, external } = process.memoryUsage();
	console.log(`memory ${((heapUsed + external) / 2 ** 20).toFixed(1)} MiB`);
});
