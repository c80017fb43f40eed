/** Tests the choice of the network for phones, on a computer that is in several. */
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { hostPath, open, part } from './host-page.ts';
import { stagePath, stageWorkshop } from './stage.ts';
import { type OwnServer, startServer } from '../src/testing/server.ts';
import { enterAs } from './enter-as.ts';

const fake = join(import.meta.dirname, '../src/testing/networks.js');
let own: OwnServer;

test.beforeAll(async ({ engine }) => {
	own = await startServer({
		engine,
		nodeArgs: ['--import', fake],
		env: {
			KANTLIJN_TEST_NETWORKS: 'vEthernet (WSL)=172.30.96.1,Wi-Fi=192.168.1.14,Ethernet=10.20.0.7'
		}
	});
});
test.afterAll(() => own.stop());
/** The host opens the app on the computer itself, as `localhost`. */
const here = () => `http://localhost:${own.port}`;

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test('I see which address the QR code has, choose another, and the screen follows at once', async ({
			page,
			browser
		}) => {
			const one = await stageWorkshop(own);
			const context = await browser.newContext({
				baseURL: here(),
				locale: 'nl-NL',
				javaScriptEnabled
			});
			const host = await context.newPage();
			await page.goto(here() + stagePath(one));
			// The virtual adapter comes first in the list, but phones are not in its network.
			const code = page.getByRole('img', { name: `QR-code voor 192.168.1.14:${own.port}` });
			await expect(code).toBeVisible();
			if (javaScriptEnabled) await open(host, one);
			else {
				await enterAs(context, one.host, here());
				await host.goto(hostPath(one));
			}
			const links = part(host, 'Links');
			await expect(links.getByRole('radio', { name: /^192\.168\.1\.14 Wi-Fi$/ })).toBeChecked();
			await expect(links.getByRole('radio')).toHaveCount(3);
			await links.getByRole('radio', { name: /^10\.20\.0\.7/ }).check();
			await links.getByRole('button', { name: 'Gebruik dit adres' }).click();
			await expect(links.getByText(`http://10.20.0.7:${own.port}/w/${one.code}`)).toBeVisible();
			await expect(
				page.getByRole('img', { name: `QR-code voor 10.20.0.7:${own.port}` })
			).toBeVisible();
			await context.close();
		});
	});
}

test('with one network there is nothing to choose', async ({ page, server }) => {
	const one = await stageWorkshop(server);
	await page.goto(`${server.url}${hostPath(one)}#${one.hostToken}`);
	await expect(part(page, 'Links')).toBeVisible();
	await expect(page.getByRole('radio', { name: /\d+\.\d+\.\d+\.\d+/ })).toHaveCount(0);
});
