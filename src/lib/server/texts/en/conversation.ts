import type { ConversationTexts, Named } from '../conversation.ts';

/** Chooses the singular or the plural of a verb, by the number of people. */
const verb = ({ count }: Named, one: string, more: string) => (count === 1 ? one : more);

export const en: ConversationTexts = {
	undecided: {
		first: [
			({ undecided: u }) =>
				`It is too early to say for ${u.list}. What would you have to ask the client in order to know?`,
			() =>
				'Which of you heard the question from the client’s own mouth? Describe how it sounded, and what was said just before.',
			({ placed: p }) =>
				p.count === 0
					? 'Suppose the client rings this afternoon to hear what you are going to do. What do you say?'
					: `${p.list} did choose a side. Which word in the question settled it?`
		],
		later: [
			() => 'What do you know about the client now that you did not know last time?',
			({ undecided: u }) =>
				`Which answer from the client would be enough for ${u.list} to choose, and who will go and get it?`,
			{
				room: 'Could there be two questions in it? Write both of them down, and see on which of them you are able to choose.'
			}
		]
	},
	'one-alone': {
		first: [
			({ alone: a }) =>
				`Start with ${a.list}: what in this question points to that side? Hear the whole story first, and only then respond.`,
			({ alone: a, others: o }) =>
				`To ${o.list}: what did you just hear from ${a.list} that you could have said as well?`,
			({ alone: a }) =>
				`Suppose the client had talked to ${a.list} and nobody else. What kind of help would they be expecting?`,
			({ alone: a }) => `Who around the client probably sees this question the way ${a.list} does?`
		],
		later: [
			({ alone: a }) =>
				`What will you keep from what ${a.list} told you, even if nobody moves again?`,
			({ alone: a, others: o }) =>
				`Could ${a.list} do something different in this assignment from ${o.list}? Think how you would explain that to the client.`,
			(_of, side) =>
				side === 'expert'
					? 'At what point would the client gain most from somebody who simply gives an answer?'
					: 'At what point would the client gain most from somebody who only asks questions?'
		]
	},
	'near-ridge': {
		first: [
			({ near: n }) =>
				`${n.list} ${verb(n, 'stands', 'stand')} close to the middle. How will the client be able to tell next week whether you are answering or facilitating?`,
			({ near: n }) =>
				`Halfway through a conversation the client suddenly asks: what would you do? What ${verb(n, 'does', 'do')} ${n.list} say?`,
			({ away: w }) =>
				w.count === 0
					? 'What would you have to let go of to stand one step further from the middle?'
					: `${w.list} ${verb(w, 'stands', 'stand')} further from the middle. What makes the choice simpler there?`
		],
		later: [
			({ near: n }) =>
				`What keeps ${n.list} so close to the middle: the question, somebody around the client, or something else?`,
			() =>
				'Go through next month’s appointments, and say for each whether you are there to answer or to facilitate. Which of them make you hesitate?',
			{
				room: 'Which is the greater danger here: advice that everybody helps to write, or a conversation that stops because the answer has been given?'
			}
		]
	},
	'one-side': {
		first: [
			{
				room: 'You are on the same side. Who around the client would rather have seen somebody from the other one, and why?'
			},
			({ nearest: n, farthest: f, near }) =>
				n.list === f.list
					? 'You chose the same place. Take turns naming one thing you will do next week. Is that the same as well?'
					: `${n.list} ${verb(n, 'stands', 'stand')} ${near.count > 0 ? 'closest to the middle' : 'the least far out on this side'}. What can be borrowed there that would not fit further out?`,
			({ farthest: f }) =>
				`What ${verb(f, 'does', 'do')} ${f.list} promise the client that somebody else would hold back for a while?`,
			(_of, side) =>
				side === 'expert'
					? 'What does the client know about this question that you could not look up anywhere?'
					: 'What do you know about this question that the client would otherwise find out too late?'
		],
		later: [
			{
				room: 'What would be the first sign that you need to change sides after all, and who is watching for it?'
			},
			({ nearest: n, farthest: f }) =>
				n.list === f.list
					? 'Say out loud, one after another, how you would explain this role to the client. Where do you start to differ?'
					: `How would one explain this role to the client, and how the other? Compare the sentence ${f.list} would use with the one ${n.list} would.`,
			() =>
				'What are you borrowing from the other side here, and who will talk it over with the client?'
		]
	},
	split: {
		first: [
			({ expert: e, facilitator: f }) =>
				`First ${e.list}, then ${f.list}: what do you think the client is asking for? Sum each other up before you answer.`,
			({ expert: e, facilitator: f }) =>
				`Suppose the client rings ${e.list} tomorrow, and ${f.list} the day after. What will they hear each time?`,
			{
				room: 'Where would the client notice the difference first: in the proposal, at the table or only in the result?'
			},
			({ expert: e, facilitator: f }) =>
				`What would ${e.list} like to borrow from ${f.list}, and what the other way round?`
		],
		later: [
			({ expert: e, facilitator: f }) =>
				`Perhaps this assignment calls for two people, each with a role of their own. What would the client get from ${e.list}, and what from ${f.list}?`,
			{
				room: 'What did you hear from somebody on the other side that is true, even if you stay where you are?'
			},
			({ expert: e, facilitator: f }) =>
				`And if it is to be one side for everyone: what needs to be in place for ${e.list}, and what for ${f.list}?`
		]
	},
	stillUndecided: (u) =>
		`${u.list} ${verb(u, 'finds', 'find')} it too early to say. What would you have to hear from the client to be able to choose?`,
	others: (count) => `${count} others`
};
