/** Texts for agreeing after looking together; see domain/agreement-texts.ts. */
import type { AgreementTexts, SaidAgreement } from '../../domain/agreement-texts.ts';
import type { AgreementView } from '../../domain/check-in-view.ts';
import { sideOf, strengthOf } from '../../domain/continuum.ts';
import type { Address } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import { isolate } from '../../domain/isolate.ts';
import { type Clock, calendarDate, day } from '../../words/dates.ts';
import { type ClientFacts, placeSaid, polesFor } from './check-in.ts';
import { en } from './en/agreement.ts';
import { cardTexts } from './index.ts';
import { nl } from './nl/agreement.ts';

export interface WrittenAgreement {
	words: AgreementTexts;
	/** Texts from which a {@link SaidAgreement} is made. */
	proposed: string;
	agreed: (day: string) => string;
	together: string;
	brings: string;
	lookAgain: (day: string) => string;
}

const texts: Record<Locale, (address: Address, name: string) => WrittenAgreement> = { nl, en };

export function agreementTexts(
	locale: Locale,
	{ address, name }: Pick<ClientFacts, 'address' | 'name'>
): AgreementTexts {
	return texts[locale](address, isolate(name)).words;
}

/** Returns a proposal or an agreement in words for the client. */
export function saidAgreement(
	{ kind, address, name }: Pick<ClientFacts, 'kind' | 'address' | 'name'>,
	{ version, position, benefits, lookAgainOn, agreedAt }: AgreementView,
	clock: Clock
): SaidAgreement {
	const { locale } = clock;
	const { proposed, agreed, together, brings, lookAgain } = texts[locale](address, isolate(name));
	const [side, strength] = [sideOf(position), strengthOf(position)];
	const place = placeSaid(locale, side, strength, address);
	const wording: Readonly<Partial<Record<string, Record<Address, string>>>> =
		cardTexts[locale].places[side][strength].borrowed;
	return {
		...{ version, position, together, brings },
		heading: agreedAt === null ? proposed : agreed(day(agreedAt, clock)),
		place: place.charAt(0).toUpperCase() + place.slice(1),
		// An agreement is about the work to come, even after a check-in about the work so far. So
		// its work is always worded as an expectation.
		work: `${polesFor(locale, 'expectation', address, name)[side].line}.`,
		poles: polesFor(locale, kind, address, name),
		items: benefits.flatMap((id) => wording[id]?.[address] ?? []),
		lookAgain: lookAgainOn === null ? null : lookAgain(calendarDate(lookAgainOn, clock))
	};
}
