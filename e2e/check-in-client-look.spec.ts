/** Tests looking together, as the client sees it. */
import { ask } from '../src/testing/check-in-people.ts';
import { ANSWER, begin, choose, expectKept, expectLooking, save } from './check-in-client.ts';
import { IN_MOTION, expect, test } from './fixtures.ts';

test.use(IN_MOTION);

test.use({ locale: 'nl-NL' });

test('is shown what both chose once both have turned their key, and talks it over', async ({
	page,
	server
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const asked = await ask(server);
	await begin(page, asked);
	await choose(page, ANSWER);
	await save(page);
	await expectKept(page);
	await expect(page.getByText('Duidelijk hulp')).toHaveCount(0);
	await asked.turnKey();
	await expect(page.getByText('Anna is klaar om te kijken. U ook?')).toBeVisible();
	await asked.withdraw();
	await expect(page.getByText('Anna wil nu nog niet kijken.')).toBeVisible();
	await asked.turnKey();
	await expect(page.getByText('Anna is klaar om te kijken. U ook?')).toBeVisible();
	await page.getByRole('button', { name: 'Kijk samen' }).click();
	await expectLooking(page);
	const rows = page.getByRole('listitem');
	await expect(rows).toHaveText([
		/U\s+duidelijk een antwoord/,
		/Anna\s+duidelijk hulp bij uw eigen antwoord/,
		/Waar Anna u verwachtte\s+eerder hulp bij uw eigen antwoord/
	]);
	await page.getByRole('button', { name: 'Volgende' }).click();
	await expect(page.getByText('vraag 2 van')).toBeVisible();
	const client = asked.checkIn.clients[0]?.id;
	await asked.helper.ask('PUT', `${asked.path}/clients/${client}/question`, {
		json: { question: 2 }
	});
	await expect(page.getByText('vraag 3 van')).toBeVisible();
	await page.getByRole('button', { name: 'Vorige' }).click();
	await expect(page.getByText('vraag 2 van')).toBeVisible();

	await page.getByRole('link', { name: 'Sluit dit scherm' }).click();
	await expect(page.getByText('duidelijk een antwoord')).toHaveCount(0);
	await page.getByRole('link', { name: 'Wis mijn antwoord' }).click();
	await page.getByRole('button', { name: 'Ja, wis mijn antwoord' }).click();
	await expect(page.getByText('Ook bij Anna is uw plek niet meer te zien.')).toBeVisible();
});

test('sees the marks arrive one after the other, their own first', async ({ page, server }) => {
	const asked = await ask(server);
	await begin(page, asked);
	await choose(page, ANSWER);
	await save(page);
	await expectKept(page);
	await page.evaluate(() => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		new MutationObserver(() => {
			for (const mark of document.querySelectorAll('svg.measured [data-part^="mark-"]')) {
				const part = mark.getAttribute('data-part') ?? '';
				if (document.querySelector('.rows') && !seen.includes(part)) seen.push(part);
			}
			const asked = document.querySelector('#asked');
			if (asked?.checkVisibility({ visibilityProperty: true }) && !seen.includes('question')) {
				seen.push('question');
			}
		}).observe(document.body, { subtree: true, childList: true, attributes: true });
	});
	await asked.turnKey();
	await page.getByRole('button', { name: 'Kijk samen' }).click();
	await expectLooking(page);
	expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
		'mark-client',
		'mark-helper',
		'mark-guess',
		'question'
	]);
});
