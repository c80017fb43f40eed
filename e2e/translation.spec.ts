/** Tests pages that the browser translates: they must still follow live changes. */
import { type Browser } from '@playwright/test';
import { awake, expect, place, seed, test, openLine, standing } from './fixtures.ts';
import { ANSWER, begin, choose, expectKept, expectLooking, save } from './check-in-client.ts';
import { open as openHostPage } from './host-page.ts';
import { type People, people, takeSeat } from './phones.ts';
import { everybodyPlaces, stagePath, stageWorkshop } from './stage.ts';
import { QUESTION, createTeam, join, keep, people as members, share } from './team-people.ts';
import { WAYS, expectSame, translate } from './translator.ts';
import { ask } from '../src/testing/check-in-people.ts';
import { QUESTIONS, createWorkshop } from '../src/testing/workshop.ts';

const LAPTOP = { width: 1280, height: 800 };
const [FIRST = '', SECOND = ''] = QUESTIONS;

/**
 * Calls `run` with `who`, which opens pages, and then closes these pages. `run` compares a
 * translated page with an untranslated one.
 */
async function twins(browser: Browser, run: (who: People) => Promise<void>) {
	const who = people(browser);
	await run(who);
	await who.leave();
}

for (const way of WAYS) {
	test(`a translated phone follows the host to question 2 and beyond (${way})`, async ({
		browser,
		server
	}) => {
		const room = await createWorkshop(server, { names: 'none' }, 4);
		await twins(browser, async (who) => {
			const [phone, other] = [await who.at(server.url), await who.at(server.url)];
			for (const page of [phone, other]) await takeSeat(page, room.code);
			await translate(phone, way);
			await room.control('open');
			await expect(phone.getByRole('heading', { level: 1, name: FIRST })).toBeVisible();
			await expectSame(phone, other);
			await room.control('next');
			await expect(phone.getByRole('heading', { level: 1, name: SECOND })).toBeVisible();
			await expect(phone.getByText(FIRST)).toHaveCount(0);
			for (const page of [phone, other]) {
				await awake(page);
				// Uses the slider, because the names of translated buttons differ.
				await page.getByRole('slider').focus();
				await page.keyboard.press('ArrowRight');
				await page.keyboard.press('Enter');
			}
			await expectSame(phone, other);
			await everybodyPlaces(room, 2, [5, 7, -9, null]);
			for (const step of ['lock', 'reveal', 'again', 'end'] as const) {
				await room.control(step);
				await expectSame(phone, other);
			}
		});
	});

	test(`a translated stage and host page follow as well (${way})`, async ({ browser, server }) => {
		test.slow();
		const room = await stageWorkshop(server, 4);
		await room.control('open');
		await twins(browser, async (who) => {
			const [stage, otherStage] = [
				await who.at(server.url, LAPTOP),
				await who.at(server.url, LAPTOP)
			];
			for (const page of [stage, otherStage]) {
				await page.goto(stagePath(room));
				await awake(page);
			}
			const [host, otherHost] = [
				await who.at(server.url, LAPTOP),
				await who.at(server.url, LAPTOP)
			];
			for (const page of [host, otherHost]) await openHostPage(page, room);
			await translate(stage, way);
			await translate(host, way);
			const bothSame = async () => {
				await expectSame(stage, otherStage);
				await expectSame(host, otherHost);
			};
			await bothSame();
			await everybodyPlaces(room, 1, [5, 7, -9, null]);
			await bothSame();
			for (const step of ['reveal', 'again', 'next', 'previous', 'end'] as const) {
				await room.control(step);
				await bothSame();
			}
		});
	});
}

test('a translated page of a team shows who answered', async ({ browser, server }) => {
	const { pages, leave } = await members(browser, server.url, 'Anna', 'Bas');
	const link = await createTeam(pages.Anna, 'Anna');
	await join(pages.Bas, link, 'Bas');
	await pages.Anna.reload();
	await share(pages.Anna);
	const other = await pages.Anna.context().newPage();
	await other.goto(pages.Anna.url());
	await keep(pages.Anna, 'Expert', 'Licht');
	await expect(other.getByText('Wacht op Bas.')).toBeVisible();
	await translate(pages.Anna, 'replace');
	await pages.Bas.getByRole('link', { name: QUESTION }).click();
	await keep(pages.Bas, 'Procesbegeleider', 'Duidelijk');
	await expect(other.getByText('Iedereen').first()).toBeVisible();
	await expectSame(pages.Anna, other, 'section[aria-labelledby=who]');
	await leave();
});

test('a translated page of a client follows both keys and the conversation', async ({
	page,
	server
}) => {
	const asked = await ask(server);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await begin(page, asked);
	await choose(page, ANSWER);
	await save(page);
	await expectKept(page);
	const other = await page.context().newPage();
	await other.emulateMedia({ reducedMotion: 'reduce' });
	await other.goto(page.url());
	await translate(page, 'replace');
	for (const turn of [asked.turnKey, asked.withdraw, asked.turnKey]) {
		await turn();
		const words =
			turn === asked.withdraw ? 'Anna wil nu nog niet kijken.' : 'Anna is klaar om te kijken.';
		await expect(other.getByText(words)).toBeVisible();
		await expectSame(page, other, 'main');
	}
	const client = asked.checkIn.clients[0]?.id;
	expect((await page.request.post(`/api/client/${client}/reveal`)).status()).toBe(200);
	await expectLooking(other);
	await expectSame(page, other, 'main');
	await asked.helper.ask('PUT', `${asked.path}/clients/${client}/question`, {
		json: { question: 2 }
	});
	await expect(other.getByText('vraag 3 van')).toBeVisible();
	await expectSame(page, other, 'main');
});

const WAITS = 'Bewaard in deze browser. Het wordt verstuurd zodra er verbinding is.';

test('a translated assignment shows each new place, and the state of what waits', async ({
	page
}) => {
	const { id } = await seed(page.request, 'Wie plant dit?', [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await translate(page, 'replace');
	await openLine(page);
	await translate(page, 'replace');
	await place(page, '«Procesbegeleider»', '«Duidelijk»');
	await expect(
		page.getByText('«Duidelijk procesbegeleider»', { exact: true }).first()
	).toBeVisible();
	await page.route('**/assignments/**', (route) => route.abort());
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
	await expect(standing(page, '«duidelijk procesbegeleider»')).toBeVisible();
	await expect(page.getByText(WAITS)).toBeVisible();
	await page.unroute('**/assignments/**');
	await expect(page.getByText(WAITS)).toHaveCount(0, { timeout: 30_000 });
});
