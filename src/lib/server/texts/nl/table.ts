import type { Addressed } from '../../../domain/explanation.ts';
import type { TableTexts } from '../../../domain/table.ts';

/** Sentence that does not address the client, so it is the same with u and je. */
const both = (text: string): Addressed => ({ u: text, je: text });

export const nl: TableTexts = {
	role: {
		expert: {
			u: ['In deze opdracht ben ik ', 'expert', ': u krijgt een antwoord van mij.'],
			je: ['In deze opdracht ben ik ', 'expert', ': je krijgt een antwoord van mij.']
		},
		facilitator: {
			u: ['In deze opdracht ben ik ', 'procesbegeleider', ': het antwoord vindt u zelf.'],
			je: ['In deze opdracht ben ik ', 'procesbegeleider', ': het antwoord vind je zelf.']
		}
	},
	ask: {
		expert: {
			u: 'Wat helpt u om met dat antwoord verder te kunnen?',
			je: 'Wat helpt je om met dat antwoord verder te kunnen?'
		},
		facilitator: {
			u: 'Wat mag ik inbrengen terwijl u zoekt?',
			je: 'Wat mag ik inbrengen terwijl je zoekt?'
		}
	},
	questions: {
		expert: {
			'criteria-of-users': both('Wie moet hier straks mee werken, en wat hebben zij nodig?'),
			'draft-halfway': {
				u: 'Wilt u halverwege een concept zien, en zeggen wat u ervan vindt?',
				je: 'Wil je halverwege een concept zien, en zeggen wat je ervan vindt?'
			},
			'tried-before': both('Wat is er al geprobeerd? Zetten we dat eerst samen op een rij?'),
			'client-picks-start': {
				u: 'Als er meer te doen is, waar wilt u dan beginnen?',
				je: 'Als er meer te doen is, waar wil je dan beginnen?'
			},
			'retold-by-them': both('Wie kan het antwoord straks aan de anderen uitleggen?'),
			'nothing-from-process': both('Of is een antwoord genoeg, en hoeft er niets bij?')
		},
		facilitator: {
			'facts-on-the-table': {
				u: 'Welke feiten wilt u op tafel hebben voordat u verder denkt?',
				je: 'Welke feiten wil je op tafel hebben voordat je verder denkt?'
			},
			'example-elsewhere': {
				u: 'Wilt u horen hoe anderen dit hebben aangepakt?',
				je: 'Wil je horen hoe anderen dit hebben aangepakt?'
			},
			'boundaries-of-the-possible': {
				u: 'Wilt u vooraf weten wat echt niet kan?',
				je: 'Wil je vooraf weten wat echt niet kan?'
			},
			'outside-view-at-the-end': {
				u: 'Wilt u na afloop horen hoe ik ernaar kijk?',
				je: 'Wil je na afloop horen hoe ik ernaar kijk?'
			},
			'method-explained': both('Zal ik vertellen waarom we het zo aanpakken?'),
			'nothing-from-expertise': both('Of is alles al bekend, en hoeft er van mij niets bij?')
		}
	}
};
