/** Draws a participant's role card, and saves it as a file. */
import { type Component, mount, unmount } from 'svelte';
import { type Drawing, draw } from '$lib/components/card/drawing';
import { pngFile, save } from '$lib/components/card/picture';
import { measureInType } from '$lib/components/card/typography';
import type { RoleCard as Content } from '$lib/domain/card';
import { m } from '$lib/generated/paraglide/messages.js';
import { request } from '$lib/state/request';
import { positionInWords } from '$lib/words/positions';

/**
 * Saves the card as a PNG file.
 * @param href address from which the text of the card is fetched
 * @param RoleCard component that draws the card
 * @throws Error where the text cannot be fetched, or the browser refuses to draw
 */
export async function savePicture(
	href: string,
	RoleCard: Component<{ drawing: Drawing; label: string }>
): Promise<void> {
	const answer = await request(href, { retries: 1 });
	if (answer?.status !== 200) throw new Error('The text of the card could not be fetched.');
	const card = answer.body as Content & { date: string };
	const poles = { expert: m.pole_expert(), facilitator: m.pole_facilitator() };
	const target = document.createElement('div');
	const drawn = mount(RoleCard, {
		target,
		props: {
			drawing: draw({ ...card, poles, maker: 'Kantlijn' }, await measureInType()),
			label: m.card_picture({ position: positionInWords(card.position) })
		}
	});
	const svg = target.querySelector('svg');
	if (svg) save(await pngFile(svg), `${m.card_file()}.png`);
	await unmount(drawn);
}
