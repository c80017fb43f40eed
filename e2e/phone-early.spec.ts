/** Tests a phone on a network so slow that no script has arrived yet. */
import { expect, test } from './fixtures.ts';
import { PHONE, askedPhone } from './phones.ts';

test.use({ viewport: PHONE });

for (const [side, strength, position] of [
	['Expert', 'Duidelijk', -49],
	['Procesbegeleider', 'Uitgesproken', 83]
] as const) {
	test(`${side}, ${strength} is an answer before any script has arrived`, async ({
		page,
		server
	}) => {
		const room = await askedPhone(page, server);
		// Scripts are requested, and never answered.
		await page.route('**/_app/**/*.js', () => {});
		await page.goto(`/w/${room.code}`, { waitUntil: 'commit' });
		await page.getByRole('button', { name: side, exact: true }).click();
		await page.getByRole('button', { name: strength, exact: true }).click();
		await expect.poll(async () => (await room.look()).placed).toBe(1);
		const { own } = (await (await page.request.get(`${room.path}?view=phone`)).json()) as {
			own: object;
		};
		expect(own).toMatchObject({ position });
	});
}

test('too early to say is an answer before any script has arrived', async ({ page, server }) => {
	const room = await askedPhone(page, server);
	await page.route('**/_app/**/*.js', () => {});
	await page.goto(`/w/${room.code}`, { waitUntil: 'commit' });
	await page.getByRole('button', { name: /^Nog niet te zeggen$/ }).click();
	await expect.poll(async () => (await room.look()).undecided).toBe(1);
});
