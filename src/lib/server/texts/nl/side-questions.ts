import type { SideQuestion } from '../../../domain/check-in-form.ts';

export const nl: SideQuestion[] = [
	{
		question: 'Van wie moet het antwoord worden?',
		towardsExpert: 'Van jou: de cliënt vraagt wat jij zou doen, en wil daarop kunnen bouwen.',
		towardsFacilitator: 'Van de cliënt: die wil het straks zelf kunnen uitleggen, zonder jou erbij.'
	},
	{
		question: 'Wie heeft de kennis die nodig is?',
		towardsExpert: 'Jij: het antwoord vraagt kennis die de cliënt niet in huis heeft.',
		towardsFacilitator: 'De cliënt: het meeste is daar al bekend, soms verspreid over meer mensen.'
	},
	{
		question: 'Wie moet ermee leven?',
		towardsExpert: 'Iemand die het antwoord van een ander kan overnemen.',
		towardsFacilitator: 'Iemand die alleen met een eigen antwoord verder kan.'
	}
];
