/**
 * Phrases that must not come back in the Dutch and English texts. When a text contains one of them,
 * vocabulary.test.ts fails and shows that text.
 */
import type { Locale } from '../lib/domain/locale.ts';

export const STRUCK: Record<Locale, readonly RegExp[]> = {
	nl: [
		// Phrases of written language, or wrong Dutch.
		/vanaf één kant/i,
		/stippels/i,
		/\braad\b/i,
		/\bnee mag\b/i,
		/\bde mijne\b|\bhet mijne\b/i,
		/ter bespreking/i,
		/meedenken vraagt/i,
		/gedragen maakt/i,
		/\ben luister ik\b/i,
		/in hun week kost|gewone week kost/i,
		/na te vertellen/i,
		/niet bij kijken/i,
		/ligt dat anders/i,
		/^Dit niet$/,
		/oordeel maak ik/i,
		/partij kies tussen/i,
		/dat klopt, op tijd/i,
		/de stappen bewaak ik/i,
		/\bzoek uit,|\bzoekt uit,/i,
		/\bdie weegt en\b|\bweeg ik zelf\b/i,
		/bel voordat je gaat zoeken/i,
		/een collega van (?:u|je) leest/i,
		/over de kam|\bkam\b|\bhelling/i,
		// Phrases with a wrong meaning, or that cost trust.
		/vingerafdruk/i,
		/envelop/i,
		/zorgt dat de cliënt/i,
		/alleen voor mij is/i,
		/dit leen ik van/i,
		/blijf je antwoorden geven/i,
		/beste van één wereld/i,
		// Phrases that only the interface must avoid.
		/\b(?:is|zijn|bent) (?:nog niet |zelf nog niet )?geweest\b/i,
		/\b(?:je|jezelf|zich) (?:te )?plaats(?:t|te|en)\b|\bplaats je\b|\bplaatst? (?:je|zich)\b/i,
		/\bje plaatsing(?:en)?\b/i,
		/\bleg vast\b|\bvastgelegd\b/i,
		/\b(?:haal|neem) terug\b/i,
		/^hoe ver$/i,
		/^nu wel$/i,
		/de middelste/i,
		/vertel (?:eerst )?het idee/i,
		/vraag het me na/i,
		/weggooien/i,
		/haal eruit/i,
		/tegen de cliënt$/,
		/^\{\w+\} nog niet te zeggen$/
	],
	en: [
		/\bkeep this\b|^kept\b|already kept|keep as my|keep the questions/i,
		/(?:tell|told) the idea/i,
		/\block the round\b|reveal or lock/i,
		/cannot say yet/i,
		/take along|take it with you|take everything with you|^exporting$/i,
		/and what not/i,
		/envelope/i,
		/the middle one/i,
		/what I borrow from/i,
		/right, on time, and that/i,
		/sees to it that the client/i,
		/a colleague of yours reads/i,
		/\bthe ridge\b/i,
		/^how far$/i,
		/^(?:bring|take) back$/i
	]
};

/**
 * Matches phrases that call people after a side, such as "3 experts" or "Anna is expert". A side
 * belongs to an assignment, never to a person.
 */
export const PEOPLE_AS_SIDES =
	/(?:\d+|\{\w+\}) (?:experts?|procesbegeleiders?|facilitators?)\b|\b(?:experts|procesbegeleiders|facilitators)\b|\{names?\} (?:is|zijn|are) (?:the |an? |duidelijk |licht )?(?:expert|procesbegeleider|facilitator)/i;
