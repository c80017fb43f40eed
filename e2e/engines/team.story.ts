/** A team of two places on one question and reveals the places. */
import { QUESTION } from '../team-people.ts';
import { LAPTOP, expect, test } from './fixtures.ts';

test('a team of two places hidden from each other, and reveals', async ({ newPerson }) => {
	const [anna, bas] = [await newPerson({ size: LAPTOP }), await newPerson()];
	await anna.open('/teams/new');
	await anna.fill('Naam van het team', 'Adviesgroep Noord');
	await anna.fill('Jouw naam in dit team', 'Anna');
	await anna.click('button', 'Maak het team');
	await anna.sees('Adviesgroep Noord is er');
	const link = await anna.evaluate(() => document.querySelector('code')?.textContent ?? '');
	await anna.click('link', 'Naar het team');
	await anna.findStill('link', 'Deel een opdracht');

	await bas.open(link);
	await bas.fill('Jouw naam in dit team', 'Bas');
	await bas.click('button', 'Doe mee');
	await expect.poll(() => bas.path()).toMatch(/^\/teams\/[0-9a-f-]{36}$/);
	await anna.sees('2 leden');

	await anna.click('link', 'Deel een opdracht');
	await anna.fill('De vraag van de cliënt', QUESTION);
	await anna.click('button', 'Deel met het team');
	await anna.findStill('heading', QUESTION);
	await bas.click('link', QUESTION, false);
	await bas.findStill('heading', QUESTION);
	for (const [person, side] of [
		[anna, 'Expert'],
		[bas, 'Procesbegeleider']
	] as const) {
		await person.place(side);
		await person.click('button', 'Bewaar mijn plek');
		await person.sees('Bewaard:');
	}
	await anna.sees('Iedereen heeft geantwoord.');
	await bas.shot('before');

	await anna.click('button', 'Onthul de plekken', false);
	await anna.click('button', 'Onthul nu');
	for (const person of [anna, bas]) {
		await person.sees('1 aan de expertkant');
		await person.sees('1 aan de kant van de procesbegeleider');
	}
	await anna.shot('revealed');
	await bas.shot('revealed-phone');
});
