import type { TeamCardTexts } from '../../../domain/team-card.ts';

export const nl: TeamCardTexts = {
	question: 'De vraag',
	does: {
		expert: {
			u: 'Hier krijgt u een antwoord op uw vraag, uitgezocht en afgewogen. Of u het overneemt, beslist u.',
			je: 'Hier krijg je een antwoord op je vraag, uitgezocht en afgewogen. Of je het overneemt, beslis jij.'
		},
		facilitator: {
			u: 'Hier krijgt u vragen, en een gesprek waarin iedereen meedenkt. Het antwoord blijft van u.',
			je: 'Hier krijg je vragen, en een gesprek waarin iedereen meedenkt. Het antwoord blijft van jou.'
		}
	},
	say: {
		both: {
			u: 'U weet dus bij wie u een antwoord haalt, en bij wie u zelf verder denkt. Verandert er iets aan deze verdeling, dan hoort u dat van ons.',
			je: 'Je weet dus bij wie je een antwoord haalt, en bij wie je zelf verder denkt. Verandert er iets aan deze verdeling, dan hoor je dat van ons.'
		},
		one: {
			u: 'Zo werken wij aan uw vraag. Wordt het anders, dan zeggen we u dat eerst.',
			je: 'Zo werken wij aan je vraag. Wordt het anders, dan zeggen we je dat eerst.'
		}
	},
	others: (count) => `${count} anderen`
};
