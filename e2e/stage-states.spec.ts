/** Tests the layout of the stage in every state, on the screens of projectors and laptops. */
import { patience } from '../src/testing/patience.ts';
import { expect, test } from './fixtures.ts';
import { measure } from './stage-layout.ts';
import { LONG, everyState } from './stage-states.ts';

const SIZES = [
	{ width: 800, height: 450 },
	{ width: 1024, height: 768 },
	{ width: 1280, height: 720 },
	{ width: 1920, height: 1080 },
	{ width: 3840, height: 2160 }
];

for (const [title, settings] of [
	['without groups', { pairsFirst: true }],
	[
		'with groups and initials',
		{
			names: 'initials',
			groups: ['adviseurs en coaches van buiten', 'cliënten en hun medewerkers']
		}
	],
	[
		'in English',
		{ locale: 'en', names: 'initials', groups: ['advisers', 'clients'], questions: [LONG] }
	]
] as const) {
	test(`nothing overlaps, nothing is cut off and the ridge stays where it is, ${title}`, async ({
		page,
		server
	}) => {
		test.setTimeout(patience(120_000));
		const ridges = new Map<string, string>();
		const faults: string[] = [];
		for await (const { name, ridgeOf, renew } of everyState(page, server, settings)) {
			for (const size of SIZES) {
				await page.setViewportSize(size);
				await renew?.();
				const { faults: found, ridge } = await measure(page);
				const at = `${name}, ${size.width}×${size.height}`;
				faults.push(...found.map((fault) => `${at}: ${fault}`));
				if (!ridgeOf) continue;
				const key = `${ridgeOf} ${size.width}`;
				const first = ridges.get(key) ?? String(ridge);
				ridges.set(key, first);
				if (first !== String(ridge)) faults.push(`${at}: the ridge moved, ${first} → ${ridge}`);
			}
		}
		expect(faults).toEqual([]);
	});
}
