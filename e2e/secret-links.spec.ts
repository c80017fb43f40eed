/** Tests that opening a link with a secret removes the secret from the browser's address. */
import { secretLink } from '../src/lib/domain/secret-link.ts';
import { expect, test } from './fixtures.ts';

const SECRET = 'kZ9_b-3xQ7vLw2NnRt6YpAqSdFgHjKlMcVbXe0u1i4s';

for (const kind of ['device', 'invitation', 'client', 'reset', 'confirm'] as const) {
	test(`the secret of a link leaves the address of its page: ${kind}`, async ({ page }) => {
		await page.goto(secretLink('', kind, SECRET));
		await expect.poll(() => page.url()).not.toContain(SECRET);
		if (kind !== 'reset' && kind !== 'confirm') return;
		await expect(page.locator('[name="secret"]')).toHaveValue(SECRET);
	});
}
