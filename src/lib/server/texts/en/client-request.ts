import type { RequestFacts, RequestTexts } from '../client-request.ts';
import { accessText, days } from './check-in.ts';

/** Returns the names as one text, such as "Anna, Jan and Mo". */
const list = new Intl.ListFormat('en-GB');

export const en = (of: RequestFacts): RequestTexts => {
	const { askedBy, names, label, until, markDays, operator, backupDays } = of;
	const backups =
		backupDays === null
			? 'A copy may remain in backups for a while.'
			: `A copy may remain in backups for up to ${days(backupDays)}.`;
	return {
		introduction: {
			asks: 'has invited you to look at this together',
			forWhom: `This link is for: ${label}`,
			lead:
				names.length === 1
					? `${list.format(names)} is about to work on this question with you. Are you hoping for an answer, or for help finding your own?`
					: `${list.format(names)} are about to work on this question with you. What do you hope to get from each of them: an answer, or help finding your own?`,
			facts: [
				{
					label: 'Choosing takes a minute per person',
					text: 'Each time, you pick a place on a line. The person it is about has chosen too. No need to sign in. Later, you look together with each of them, without the others, and talk it over.'
				},
				{
					label: 'Any answer is fine',
					text: 'There is no best place. ‘I don’t know yet’ is an answer too, and you can skip any question.'
				},
				{
					label: 'Who sees it',
					text: 'The person you answer about sees whether you answered or would rather not choose. What you answered stays hidden from them until you look together. The others never see it, and your answers are not compared.'
				},
				{
					label: 'What is stored',
					text: `Your answers, what the team calls you (‘${label}’) and, later, anything you agree with somebody. Not the day or time of your answers. A cookie in this browser remembers that the answers are yours.`
				},
				{
					label: 'Who has access',
					text: accessText(operator)
				},
				{
					label: 'Until when',
					text: `You can answer and look together until ${until}. An answer that you haven’t looked at together by then is erased. If you have, it is erased ${days(markDays)} after looking.`
				},
				{
					label: 'Erasing it yourself',
					text: `You can do that at any time, answer by answer, in this same browser. ${backups}`
				}
			],
			contact: null,
			choose: 'Begin'
		},
		step: (at, count, name) =>
			count === 1 ? `About ${name}` : `Question ${at} of ${count}, about ${name}`,
		all: 'All questions',
		lead: 'Are you with somebody from the team, or on the phone together? Then open the question about them below. There, you both press ‘Look together’.',
		about: (name) => `What do you hope to get from ${name}?`,
		states: {
			open: () => 'Not answered yet.',
			waiting: () => 'Not answered yet.',
			answered: () => 'Your answer is saved.',
			calling: () => 'Your answer is saved.',
			declined: () => 'You preferred not to choose here.',
			revealed: () => 'You have looked together.',
			proposed: (name) => `${name} has a proposal for you.`,
			agreed: () => 'You have agreed on something.',
			erased: () => 'Your answer has been erased.',
			expired: () => 'This has closed.',
			elsewhere: (name) => `Answered in another browser. If that wasn’t you, tell ${name}.`
		},
		go: { place: 'Choose your place', view: 'Open this question' },
		more: 'Somebody may still join. You will then find the question about them here, with the same link.',
		nobody: {
			title: 'There is no question yet',
			text: `The people in the team choose a place first. Come back later, with the same link from ${askedBy}.`
		},
		over: {
			title: 'This has closed',
			text: `You could answer here until ${until}. You can still open what is below.`
		}
	};
};
