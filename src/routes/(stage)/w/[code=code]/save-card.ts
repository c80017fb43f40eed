/** Saves the role card of a participant's place. */
import type { Component } from 'svelte';
import { type Drawing, draw } from '$lib/components/card/drawing';
import { saveDrawing } from '$lib/components/card/save-drawing';
import { measureInType } from '$lib/components/card/typography';
import type { RoleCard } from '$lib/domain/card';
import { m } from '$lib/generated/paraglide/messages.js';
import { positionInWords } from '$lib/words/positions';

/** Text of a card, as the server sends it. */
export type CardOfPhone = RoleCard & { date: string };

/**
 * Draws the card and saves it as a PNG file.
 * @param Card component of the card's picture
 * @throws Error where a font fails to load, or the browser refuses to draw
 */
export async function saveCard(
	Card: Component<{ drawing: Drawing; label: string }>,
	card: CardOfPhone
): Promise<void> {
	const poles = { expert: m.pole_expert(), facilitator: m.pole_facilitator() };
	const drawing = draw({ ...card, poles, maker: 'Kantlijn' }, await measureInType());
	const label = m.card_picture({ position: positionInWords(card.position) });
	await saveDrawing(Card, { drawing, label }, 'png', m.card_file());
}
