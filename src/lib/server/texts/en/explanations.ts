import type { Addressed, ExplanationTexts } from '../../../domain/explanation.ts';

/** Same text for both forms of address: English has only one. */
const both = (text: string): Addressed => ({ u: text, je: text });

export const en: ExplanationTexts = {
	explanations: {
		expert: {
			slight: {
				headline:
					'You are the expert here, and borrow an open conversation from the facilitator; the pen stays in your hand.',
				role: 'Plenty of people contribute, and in the end one person weighs it all up and writes it down: you. So agree before the first meeting what is open for discussion, and until when.',
				benefits: {
					'criteria-of-users': {
						text: 'Settle the criteria together in a single meeting, and put in writing that they stay as they are from then on.',
						clause: both('We settle the criteria together, in a single meeting.')
					},
					'draft-halfway': {
						text: 'Mark every section of the draft as open or settled, and name the day on which comments close.',
						clause: both(
							'In the draft you’ll see which parts are still open, and the day on which comments close.'
						)
					},
					'tried-before': {
						text: 'Let the group write down for themselves what has been tried, and save your verdict on it for the advice.',
						clause: both(
							'The group writes down what has been tried so far; my verdict on it goes into the advice.'
						)
					},
					'client-picks-start': {
						text: 'Offer the client a choice of three first steps, each of which you could defend.',
						clause: both(
							'For the first step I’ll offer three options that I can defend, and you pick one.'
						)
					},
					'retold-by-them': {
						text: 'Get the participants to tell one another where the advice departs from what they wanted, and why.',
						clause: both(
							'Once the advice is out, those involved tell one another where it departs from their wishes.'
						)
					},
					'nothing-from-process': {
						text: 'Borrowing nothing works here only if you announce it, and it is seldom enough: this close to the middle everyone expects a say.',
						clause: both(
							'This time nothing is open for discussion; what you have told me so far, I’ll weigh up myself.'
						)
					}
				},
				risk: 'Whoever talks most at the table ends up writing your conclusion without anyone noticing. Before every conversation, say what is open and what is not, and name the day after which nothing more is added. If no such day can be named, you would do better to start from the other side.',
				say: both(
					'I write the advice, and the conclusion is mine. You’ll hear beforehand what is open for discussion, and until when.'
				)
			},
			clear: {
				headline:
					'You are the expert here, and borrow from the facilitator what gets people behind your advice.',
				role: 'The client can expect an answer that you stand by. You look into it, weigh it up and say what you would do; whether to follow it is for the client to decide.',
				benefits: {
					'criteria-of-users': {
						text: 'Ask two people who will have to work with it how they will recognise good advice.',
						clause: both(
							'Along the way I’ll ask your people what it has to live up to; the conclusion is mine.'
						)
					},
					'draft-halfway': {
						text: 'Show a draft at the halfway point, and ask what it would take out of their week.',
						clause: both(
							'Halfway through there’ll be a draft, so that I can hear what it would take out of an ordinary week.'
						)
					},
					'tried-before': {
						text: 'List together what has already been tried, before you come up with an explanation.',
						clause: both(
							'Everything already tried goes on a list that we make together, before I offer an explanation.'
						)
					},
					'client-picks-start': {
						text: 'Let the client choose where to begin.',
						clause: both('Where we begin is your choice.')
					},
					'retold-by-them': {
						text: 'Have them explain the advice to one another, and listen.',
						clause: both(
							'When the advice is finished, your people explain it to one another while I listen.'
						)
					},
					'nothing-from-process': {
						text: 'Borrow nothing if the person who decides will also carry it out, and say that advice is all you are giving.',
						clause: both(
							'Nobody else is asked to contribute; when the advice is finished, you can ask me anything.'
						)
					}
				},
				risk: 'Say what it is you want people’s thoughts on. Once everyone has a hand in the conclusion, it belongs to no one.',
				say: both('What you get from me is advice that I stand by.')
			},
			strong: {
				headline:
					'You are the expert here: the client needs an answer, and there is no need to borrow.',
				role: 'This can be looked up, worked out or checked, and that is what the client came to you for. You make sure of it and say it as it is.',
				benefits: {
					'criteria-of-users': {
						text: 'Before you start looking, ring the person who is going to use the answer, and ask what form would be handy.',
						clause: both(
							'Whoever is going to use the answer tells me beforehand what form suits them.'
						)
					},
					'draft-halfway': {
						text: 'Have one of the client’s colleagues read your answer before you send it, and rewrite whatever they stumble over.',
						clause: both('A colleague of yours reads the answer through first, purely for clarity.')
					},
					'tried-before': {
						text: 'Ask where the client has already looked, and begin where that left off.',
						clause: both('Whatever you have already found, I won’t need to look for again.')
					},
					'client-picks-start': {
						text: 'Break the question into parts, and ask which answer is needed first.',
						clause: both('Tell me which answer you need first, and I’ll start there.')
					},
					'retold-by-them': {
						text: 'Ask the client to give you the answer back in their own words, and put right what came across differently.',
						clause: both(
							'At the end I’ll ask you to tell me the answer in your own words, so that I can hear whether I was clear.'
						)
					},
					'nothing-from-process': {
						text: 'Feel free to borrow nothing: a correct answer, on time and with its source, can be enough here.',
						clause: both('No meetings are involved, and I need nothing further from you.')
					}
				},
				risk: 'Put a fact up for discussion and people will start to negotiate over it. Ask what the answer is for, not what it should be.',
				say: both(
					'You’ll get the answer to your question from me, along with its source. If anything is uncertain, I’ll say so.'
				)
			}
		},
		facilitator: {
			slight: {
				headline:
					'You are the facilitator here, one who knows the subject well and agrees when to borrow from the expert.',
				role: 'You can probably see an answer already, and still it is not yours to give. You lead the conversation; what you know comes in at an agreed moment, plainly marked as input.',
				benefits: {
					'facts-on-the-table': {
						text: 'Put what you know on a single sheet, head it ‘input’ and hand it out at the moment you agreed on.',
						clause: both(
							'At an agreed moment you’ll get one sheet with what I know, to use as you see fit.'
						)
					},
					'example-elsewhere': {
						text: 'Invite someone else to present the example from elsewhere, so that you can go on leading the conversation.',
						clause: both(
							'An example from elsewhere will come from a guest, so that I can go on leading the conversation.'
						)
					},
					'boundaries-of-the-possible': {
						text: 'Write down which limits are fixed and which are only your opinion, and mention just the fixed ones.',
						clause: both('Any limits I mention are fixed; my opinion is not among them.')
					},
					'outside-view-at-the-end': {
						text: 'Write your own answer down now, seal it in an envelope and open it only once they have their conclusion.',
						clause: both(
							'My own answer is in an envelope, which stays shut until you have your conclusion.'
						)
					},
					'method-explained': {
						text: 'Explain why you are holding your answer back, and agree on a word the client can use to remind you.',
						clause: both(
							'If I answer too soon, the search stops; that is why you are free to interrupt me.'
						)
					},
					'nothing-from-expertise': {
						text: 'Do not promise to borrow nothing unless you can keep it up, which is rare: what you know shows in the questions you ask.',
						clause: both('What I know I’ll keep to myself this time, even in my questions.')
					}
				},
				risk: 'A question with your answer inside it ends the thinking just as surely as advice does. Say out loud when you are adding something and when you are facilitating again, and let the first answer always be theirs. If you find that you keep giving answers, talk to the client about changing sides.',
				say: both(
					'You look for the answer, and I lead the conversation. I know a good deal about this subject, and none of it will come up unannounced.'
				)
			},
			clear: {
				headline:
					'You are the facilitator here, and borrow from the expert what makes the client’s own answer sounder.',
				role: 'The answer is going to be the client’s. You look after the steps, ask the questions and see that everyone is heard; what comes of it is up to them.',
				benefits: {
					'facts-on-the-table': {
						text: 'Before the conversation, put three figures on the table that anyone can check, without saying what they mean.',
						clause: both(
							'Beforehand I’ll put a few figures on the table, without saying what they mean.'
						)
					},
					'example-elsewhere': {
						text: 'Bring two examples from elsewhere that contradict each other, and ask what is different here.',
						clause: both(
							'I’ll bring two examples from elsewhere, so that you can see what is different here.'
						)
					},
					'boundaries-of-the-possible': {
						text: 'Find out what the law, the budget or the technology rules out, and say so before people start on ideas.',
						clause: both(
							'You’ll hear from me what truly cannot be done, before you start on ideas.'
						)
					},
					'outside-view-at-the-end': {
						text: 'Wait until the conclusion is on paper, then name two things you would keep an eye on.',
						clause: both(
							'Once your conclusion is on paper, I’ll name two things I would keep an eye on.'
						)
					},
					'method-explained': {
						text: 'Explain in two sentences why each step comes when it does, and what is known about conversations like these.',
						clause: both('With every step you’ll hear why it comes when it does.')
					},
					'nothing-from-expertise': {
						text: 'Borrow nothing if the group has all the knowledge it needs, and tell them that you are only facilitating.',
						clause: both('My own knowledge of the subject stays out of it.')
					}
				},
				risk: 'One answer from you, and the search is over. Bring in what is known, not what you would do; if all eyes turn to you, hand the question back.',
				say: both(
					'I’ll help you find an answer of your own. I look after the steps; what comes of them is for you to decide.'
				)
			},
			strong: {
				headline:
					'You are the facilitator here: this answer can only come from the client, and what you know can stay at home.',
				role: 'It is the client who has to go on from this answer, so nobody else can give it. You listen, ask what lies behind it and leave a silence alone.',
				benefits: {
					'facts-on-the-table': {
						text: 'Give a fact only when the client asks for it, and ask straight away what it changes.',
						clause: both('If you ask me for a fact, you’ll get it, with no advice attached.')
					},
					'example-elsewhere': {
						text: 'Share someone else’s experience only when the client wonders whether others go through this.',
						clause: both(
							'Should you wonder whether others go through this, I’ll tell you what I am free to tell.'
						)
					},
					'boundaries-of-the-possible': {
						text: 'Check whether a deadline or a rule is about to close off a choice, mention it and leave it at that.',
						clause: both('When a deadline is coming up somewhere, I’ll say so in good time.')
					},
					'outside-view-at-the-end': {
						text: 'After the decision, ask whether the client would like to hear your view, and take no for an answer.',
						clause: both(
							'After you have decided, I’ll ask whether you would like to hear my view; it is fine to say no.'
						)
					},
					'method-explained': {
						text: 'Say at the start, in one sentence, why you will mostly be asking questions.',
						clause: both(
							'There is a reason I mostly ask questions: your own words will take you further than mine.'
						)
					},
					'nothing-from-expertise': {
						text: 'Feel free to borrow nothing, and trust that listening and asking can be enough when the choice is someone’s own.',
						clause: both(
							'Advice and examples you won’t get from me; my attention and my questions you will.'
						)
					}
				},
				risk: 'After well-meant advice, the client thinks about your suggestion and no longer about themselves. Wait until you are asked, and then find out first what the client already knows.',
				say: both(
					'The answer to this question can only come from you. I listen, I ask questions and I take the time it needs.'
				)
			}
		}
	},
	leaving: {
		expert: both('So far you have had advice from me; from today that changes.'),
		facilitator: both(
			'So far you have been looking for the answer yourself, with me alongside; from today that is different.'
		)
	}
};
