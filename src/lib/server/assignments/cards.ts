/** Role cards of assignments in words, for the helper's page and for readers of a link. */
import { roleCard } from '../../domain/card.ts';
import type { Locale } from '../../domain/locale.ts';
import { cardTexts, explanationTexts } from '../texts/index.ts';
import type { CardFacts } from './shared-cards.ts';

/** Returns the words of a card: no note, code name or other assignment. */
export function cardInWords(
	{ question, benefits, position, address, placedAt, agreedAt }: CardFacts,
	locale: Locale
) {
	const texts = { card: cardTexts[locale], explanation: explanationTexts[locale] };
	return { ...roleCard(texts, { question, benefits, position }, address), placedAt, agreedAt };
}
