import type { CaseTexts } from '../cases.ts';

export const en: CaseTexts = {
	'camera-at-the-door': {
		question: 'May the camera above our entrance film part of the pavement as well?',
		note: 'There is an answer to this, and it can be looked up; expect a crowd on the left. Ask anyone on the right which other question they heard, and whether the client asked that one too.'
	},
	'solar-panels': {
		question: 'We have three quotes for solar panels. Which one suits our roof best?',
		note: 'There are sums to do, and the client has no wish to learn them. Still, something is left to choose: does money count for more here, or convenience? Notice who leaves that to the client and who fills it in for them.'
	},
	'price-of-services': {
		question: 'What should we charge for our services next year?',
		note: 'An amount sounds like work for an expert, until somebody asks who is going to tell the customers. Groups divide over what is missing: knowledge of the market, or nerve.'
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
