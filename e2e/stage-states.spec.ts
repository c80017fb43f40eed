/** Tests the layout of the stage in every state, on the screens of projectors and laptops. */
import { fillSeats } from '../src/testing/fill.ts';
import { patience } from '../src/testing/patience.ts';
import { expect, test } from './fixtures.ts';
import { measure } from './stage-layout.ts';
import { stagePath, stageWorkshop } from './stage.ts';
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

/** Numbers of participants in the lobby; the last has too many for dots. */
const CROWDS = [0, 1, 12, 40, 150, 1_500];

for (const [locale, title] of [
	['nl', 'Hoe wij samenwerken met de opdrachtgevers van de regio Noord en hun medewerkers.'],
	['en', null]
] as const) {
	test(`the lobby fits with any number of participants, and the QR code keeps its size, in ${locale}`, async ({
		page,
		server
	}) => {
		test.setTimeout(patience(60_000));
		const one = await stageWorkshop(server, 0, { locale, title });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const faults: string[] = [];
		const codes = new Map<number, number>();
		let present = 0;
		for (const count of CROWDS) {
			await fillSeats(server, one.id, count - present, true);
			present = count;
			await page.goto(stagePath(one));
			for (const size of SIZES) {
				await page.setViewportSize(size);
				const at = `${count} in, ${size.width}×${size.height}`;
				const { faults: found, ridge } = await measure(page);
				faults.push(...found.map((fault) => `${at}: ${fault}`));
				const [, top = 0, , bottom = 0] = ridge ?? [];
				if (bottom - top < 0.04 * size.height) faults.push(`${at}: ridge ${bottom - top} high`);
				await expect(page.locator('[data-part="waiting"]')).toHaveCount(count > 150 ? 0 : count);
				const { width = 0 } = (await page.locator('.qr').boundingBox()) ?? {};
				if (width < 0.37 * size.height) faults.push(`${at}: QR code ${width} wide`);
				if (width !== (codes.get(size.width) ?? width)) faults.push(`${at}: QR code changed`);
				codes.set(size.width, width);
			}
			if (count > 0) await expect(page.locator('.in')).toContainText(String(count));
		}
		expect(faults).toEqual([]);
	});
}
