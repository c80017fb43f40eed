/**
 * `npm run test:containers`: builds the image, runs it alone, then runs the services of both compose
 * files and walks a workshop through them. It needs Linux, Podman and root, and is skipped elsewhere.
 * The last line is `N passed, N failed, N skipped`, as that of `npm test`.
 */
import { type Counts, requiringAll, sum } from '../test-counts.ts';
import { alonePart } from './alone.ts';
import { embeddedPart } from './embedded.ts';
import { imagePart } from './image.ts';
import { Podman, whyNot } from './podman.ts';
import { type Part, runPart } from './steps.ts';
import { togetherPart } from './together.ts';

const podman = new Podman();
process.on('exit', () => podman.end());
// An explicit exit runs the listener above.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
const image = imagePart(podman);
const others = [alonePart, togetherPart, embeddedPart].map((part) => part(podman));

const leftOut = (parts: Part[]): Counts => ({
	passed: 0,
	failed: 0,
	skipped: parts.flatMap(({ steps }) => steps).length
});

async function runAll(): Promise<Counts> {
	const reason = whyNot();
	if (reason) {
		console.log(`${reason}\nThe tests of the containers are skipped.`);
		return leftOut([image, ...others]);
	}
	await podman.begin();
	const counts = [await runPart(image)];
	// Without an image there is nothing to run.
	if (sum(counts).failed > 0) return sum([...counts, leftOut(others)]);
	for (const part of others) counts.push(await runPart(part));
	return sum(counts);
}

const found = await runAll();
const { passed, failed, skipped } =
	process.env.REQUIRE_SERVICES === '1' ? requiringAll(found) : found;
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
