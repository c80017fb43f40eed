/** Tests the main button of each form while the form is sent, with the keyboard. */
import { expect, test } from './fixtures.ts';
import { FORMS } from './sending-forms.ts';
import { WORKSHOP_FORMS } from './sending-workshop-forms.ts';

for (const [form, open] of Object.entries({ ...FORMS, ...WORKSHOP_FORMS })) {
	test(`while ${form} is sent the focus stays, and a second press sends nothing`, async ({
		page,
		server
	}) => {
		const button = await open(page, server);
		await page.waitForLoadState('networkidle');
		const fields = button.locator('xpath=ancestor::form').locator('input:not([type]), textarea');
		const typed = [];
		for (const field of await fields.filter({ visible: true }).all()) {
			await field.fill(`${await field.inputValue()} x`);
			typed.push({ field, value: await field.inputValue() });
		}
		const sent: string[] = [];
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/*', async (route) => {
			if (route.request().headers()['x-sveltekit-action'] !== 'true') return route.fallback();
			sent.push(route.request().url());
			await held;
			return route.fallback();
		});
		await button.press('Enter');
		await expect.poll(() => sent).toHaveLength(1);
		await expect(button).toBeFocused();
		await button.press('Enter');
		await expect(button).toBeFocused();
		for (const { field, value } of typed) await expect(field).toHaveValue(value);
		const answer = page.waitForResponse((one) => one.request().method() === 'POST');
		release();
		await (await answer).finished();
		await page.waitForLoadState('networkidle');
		// The next page may send a form of its own, such as the host page with a host's link.
		expect(sent.filter((url) => url === sent[0])).toHaveLength(1);
		// The button may have gone. The focus is then on what came in its place, never on nothing.
		await expect(page.locator('*:focus')).not.toHaveCount(0);
	});
}
