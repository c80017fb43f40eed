import type { RequestFacts, RequestTexts } from '../client-request.ts';
import { accessText, days } from './check-in.ts';

/** Returns the names as one text, such as "Anna, Jan and Mo". */
const list = new Intl.ListFormat('en-GB');

export const en = (of: RequestFacts): RequestTexts => {
	const { askedBy, names, label, until, markDays, operator, backupDays } = of;
	const backups =
		backupDays === null
			? 'In backups it may remain for some time after that.'
			: `In backups it remains for at most ${days(backupDays)} after that.`;
	return {
		introduction: {
			asks: 'asks how you see it',
			forWhom: `This link is for: ${label}`,
			lead: `${list.format(names)} will work on this question. From each of them separately, do you hope for an answer, or for help in finding your own?`,
			facts: [
				{
					label: 'Choosing takes a minute for each person',
					text: 'Each time you choose a place on a line. There is no need to sign in. Later you look together with each of them separately, and talk about it.'
				},
				{
					label: 'Any answer will do',
					text: 'No place is the best one. ‘I do not know yet’ is an answer too, and you may skip any question.'
				},
				{
					label: 'Who sees it',
					text: 'What you answer about somebody is seen by that person alone, and only when you look together. The others never see it, and your answers are not compared.'
				},
				{
					label: 'What is stored',
					text: `Your answers, what the team calls you (‘${label}’) and what you later agree with somebody. Not the day and hour of your answer. A cookie in this browser remembers that the answers are yours.`
				},
				{
					label: 'Who can get at it',
					text: accessText(operator)
				},
				{
					label: 'Until when',
					text: `You can answer and look together until ${until}. An answer that you have not looked at together by then is erased. One that you have is erased ${days(markDays)} after looking.`
				},
				{
					label: 'Erasing it yourself',
					text: `You can do so at any time, for each answer, in this browser. ${backups}`
				}
			],
			contact: null,
			choose: 'Begin'
		},
		step: (at, count, name) =>
			count === 1 ? `About ${name}` : `Question ${at} of ${count}, about ${name}`,
		all: 'All questions',
		lead: 'Are you talking with one of them? Then open that question below, and both press ‘Look together’.',
		about: (name) => `What do you expect of ${name}?`,
		states: {
			open: () => 'Not answered yet',
			waiting: () => 'Not answered yet',
			answered: () => 'Your answer is saved.',
			calling: () => 'Your answer is saved.',
			declined: () => 'You chose no place here.',
			revealed: () => 'You have looked together.',
			proposed: (name) => `${name} proposes something to you.`,
			agreed: () => 'You have agreed on something.',
			erased: () => 'Your answer is erased.',
			expired: () => 'The time is up.',
			elsewhere: (name) => `Answered in another browser. Was it not you? Then tell ${name}.`
		},
		go: { place: 'Choose your place', view: 'Open this question' },
		more: 'Somebody may still join. You will find that question here, with the same link.',
		nobody: {
			title: 'There is no question yet',
			text: `The people of the team choose first. Come back later with the same link from ${askedBy}.`
		},
		over: {
			title: 'The time is up',
			text: `Answers could be given here until ${until}. What is below can still be opened.`
		}
	};
};
