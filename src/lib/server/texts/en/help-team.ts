import type { HelpTexts } from '../help.ts';

export const en: HelpTexts = {
	title: 'Working with a team',
	description:
		'Each of you chooses a place alone. You reveal together, and talk about the difference.',
	intro:
		'Do you work with colleagues for the same client? Here you can see where each of you stands on the same assignment, before the client notices the difference. Differing is normal: two people who hear the same question seldom hear the same thing.',
	sections: [
		{
			id: 'begin',
			heading: 'Starting a team',
			steps: [
				'Start [a new team](/teams/new). Give it a name, and choose what you are called in it. In another team that may be something else.',
				'Send your colleagues the invitation link. They see who is already in, enter a name, and they are members. No need to register.',
				'You can always find the link and the QR code under Members and settings. There you also choose how long it works, and the owner chooses who may invite.',
				'Has the link ended up where it should not be? Make a new one, and the old one stops working at once.'
			]
		},
		{
			id: 'come-back',
			heading: 'On another device',
			paragraphs: [
				'If your account has an e-mail address or a recovery code, sign in. Otherwise open the invitation link, fill in your own name and choose ‘That is me’. Confirm it in the browser you already use, under Members and settings, or let the owner do so.',
				'Both browsers keep working. The new one shows this team only, not your own assignments.',
				'If only the owner confirmed it, choose ‘That is me too’ in your first browser. Until then it shows no earlier place that has not been revealed, and may lose the team when you sign out of the first.'
			]
		},
		{
			id: 'share',
			heading: 'Sharing an assignment',
			paragraphs: [
				'Enter the client’s question, or share an assignment you already had. Only the question and the code name go along. Your notes and earlier placements stay yours.'
			]
		},
		{
			id: 'place',
			heading: 'Each on their own',
			paragraphs: [
				'Everyone finds their place without seeing the others. Until the reveal you see only who has answered, and where you stand yourself. The server sends no more than that.',
				'If there is nothing to choose yet, say so: ‘too early to say’ counts as an answer too. You may add a note; it will be beside your dot later on.',
				'You can see who is still being waited for, with a text and a link to pass on. If there is a button to send mail, those who are missing get one mail a round, when you ask for it. The app sends no messages of its own accord.'
			]
		},
		{
			id: 'reveal',
			heading: 'Revealing together',
			paragraphs: [
				'Any member can reveal, as soon as there are two placements. You first read who is still missing.',
				'Latecomers place themselves first, and only then see the picture. Their dot says ‘came later’.',
				'A revealed round stays as it is. Nobody can change it.'
			]
		},
		{
			id: 'talk',
			heading: 'The conversation',
			paragraphs: [
				'Below the picture are questions that fit where you stand, with your names in them. They are not out to find who is right.',
				'Set aside a quarter of an hour. Read the client’s question out loud first, and let anyone who stands alone begin.',
				'The conversation screen shows the picture enlarged, with one question at a time. When someone leads the conversation, the other screens follow. You can look at another question yourself. If someone answers later, the questions stay the same until you update them.'
			]
		},
		{
			id: 'roles',
			heading: 'Dividing the roles',
			paragraphs: [
				'After the conversation, settle who has which role in this assignment, or that you all take one side. Two of you can do what one cannot: both roles, as long as the client knows who has which.',
				'Pick a day to look at it again. The role card shows the client who has which role, without your places on the line. Print the card, or save it as a picture.'
			]
		},
		{
			id: 'again',
			heading: 'Choosing again',
			paragraphs: [
				'Start a new round when you have spoken to the client, or when the assignment changes. Arcs show who moved. Those who changed sides are marked.',
				'In a second round there are other questions below the picture. As long as nobody has answered, you can withdraw the round. The previous picture stays.',
				'Roles belong to a round. If another one begins afterwards, or someone with a role leaves, Kantlijn asks whether the division is still right.'
			]
		},
		{
			id: 'rights',
			heading: 'Who may do what',
			terms: [
				{
					what: 'Any member',
					text: 'Add an assignment, answer, reveal, start a new round, divide the roles, ask the client to look together, and leave.'
				},
				{
					what: 'Whoever looks after an assignment',
					text: 'Edit, finish and delete that assignment as well, and hand it over to another member. Whoever edits the question after the reveal chooses: a correction that everybody sees, or a new round.'
				},
				{
					what: 'The owner',
					text: 'All of that, and rename the team, choose who may invite, remove a member, merge two names of the same person, hand the team over and delete it.'
				}
			]
		},
		{
			id: 'leave',
			heading: 'Leaving',
			paragraphs: [
				'If you leave, or the owner removes you, that holds in all your browsers. Your placements and what you wrote beside them stay, without your name. When the owner removes somebody, the invitation link of that moment stops working too.',
				'If the owner goes, whoever has been a member longest becomes the owner. With the last member the team disappears.'
			]
		},
		{
			id: 'overview',
			heading: 'Overview and export',
			paragraphs: [
				'Your team’s page begins with what is waiting for you. Below it are the rounds that can be revealed because everybody has answered, and what you agreed to look at again today or earlier.',
				'An assignment is under ‘Divided’ if each side has at least a third of the places and the roles have not been divided yet. Only rounds that you may see count.',
				'Then come all active assignments, the newest first. You can search in questions and clients. The number beside Teams says how many questions are waiting for you in all your teams. What was revealed before you joined is not counted. Nothing is added up per person.',
				'You can save your place with your own assignments too. Your team does not see that.',
				'For each assignment you can export what you saw after the reveal: as CSV, as a picture or on paper.'
			]
		}
	]
};
