/**
 * Claim: every page that a newcomer opens is light. On a phone with slow 4G and a processor four
 * times slower, its largest paint comes at most 1.3 times as late as that of an empty SvelteKit page
 * with the same fonts, nothing shifts, and scripts block it for at most 150 ms (a participant's
 * phone 50). Its HTML is at most 10 kB as sent; a participant's phone loads at most 125 kB in all.
 *
 * Each turn visits the empty page and then each page, every time on a phone that has never been
 * there. Exits with 1 if a limit is missed.
 */
import { startServer } from '../src/testing/server.ts';
import { RUNS, bench, median, printTable, spread } from './figures.ts';
import { type NewcomerPage, newcomerPages } from './newcomer-pages.ts';
import { startBareKit } from './servers.ts';
import { type Visit, startPhones, visit, withPhone } from './slow-phone.ts';

const LIMITS = { paint: 1.3, shift: 0, html: 10, blocking: 150 };
const PHONE_LIMITS = { ...LIMITS, blocking: 50, all: 125 };

type Subject = NewcomerPage & { limits: Partial<Record<keyof Visit, number>> };

const server = await startServer({ env: { HOST: '127.0.0.1' } });
const bare = await startBareKit();

async function subjects(): Promise<Subject[]> {
	const pages = await newcomerPages(server);
	return pages.map((page) => ({ ...page, limits: page.participant ? PHONE_LIMITS : LIMITS }));
}

/** Whether the median of each figure is within its limit; the paint in parts of the empty page's. */
function isHeld({ limits }: Subject, visits: readonly Visit[], empty: readonly Visit[]): boolean {
	const of = (name: keyof Visit, all = visits) => median(all.map((one) => one[name]));
	return Object.entries(limits).every(([name, limit]) => {
		const figure = of(name as keyof Visit);
		return (name === 'paint' ? figure / of('paint', empty) : figure) <= limit;
	});
}

function row(title: string, visits: readonly Visit[], empty: readonly Visit[], verdict: string) {
	const all = (name: keyof Visit) => visits.map((one) => one[name]);
	const ratio = median(all('paint')) / median(empty.map(({ paint }) => paint));
	return [
		title,
		spread(all('paint')),
		ratio.toFixed(2),
		median(all('shift')).toFixed(3),
		spread(all('blocking')),
		spread(all('blockingByClock')),
		median(all('html')).toFixed(1),
		median(all('all')).toFixed(1),
		verdict
	];
}

await bench('load', async () => {
	const browser = await startPhones();
	const pages = await subjects();
	const empty: Visit[] = [];
	const samples = new Map<string, Visit[]>(pages.map(({ path }) => [path, []]));
	for (let turn = 0; turn <= RUNS; turn++) {
		const bareVisit = await withPhone(browser, bare, (page) => visit(page, '/fonts'));
		// The first turn warms up the servers and the browser.
		if (turn > 0) empty.push(bareVisit);
		for (const { path, cookie } of pages) {
			const one = await withPhone(browser, server, (page) => visit(page, path), cookie);
			if (turn > 0) samples.get(path)?.push(one);
		}
	}
	await browser.close();
	const judged = pages.map((page) => {
		const visits = samples.get(page.path) ?? [];
		const held = isHeld(page, visits, empty);
		return { held, cells: row(page.title, visits, empty, held ? 'held' : 'MISSED') };
	});
	printTable([
		[
			`median (min–max) of ${RUNS}`,
			'largest paint, ms',
			'ratio',
			'shift',
			'blocking, ms',
			'by the clock',
			'HTML, kB',
			'all, kB',
			''
		],
		row('SvelteKit, empty, same fonts', empty, empty, ''),
		...judged.map(({ cells }) => cells)
	]);
	return {
		samples: { empty, ...Object.fromEntries(samples) },
		held: judged.every(({ held }) => held)
	};
});
await server.stop();
await bare.stop();
