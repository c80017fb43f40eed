import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { QUESTION, found, join, keep, people, picture, share } from './team-people.ts';

test('I take the outcome along as a table, as a picture and on paper', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	await join(bas, await found(anna, 'Anna'), 'Bas');
	await share(anna);
	await keep(anna, 'Expert', 'Duidelijk');
	await bas.getByRole('link', { name: QUESTION }).click();
	await keep(bas, 'Procesbegeleider', 'Duidelijk');
	await bas.getByText('Onthul de plaatsingen').click();
	await bas.getByRole('button', { name: 'Onthul nu' }).click();
	await expect(picture(anna)).toBeVisible();

	const take = anna.getByRole('region', { name: 'Meenemen' });
	const saved = async (name: string) => {
		const [download] = await Promise.all([
			anna.waitForEvent('download'),
			take.getByText(name, { exact: true }).click()
		]);
		return readFileSync(await download.path());
	};
	const table = (await saved('CSV')).toString();
	expect(table).toContain(',Anna,expert,duidelijk,');
	const png = await saved('PNG');
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	// What was drawn is in it: blue and orange, and more than the ground.
	const colours = await anna.evaluate(
		async (bytes) => {
			const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
			const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
			const context = canvas.getContext('2d');
			context?.drawImage(bitmap, 0, 0);
			const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
			const found = { blue: 0, orange: 0, ink: 0 };
			for (let i = 0; i < data.length; i += 4) {
				const [r = 0, g = 0, b = 0] = data.slice(i, i + 3);
				if (b > 120 && r < 60) found.blue++;
				if (r > 150 && b < 60) found.orange++;
				if (r < 40 && g < 40 && b < 40) found.ink++;
			}
			return found;
		},
		[...png]
	);
	expect(colours.blue).toBeGreaterThan(1_000);
	expect(colours.orange).toBeGreaterThan(1_000);
	expect(colours.ink).toBeGreaterThan(500);

	await anna.emulateMedia({ media: 'print' });
	await expect(picture(anna)).toBeVisible();
	for (const hidden of ['Meenemen', 'Opnieuw plaatsen']) {
		await expect(anna.getByRole('region', { name: hidden })).toBeHidden();
	}
	await expect(anna.getByRole('navigation')).toBeHidden();
	await leave();
});
