import type { TeamCardTexts } from '../../../domain/team-card.ts';

export const nl: TeamCardTexts = {
	question: 'De vraag',
	does: {
		expert: {
			u: 'Hier krijgt u een antwoord op uw vraag, uitgezocht en afgewogen. U beslist wat ermee gebeurt.',
			je: 'Hier krijg je een antwoord op je vraag, uitgezocht en afgewogen. Jij beslist wat ermee gebeurt.'
		},
		facilitator: {
			u: 'Hier krijgt u vragen, en hulp bij het zoeken. Het antwoord blijft van u.',
			je: 'Hier krijg je vragen, en hulp bij het zoeken. Het antwoord blijft van jou.'
		}
	},
	say: {
		both: {
			u: 'U weet dus bij wie u een antwoord haalt, en bij wie u zelf verder denkt. We vragen het u eerst als we willen ruilen. Kunt u daarmee verder?',
			je: 'Je weet dus bij wie je een antwoord haalt, en bij wie je zelf verder denkt. We vragen het je eerst als we willen ruilen. Kun je daarmee verder?'
		},
		one: {
			u: 'Zo willen wij aan uw vraag werken. We vragen het u eerst als we iets anders willen. Is dat goed?',
			je: 'Zo willen wij aan je vraag werken. We vragen het je eerst als we iets anders willen. Is dat goed?'
		}
	},
	others: (count) => `${count} anderen`
};
