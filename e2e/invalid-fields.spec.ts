import type { Page } from '@playwright/test';
import { expect, seed, test } from './fixtures.ts';

const REQUIRED = 'Vul hier iets in.';

/** Returns the path of an assignment's page, below which there are forms. */
async function assignment(page: Page): Promise<string> {
	const { id } = await seed(page.request, 'Wie doet wat?', [-49]);
	return `/assignments/${id}`;
}

async function teamMembers(page: Page): Promise<string> {
	const data = { name: 'Adviesgroep Noord', displayName: 'Anna' };
	const { team } = await (await page.request.post('/api/teams', { data })).json();
	return `/teams/${team.id}/members`;
}

async function savedDeck(page: Page): Promise<string> {
	const data = { locale: 'nl', names: 'none', questions: ['Wie doet wat?'] };
	const made = await page.request.post('/api/workshops', { data });
	const { code } = (await made.json()) as { code: string };
	await page.goto(`/w/${code}/host`);
	await page.locator('[name="name"]').evaluate((field) => {
		field.closest('details')?.setAttribute('open', '');
	});
	await page.locator('[name="name"]').fill('Teamdag');
	await page.locator('[name="name"]').press('Enter');
	await expect(page.getByText('Bewaard', { exact: false }).first()).toBeVisible();
	return '/workshops';
}

interface Form {
	/** Returns the path of the form's page. */
	at: (page: Page) => Promise<string> | string;
	/** Name of the first required field, which is made empty. */
	field: string;
	/** Sentence at that field; default: {@link REQUIRED}. */
	says?: string;
}

const FORMS: Record<string, Form> = {
	'signing in with a password': { at: () => '/sign-in', field: 'email' },
	'signing in with a code': { at: () => '/sign-in', field: 'code' },
	'a new assignment': { at: () => '/assignments/new', field: 'question' },
	'a changed question': { at: async (page) => `${await assignment(page)}/edit`, field: 'question' },
	'a reminder': {
		at: assignment,
		field: 'at',
		says: 'Vul een dag en een tijd in.'
	},
	'a question to a client': {
		at: async (page) => `${await assignment(page)}/look-together`,
		field: 'question'
	},
	'a new team': { at: () => '/teams/new', field: 'name' },
	'my name in a team': { at: teamMembers, field: 'displayName' },
	'a question for a team': {
		at: async (page) => (await teamMembers(page)).replace('members', 'new'),
		field: 'question'
	},
	'an invitation': { at: () => '/teams/join', field: 'token' },
	'the code of a workshop': { at: () => '/w', field: 'code' },
	'the name of saved questions': { at: savedDeck, field: 'name' },
	'an e-mail address': {
		at: async (page) => {
			await assignment(page);
			return '/account/email';
		},
		field: 'email'
	},
	'a file to put back': {
		at: async (page) => {
			await assignment(page);
			return '/account';
		},
		field: 'file',
		says: 'Kies eerst een bestand.'
	},
	'a client’s link': { at: () => '/look', field: 'token' }
};

for (const [form, { at, field: name, says = REQUIRED }] of Object.entries(FORMS)) {
	test(`an empty field of ${form} is explained at the field, which gets the focus`, async ({
		page
	}) => {
		await page.goto(await at(page));
		await page.waitForLoadState('networkidle');
		const field = page.locator(`[name="${name}"]`);
		await field.evaluate((one: HTMLInputElement) => {
			const fold = one.closest('details');
			if (fold) fold.open = true;
			one.value = '';
			one.dispatchEvent(new Event('input', { bubbles: true }));
		});
		const described = (await field.getAttribute('aria-describedby')) ?? '';
		await page.locator('form', { has: field }).getByRole('button').last().press('Enter');
		await expect(field).toBeFocused();
		await expect(field).toHaveAccessibleDescription(new RegExp(`${says}$`));
		await expect(field).toHaveAttribute('aria-invalid', 'true');
		const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ');
		const sentence = page.locator(`[id="${ids.at(-1)}"]`);
		await expect(sentence).toHaveText(says);
		await expect(sentence).toBeInViewport();

		await field.evaluate((one) => one.dispatchEvent(new Event('input', { bubbles: true })));
		await expect(sentence).toHaveCount(0);
		await expect(field).not.toHaveAttribute('aria-invalid');
		expect((await field.getAttribute('aria-describedby')) ?? '').toBe(described);
	});
}

test('every wrong field is explained, and nothing that I typed is lost', async ({ page }) => {
	await page.goto('/sign-in');
	await page.getByLabel('E-mailadres').fill('anna');
	await page.getByRole('button', { name: 'Log in' }).first().click();
	await expect(page.getByLabel('E-mailadres')).toBeFocused();
	await expect(page.getByText('Dit is geen e-mailadres.')).toBeVisible();
	const password = page.getByLabel('Wachtwoord', { exact: true });
	await expect(password).toHaveAccessibleDescription(REQUIRED);
	await expect(page.getByLabel('E-mailadres')).toHaveValue('anna');
	await page.getByLabel('E-mailadres').pressSequentially('@voorbeeld.example');
	await expect(page.getByText('Dit is geen e-mailadres.')).toHaveCount(0);
	await page.getByRole('button', { name: 'Log in' }).first().click();
	await expect(password).toBeFocused();
});

test('a choice that is missing is explained once, below its options', async ({ page }) => {
	await assignment(page);
	await page.goto('/sign-in');
	await page.getByLabel('E-mailadres').fill('anna@voorbeeld.example');
	await page.getByLabel('Wachtwoord', { exact: true }).fill('zeven sloten tegelijk');
	await page.getByRole('button', { name: 'Log in' }).first().click();
	const bring = page.getByRole('radio', { name: 'Neem het mee' }).first();
	await expect(bring).toBeFocused();
	await expect(bring).toHaveAccessibleDescription(/Kies hier eerst iets\.$/);
	await expect(page.getByText('Kies hier eerst iets.')).toHaveCount(1);
	await page.getByRole('radio', { name: 'Laat het staan' }).first().check();
	await expect(page.getByText('Kies hier eerst iets.')).toHaveCount(0);
});

test('without our code the browser itself says what is missing', async ({ page }) => {
	await page.goto('/sign-in');
	await page.waitForLoadState('networkidle');
	await page.route('**/*.js', (route) => route.abort());
	const refusals = await page.evaluate(() => {
		const seen: boolean[] = [];
		// Runs after the handler of the app, which is on the window in the capturing phase.
		document.addEventListener('invalid', (event) => seen.push(event.defaultPrevented), true);
		(window as unknown as { seen: boolean[] }).seen = seen;
		return seen.length;
	});
	expect(refusals).toBe(0);
	await page.getByRole('button', { name: 'Log in' }).first().click();
	const last = () => page.evaluate(() => (window as unknown as { seen: boolean[] }).seen.at(-1));
	await expect.poll(last).toBe(false);
});

test('in English it is explained in English', async ({ page, context, baseURL }) => {
	await context.addCookies([{ name: 'kantlijn-language', value: 'en', url: baseURL ?? '' }]);
	await page.goto('/teams/join');
	await page.getByRole('main').getByRole('button').press('Enter');
	await expect(page.getByRole('textbox')).toHaveAccessibleDescription(/Please fill this in\.$/);
});
