import type { Address } from '../../../domain/explanation.ts';
import type { WrittenAgreement } from '../agreement.ts';

export const nl = (address: Address, name: string): WrittenAgreement => {
	const say = (u: string, je: string) => (address === 'u' ? u : je);
	return {
		proposed: 'Voorstel, nog niet afgesproken',
		agreed: (day) => `Afgesproken op ${day}`,
		together: 'Samen gekozen',
		brings: `Wat ${name} daarbij inbrengt`,
		lookAgain: (day) => `We kijken opnieuw op ${day}.`,
		words: {
			choosing: {
				title: 'Wat spreken we af?',
				line: 'De plek die we samen kiezen',
				invite: 'Kies nu samen één plek. Dat mag ook een heel andere zijn.',
				unplaced: 'Nog geen plek gekozen',
				whichSide: 'De lijn heeft twee kanten. Welke past het best?',
				chooseFirst: 'Kies eerst samen een plek op de lijn.',
				who: 'Voor wie geldt deze afspraak?',
				when: 'Wanneer kijken we opnieuw?',
				whenHint: 'mag leeg blijven',
				propose: 'Doe dit voorstel',
				next: say(
					'Daarna zegt u ja of nog niet, hier of op uw telefoon.',
					'Daarna zeg jij ja of nog niet, hier of op je telefoon.'
				),
				back: 'Terug naar het gesprek'
			},
			ask: {
				title: 'Spreken we het zo af?',
				text: say(
					`${name} zegt ja. U beslist zelf: ja, of nog niet.`,
					`${name} zegt ja. Jij beslist zelf: ja, of nog niet.`
				)
			},
			onPhone: say(
				`${name} zegt ja. U beslist zelf, op uw eigen telefoon.`,
				`${name} zegt ja. Jij beslist zelf, op je eigen telefoon.`
			),
			yes: 'Ja, zo spreken we het af',
			notYet: 'Nog niet',
			saidYes: say(
				'U zei ja. Het geldt zodra iedereen om wie het gaat ja zegt.',
				'Je zei ja. Het geldt zodra iedereen om wie het gaat ja zegt.'
			),
			saidNotYet: say(
				`U zei: nog niet. ${name} ziet dat, en er is niets afgesproken. U kunt dit nog veranderen.`,
				`Je zei: nog niet. ${name} ziet dat, en er is niets afgesproken. Je kunt dit nog veranderen.`
			),
			change: 'Kies iets anders',
			takeBack: {
				summary: 'Trek het voorstel in',
				what: 'Dan vervalt dit voorstel.',
				sure: 'Ja, trek het in'
			},
			calendar: 'Zet in de agenda',
			copy: 'Bewaar als rolkaart',
			withdraw: {
				summary: 'Trek de afspraak in',
				what: 'Dan geldt de afspraak voor niemand meer. Uitleggen hoeft niet.',
				sure: 'Ja, trek de afspraak in'
			},
			withdrawn: {
				title: 'Er is nu niets afgesproken',
				text: say(
					`Wat hier eerder stond, geldt niet meer. Bespreek met ${name} hoe het verdergaat.`,
					`Wat hier eerder stond, geldt niet meer. Bespreek met ${name} hoe het verdergaat.`
				)
			},
			changed: {
				title: 'Er is daarna iets veranderd',
				text: say(
					`Volgens ${name} weet u dat ${name} nu een andere rol heeft. Vraag wat dat betekent voor uw afspraak.`,
					`Volgens ${name} weet je dat ${name} nu een andere rol heeft. Vraag wat dat betekent voor jullie afspraak.`
				)
			},
			doubt: {
				ask: 'Klopt dit nog?',
				what: say(
					`${name} ziet dat u dit vraagt, maar niet wanneer.`,
					`${name} ziet dat je dit vraagt, maar niet wanneer.`
				),
				asked: say(
					`U vroeg of dit nog klopt. ${name} kan dat zien.`,
					`Je vroeg of dit nog klopt. ${name} kan dat zien.`
				)
			}
		}
	};
};
