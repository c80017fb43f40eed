/**
 * Claim: Lighthouse gives every page that a newcomer opens, on its phone, 100 for accessibility, best
 * practices and search engines, and at least 97 for performance (median of five).
 *
 * Lighthouse is not among the packages of this project, since it is larger than all others together:
 * `npm install --no-save lighthouse@12` adds it. Without it, this benchmark is left out.
 */
import { startServer } from '../src/testing/server.ts';
import { RUNS, bench, median, printTable, spread } from './figures.ts';
import { type NewcomerPage, newcomerPages } from './newcomer-pages.ts';
import { freePort } from './servers.ts';
import { startPhones } from './slow-phone.ts';

/** Minimum score by category, from 0 to 100. */
const LIMITS = { performance: 97, accessibility: 100, 'best-practices': 100, seo: 100 };
type Category = keyof typeof LIMITS;
const CATEGORIES = Object.keys(LIMITS) as Category[];

/** The part of Lighthouse that is used here. */
type Lighthouse = (
	url: string,
	flags: {
		port: number;
		logLevel: 'error';
		onlyCategories: readonly string[];
		skipAudits: readonly string[];
	}
) => Promise<{ lhr: { categories: Record<Category, { score: number | null }>; audits: Audits } }>;
type Audits = Record<string, { title: string; score: number | null; scoreDisplayMode: string }>;

async function findLighthouse(): Promise<Lighthouse | null> {
	const name = 'lighthouse';
	try {
		return ((await import(name)) as { default: Lighthouse }).default;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
		throw error;
	}
}

interface Report {
	scores: Record<Category, number>;
	/** Titles of the audits other than performance that failed. */
	failed: string[];
}

async function measure(lighthouse: Lighthouse) {
	const server = await startServer({ env: { HOST: '127.0.0.1' } });
	const port = await freePort();
	const browser = await startPhones(`--remote-debugging-port=${port}`);
	const session = await browser.newBrowserCDPSession();

	async function report({ path, cookie, unlisted = false }: NewcomerPage): Promise<Report> {
		await session.send('Storage.clearCookies');
		const domain = 'localhost';
		if (cookie) await session.send('Storage.setCookies', { cookies: [{ ...cookie, domain }] });
		const { lhr } = await lighthouse(`http://localhost:${server.port}${path}`, {
			port,
			logLevel: 'error',
			onlyCategories: CATEGORIES,
			// This audit demands that search engines may list the page.
			skipAudits: unlisted ? ['is-crawlable'] : []
		});
		const scores = Object.fromEntries(
			CATEGORIES.map((name) => [name, Math.round((lhr.categories[name].score ?? 0) * 100)])
		) as Record<Category, number>;
		const failed = Object.values(lhr.audits).filter(
			({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0
		);
		return { scores, failed: failed.map(({ title }) => title) };
	}

	const pages = await newcomerPages(server);
	const reports = new Map<NewcomerPage, Report[]>(pages.map((page) => [page, []]));
	for (let run = 0; run < RUNS; run++) {
		for (const page of pages) reports.get(page)?.push(await report(page));
	}
	await browser.close();
	await server.stop();

	const isHeld = (all: readonly Report[]) =>
		CATEGORIES.every((name) => median(all.map(({ scores }) => scores[name])) >= LIMITS[name]);
	printTable([
		[`median (min–max) of ${RUNS}`, ...CATEGORIES, ''],
		...[...reports].map(([{ title }, all]) => [
			title,
			...CATEGORIES.map((name) => spread(all.map(({ scores }) => scores[name]))),
			isHeld(all) ? 'held' : 'MISSED'
		])
	]);
	for (const [{ title }, all] of reports) {
		const failed = new Set(all.flatMap((one) => one.failed));
		if (failed.size > 0) console.log(`${title}: ${[...failed].join('; ')}`);
	}
	return {
		samples: Object.fromEntries([...reports].map(([{ path }, all]) => [path, all])),
		held: [...reports.values()].every(isHeld)
	};
}

const lighthouse = await findLighthouse();
if (lighthouse) await bench('lighthouse', () => measure(lighthouse));
else console.log('Lighthouse is not installed (npm install --no-save lighthouse@12): left out.');
