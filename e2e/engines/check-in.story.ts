/** A helper and a client place apart from each other, and look together. */
import { ask } from '../../src/testing/check-in-people.ts';
import { linkOf } from '../check-in-client.ts';
import { expect, test } from './fixtures.ts';

test('a client answers through a link, and both places appear once both have pressed', async ({
	newPerson,
	server
}) => {
	const asked = await ask(server);
	const jan = await newPerson();
	await jan.open(linkOf(asked));
	await jan.sees('Met deze vraag gaat Anna aan de slag.');
	expect(await jan.evaluate(() => location.hash)).toBe('');
	await jan.shot('invited');
	const placing = await jan.evaluate(
		() => document.querySelector('[name="placing"]')?.textContent?.trim() ?? ''
	);
	await jan.click('button', placing);
	await jan.awake();
	await jan.click('button', 'Hulp bij mijn eigen antwoord', false);
	await jan.click('button', 'Duidelijk');
	await jan.shot('placed');
	await jan.click('button', 'Bewaar mijn', false);
	await expect.poll(() => jan.path()).toMatch(/\/look\/[0-9a-f-]{36}$/);
	await jan.sees('Bewaard.');

	await jan.click('button', 'Kijk samen');
	await jan.sees('U bent klaar om te kijken.');
	await asked.turnKey();
	await jan.sees('vraag 1 van');
	expect(await jan.find('img', 'Wat u koos, en wat Anna koos', false)).not.toBeNull();
	await jan.shot('together');
});
