import type { CaseTexts } from '../cases.ts';

export const en: CaseTexts = {
	'camera-at-the-door': {
		question: 'May the camera above our entrance film part of the pavement as well?',
		note: 'There is an answer to this, and it can be looked up; expect a crowd on the left. Ask anyone on the right which other question they heard, and whether the client asked that one too.'
	},
	'three-quotes': {
		question: 'We have talked to three suppliers of a new rota system. Which one would you take?',
		note: 'There is comparing to do, and the client has no wish to learn how. Still, something is left to choose: does price count for more, or the ease of those who work with it? Notice who leaves that to the client and who fills it in.'
	},
	'price-of-services': {
		question: 'Nobody here dares to say our rate out loud. What can we charge by the hour?',
		note: 'An amount sounds like work for an expert, but nobody dares to say it. Ask the left what a good rate is worth that nobody mentions. Ask the right what the conversation is about as long as there is no figure.'
	},
	'three-councils-before': {
		question: 'You have done this for three councils already. Can you give us the same plan?',
		note: 'You really do know a lot here, and that is why the left attracts. Ask there what may be different about the fourth council. Ask the right how they keep the client from feeling sent away empty-handed.'
	},
	'summer-rota': {
		question: 'How do we make a summer rota that everyone can live with?',
		note: 'Some see a puzzle that a good planner will solve, others a bargain that only the crew can strike. Ask both sides what happens in August if people dislike the rota. That brings out whose it needs to be.'
	},
	'people-who-leave': {
		question: 'In one of our departments people keep leaving, and in the other they stay. Why?',
		note: 'The left wants to compare the departments, the right to hear first what the people there suspect. Ask what becomes of a cause that an outsider points out, and see who moves in the next round.'
	},
	'plan-in-a-drawer': {
		question: 'Our policy plan has been in a drawer for a year. Could you rewrite it?',
		note: 'The client wants something written, while the last thing written changed nothing. Do you deliver what is asked, or find out first why it was left lying? Have somebody say the sentence they would put to the client.'
	},
	'fewer-managers': {
		question: 'We want to get by with fewer managers. How do we go about it?',
		note: 'Much is known about this, and nowhere did it go by itself. That is why it tends to get busy close to the middle. Ask those who are there what they would put on the agenda of the first meeting: a proposal or an open question.'
	},
	'family-business': {
		question: 'Which of our two children would be the best one to take over the firm?',
		note: 'Whoever thinks of figures and suitability goes left; whoever thinks of Christmas dinner goes right. Ask both sides what they would say to the child who is not chosen.'
	},
	'sent-by-the-boss': {
		question:
			'My manager sent me, because I am supposed to be too blunt. What should I do differently?',
		note: 'The coachee asks for instructions, and the complaint is somebody else’s. Ask the left what the manager wants to see, and the right what the coachee wants. That also brings out who is whose client.'
	},
	'pushes-midway': {
		question: 'We are three conversations in, and all you do is ask questions. What would you do?',
		note: 'This comes halfway through facilitating. Anyone who goes left is changing sides: have them say the sentence that the client should hear first. Anyone who stays on the right says what answer to give to this reproach without brushing the client off.'
	},
	'silent-meetings': {
		question: 'Since the row we are meeting again, but nobody says what they think. What now?',
		note: 'Most people will be on the right; what differs is how far. Ask those who chose slight what knowledge they would bring along, and when it goes on the table.'
	},
	'director-or-not': {
		question: 'They have asked me to become the director. Do I actually want to?',
		note: 'The answer belongs to one human being, so the right fills up. The conversation starts from something small: may you say that you can see them being good at it? Work out together where helping to think ends and prompting begins.'
	},
	'community-centre': {
		question:
			'The council wants your advice on our community centre, and we want to work it out ourselves. Will you help?',
		note: 'Those who take the council for the client are likelier to go left, those who think of the neighbourhood to go right. Do not give that away beforehand. After the reveal, ask who had whom in mind, agree on one client, and place yourselves again.'
	}
};
