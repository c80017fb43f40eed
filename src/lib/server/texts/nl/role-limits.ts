import type { LimitsTexts } from '../role-limits.ts';
import { sameForBoth } from '../addressed.ts';

export const nl: LimitsTexts = {
	title: 'Waar je rol ophoudt',
	intro: 'Drie vragen aan jezelf, en wat je zegt als het antwoord tegenvalt.',
	self: [
		'Kan ik deze rol hier goed aan, of kan een ander het beter?',
		'Word ik beter van een bepaald antwoord, of van meer werk?',
		'Wat mag ik doorvertellen van wat mensen mij zeiden, en weten ze dat?'
	],
	say: {
		colleague: {
			when: 'Een collega erbij halen',
			say: {
				u: 'Een collega van mij is hier beter in dan ik. Zal ik vragen of die u kan bellen?',
				je: 'Een collega van mij is hier beter in dan ik. Zal ik vragen of die je kan bellen?'
			}
		},
		decline: {
			when: 'Nee zeggen',
			say: {
				u: 'Ik zeg hier liever nee, want ik kan u niet geven wat u nodig hebt. Zal ik meedenken over wie dat wel kan?',
				je: 'Ik zeg hier liever nee, want ik kan je niet geven wat je nodig hebt. Zal ik meedenken over wie dat wel kan?'
			}
		},
		interest: {
			when: 'Een belang noemen',
			say: {
				u: 'U moet weten dat ik zelf iets te winnen heb bij het antwoord. Wilt u dat er iemand meekijkt?',
				je: 'Je moet weten dat ik zelf iets te winnen heb bij het antwoord. Wil je dat er iemand meekijkt?'
			}
		},
		confidence: {
			when: 'Afspreken wat je doorvertelt',
			say: sameForBoth(
				'Wat ik hier hoor, blijft onder ons, tenzij iemand gevaar loopt of we iets anders afspreken. Wat mag ik doorvertellen, en aan wie?'
			)
		}
	},
	dividing: {
		title: 'Als jullie de rollen verdelen',
		questions: [
			'Wie van ons geeft antwoord, en wie stelt de vragen?',
			'Wat zeg jij als de cliënt jou om mijn rol vraagt?',
			'Wat vertellen we elkaar na een gesprek, en wat niet?',
			'Wie zegt het de cliënt als we ruilen?'
		]
	}
};
