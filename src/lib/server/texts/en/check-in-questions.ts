import type { CheckInQuestions } from '../check-in-questions.ts';

export const en: CheckInQuestions = ({ kind, name, side, own, theirs }) => {
	/** Chooses the text for the client's side. */
	const at = (expert: string, facilitator: string) => (side === 'expert' ? expert : facilitator);
	const isExpectation = kind === 'expectation';

	// The helper's task after several of the questions.
	const back = `${name} listens, then sums up.`;
	const both = `${name} listens, sums up, then answers the question too.`;
	const possible = `${name} listens, sums up, then says what is possible.`;
	const reply = `${name} listens, sums up, then responds.`;
	const meant = `${name} listens, sums up, then explains the thinking behind it.`;

	return {
		same: isExpectation
			? [
					{
						ask: `You and ${name} chose the same. What did you have in mind?`,
						then: both
					},
					{
						ask: at(
							'What does the answer have to cover, at the very least?',
							'How will you know that you have worked it out for yourself?'
						),
						then: back
					},
					{
						ask: 'Would anyone around you choose something else, and why?',
						then: back
					},
					{
						ask: at(
							`Is there anything you would like to think through on your own before ${name} says anything?`,
							`Is there anything ${name} knows about that you would like to hear?`
						),
						then: reply
					}
				]
			: [
					{
						ask: `You and ${name} chose the same. Which moment did you have in mind?`,
						then: both
					},
					{
						ask: at(
							`Which of the answers from ${name} helped you most?`,
							`Which of ${name}’s questions helped you most?`
						),
						then: back
					},
					{
						ask: 'How does what you got compare with what you hoped for at first?',
						then: meant
					},
					{ ask: 'What can stay as it is, and what do you need from here on?', then: possible }
				],
		strength: isExpectation
			? [
					{
						ask: `You chose ‘${own}’. What does that mean to you?`,
						then: `${name} listens, sums up, then says what ‘${theirs}’ looks like.`
					},
					{
						ask: at(
							`Which part of the answer do you expect from ${name}, and which part, if any, is yours?`,
							`What do you want to find out for yourself, and what can ${name} simply tell you?`
						),
						then: back
					},
					{
						ask: `Suppose things stall halfway. What would you hope ${name} does then?`,
						then: possible
					},
					{ ask: 'How much time can you give this yourself?', then: both }
				]
			: [
					{
						ask: `You chose ‘${own}’. When did you notice that most?`,
						then: `${name} listens, sums up, then names a moment that shows ‘${theirs}’.`
					},
					{
						ask: at(
							`When did ${name} tell you enough, and when did you want more?`,
							'When did you have enough room to think for yourself, and when too much or too little?'
						),
						then: back
					},
					{ ask: `When was ${name} most helpful to you, and when less so?`, then: back },
					{
						ask: 'What would you like more of in the coming weeks, and less of?',
						then: possible
					}
				],
		sides: isExpectation
			? [
					{ ask: 'What did you have in mind when you chose this place?', then: both },
					{
						ask: at(
							`What changes for you when ${name} advises you?`,
							'What changes for you when you look for the answer yourself?'
						),
						then: back
					},
					{
						ask: `Suppose ${name} does exactly what you chose. What would your next conversation be like?`,
						then: `${name} listens, sums up, then describes that conversation from the place ${name} chose.`
					},
					{
						ask: `Which parts of the question fit your place, and which fit ${name}’s?`,
						then: possible
					}
				]
			: [
					{ ask: 'Which moment came to mind when you chose this place?', then: both },
					{ ask: `What did ${name} say or do that led you to choose this place?`, then: meant },
					{ ask: 'Did you ever need something else, and what was it?', then: back },
					{
						ask: `From now on, what would you like ${name} to tell you beforehand?`,
						then: `${name} listens, sums up, then says how that can be done.`
					}
				],
		'client-undecided': isExpectation
			? [
					{
						ask: 'You don’t know yet, and that is fine. What would you like to know first?',
						then: `${name} listens, sums up, then says what is already clear.`
					},
					{ ask: 'What do you definitely hope for, and what could you do without?', then: back },
					{ ask: 'How did this question first come up?', then: back },
					{
						ask: 'Suppose you look back in six months and are pleased. What will have happened?',
						then: `${name} listens, sums up, then says what that takes.`
					}
				]
			: [
					{
						ask: `You don’t know yet, and that is fine. What has stayed with you from your last talk with ${name}?`,
						then: both
					},
					{
						ask: 'When were you given an answer, and when did you look for one yourself?',
						then: back
					},
					{ ask: 'What, if anything, has helped you most so far?', then: back },
					{ ask: `What do you need from ${name} in the weeks ahead?`, then: possible }
				],
		'helper-undecided': isExpectation
			? [
					{
						ask: `${name} doesn’t know yet. What settled it for you?`,
						then: `${name} listens, sums up, then says what is still open.`
					},
					{
						ask: `What else would you like to tell ${name} about this question?`,
						then: `${name} listens, sums up, then asks more about it.`
					},
					{ ask: `What do you hope ${name} will do first?`, then: possible },
					{ ask: 'When is an answer needed by, and who is waiting for it?', then: back }
				]
			: [
					{
						ask: `${name} doesn’t know yet. Which moment settled it for you?`,
						then: `${name} listens, sums up, then describes the same moment.`
					},
					{ ask: `How did the last time with ${name} go?`, then: back },
					{ ask: `What did you notice that ${name} may not know?`, then: back },
					{ ask: `What would you like more of from ${name}, and less of?`, then: possible }
				],
		'both-undecided': isExpectation
			? [
					{
						ask: `Neither you nor ${name} knows yet. What would you like to ask ${name} first?`,
						then: `${name} listens, answers briefly, and then asks you a question too.`
					},
					{ ask: 'Who else is affected by this, and what do they hope for?', then: back },
					{
						ask: 'What could be done this week, even before you choose?',
						then: both
					},
					{ ask: 'What would you like to know by the end of this conversation?', then: both }
				]
			: [
					{
						ask: `Neither you nor ${name} knows yet. What has stayed with you most so far?`,
						then: both
					},
					{
						ask: 'Which conversation so far helped you most, and which least?',
						then: back
					},
					{ ask: 'Was anything left unsaid that you would like to discuss now?', then: possible },
					{ ask: 'What would you change next time?', then: both }
				],
		guess: isExpectation
			? [
					{
						ask: `${name} thought you would choose something else. Does that surprise you, and why?`,
						then: `${name} listens, sums up, then says where that idea came from.`
					},
					{
						ask: `What does ${name} still need to know about you and this question?`,
						then: back
					},
					{
						ask: `What would you like ${name} to ask, instead of guessing?`,
						then: `${name} listens, sums up, then asks it.`
					}
				]
			: [
					{
						ask: `${name} expected you to choose something else. What could ${name} perhaps not have known?`,
						then: `${name} listens, sums up, then says what came across.`
					},
					{ ask: `What else would you like to tell ${name} about how it was for you?`, then: back },
					{
						ask: `How can ${name} tell when you want something else?`,
						then: `${name} listens, sums up, then says what to look out for.`
					}
				]
	};
};
