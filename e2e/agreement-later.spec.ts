/** Tests what an agreement of helper and client leads to later: a copy, another day, an end. */
import type { Page } from '@playwright/test';
import { agreed, assignmentOf, clientOf, propose, test, yes } from './check-in-agreeing.ts';
import { row } from './check-in-people.ts';
import { SAVE_AS, awake, expect, expectNothingFound } from './fixtures.ts';

const idOf = (page: string) => assignmentOf(page).split('/').at(-1) ?? '';

/** Proposes on the page of an agreement, and waits until the client has said yes. */
async function agree(page: Page, jan: Page, checkIn: string): Promise<void> {
	await page.goto(`${checkIn}/agree`);
	await awake(page);
	await propose(page);
	await yes(jan).click();
	await expect(agreed(jan)).toBeVisible();
}

test('a client keeps a copy of the card, with its date', async ({
	page,
	together: { checkIn, jan }
}) => {
	await agree(page, jan, checkIn);
	await jan.getByRole('link', { name: 'Bewaar als rolkaart' }).click();
	await expect(jan.getByRole('heading', { name: 'Rolkaart' })).toBeVisible();
	await expect(jan.getByRole('article')).toContainText(/Afgesproken op \d/);
	await expect(jan.getByRole('button', { name: SAVE_AS.png })).toBeEnabled();
	await expectNothingFound(jan);
	const [saved] = await Promise.all([
		jan.waitForEvent('download'),
		jan.getByRole('button', { name: SAVE_AS.png }).click()
	]);
	expect(saved.suggestedFilename()).toMatch(/\.png$/);
	// A later place of the helper changes nothing on the card.
	await page.request.post(`/api/assignments/${idOf(checkIn)}/placements`, {
		data: { position: -71 }
	});
	await jan.reload();
	await expect(jan.getByRole('article')).toContainText('procesbegeleider');
});

test('an agreement that is replaced by a proposal ends when that is withdrawn, for both', async ({
	page,
	together: { checkIn, jan }
}) => {
	await agree(page, jan, checkIn);
	await page.goto(`${checkIn}/agree`);
	await page.getByRole('link', { name: 'Kies iets anders' }).click();
	await awake(page);
	await propose(page, 'Eerder');
	await expect(jan.getByText('Voorstel, nog niet afgesproken')).toBeVisible();
	await page.getByText('Trek het voorstel in', { exact: true }).click();
	await page.getByRole('button', { name: 'Ja, trek het in' }).click();
	await expect(jan.getByText('Er is nu niets afgesproken')).toBeVisible();
	await page.goto(assignmentOf(checkIn));
	await expect(page.getByRole('heading', { name: 'Duidelijk procesbegeleider' })).toBeVisible();
	await expect(page.getByText(/^Samen gekozen op/)).toBeHidden();
});

test('when the day has come, the list says so, and we look again', async ({
	page,
	server,
	together: { checkIn, jan }
}) => {
	await agree(page, jan, checkIn);
	const due = page.getByRole('link', { name: 'tijd om samen opnieuw te kijken' });
	await page.goto('/assignments');
	await expect(due).toBeHidden();
	await server.database.rows(
		`update check_in set look_again_on = '2026-01-05' where assignment_id = '${idOf(checkIn)}'`
	);
	await page.goto('/assignments');
	await expect(page.getByRole('main')).toContainText('tijd om samen opnieuw te kijken');
	await page.goto(assignmentOf(checkIn));
	await due.click();
	await expect(page).toHaveURL(checkIn);
	await page.goto(`${assignmentOf(checkIn)}/look-together`);
	await awake(page);
	await expect(page.getByLabel('Je naam')).toHaveValue('Anna');
	await page.getByRole('button', { name: 'Expert', exact: true }).click();
	await page.getByRole('button', { name: 'Duidelijk', exact: true }).click();
	await page.getByLabel('Hoe je deze cliënt noemt').first().fill('opdrachtgever');
	await page.getByRole('button', { name: 'Maak de link' }).click();
	await expect(page.getByRole('heading', { name: 'Vraag het je cliënt' })).toBeVisible();
	await page.goto('/assignments');
	await expect(page.getByRole('main')).not.toContainText('tijd om samen opnieuw te kijken');
	// The earlier agreement stays on the client's page.
	await jan.reload();
	await expect(agreed(jan)).toBeVisible();
});

test('when the assignment is deleted, the client’s page says so kindly', async ({
	page,
	together: { checkIn, jan }
}) => {
	await agree(page, jan, checkIn);
	await page.request.delete(`/api/assignments/${idOf(checkIn)}`);
	await jan.goto(`/look/${clientOf(jan)}`);
	await expect(jan.getByRole('heading', { name: 'Deze vraag is afgesloten' })).toBeVisible();
	await expect(jan.getByText('met alle antwoorden en afspraken die erbij hoorden')).toBeVisible();
	await expectNothingFound(jan);
	await jan.goto(`/look/${clientOf(jan)}/card`);
	await expect(jan.getByText(/Afgesproken op/)).toHaveCount(0);
	await page.goto(checkIn);
	await expect(row(page)).toHaveCount(0);
});

test('in English the client reads the proposal, agrees, and keeps the card', async ({
	page,
	together: { checkIn, jan }
}) => {
	await page.goto(`${checkIn}/agree`);
	await awake(page);
	await propose(page);
	await jan.getByRole('button', { name: 'English' }).click();
	await expect(jan.getByRole('heading', { name: 'Shall we agree this?' })).toBeVisible();
	await jan.getByRole('button', { name: 'Yes, let’s agree this' }).click();
	await expect(jan.getByText(/^Agreed on \d/)).toBeVisible();
	await expectNothingFound(jan);
	await jan.getByRole('button', { name: 'Is this still right?' }).click();
	await expect(jan.getByText('You asked whether this is still right.')).toBeVisible();
	await jan.getByRole('link', { name: 'Save as a role card' }).click();
	await expect(jan.getByRole('article')).toContainText(/Agreed on \d/);
});
