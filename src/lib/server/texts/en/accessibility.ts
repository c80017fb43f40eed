import type { LongText } from '../../../domain/text-types.ts';
import type { AccessibilityFacts } from '../accessibility.ts';

export const en = (of: AccessibilityFacts): LongText => ({
	title: 'Accessibility',
	description:
		'How to use Kantlijn with keys, a screen reader or large type, what has not been checked yet, and how to report a problem.',
	intro:
		'Everybody should be able to work with Kantlijn, also without a mouse or without seeing the screen. The aim is WCAG 2.2, level AA: the international guidelines for accessible sites.',
	sections: [
		{
			id: 'ways',
			heading: 'What you can expect',
			terms: [
				{
					what: 'With keys',
					text: 'Everything is a link, a field or a button, and the line is an ordinary slider. An outline shows where you are. The first link of a page takes you to its content.'
				},
				{
					what: 'Without dragging',
					text: 'A tap does the same as dragging. And with two rows of buttons you choose a place without the line: first a side, then how strongly.'
				},
				{
					what: 'With a screen reader',
					text: 'Where somebody stands, how many stand on each side and when a place changed is there in words as well. What changes is read out: what was saved, that the connection is gone, that you changed sides.'
				},
				{
					what: 'Colour and contrast',
					text: 'You know a side not only by its colour, but also by left or right, and by its name. The contrast of text is 4.5 : 1 or more, on a light and on a dark background.'
				},
				{
					what: 'Large type, small screen',
					text: 'You can also read everything in type twice as large, with more space in between, or in one column that is 320 pixels wide.'
				},
				{
					what: 'Motion and sound',
					text: 'Nothing flashes. If your device asks for less motion, everything stands still. The only sound is two short tones in a workshop, if the host switches them on.'
				},
				{
					what: 'When something goes wrong',
					text: 'Beside the field you read what is not right and what is allowed. What you entered stays. Before you delete a workshop or your account, you read what will be gone.'
				}
			]
		},
		{
			id: 'checked',
			heading: 'How it was checked',
			paragraphs: [
				'For each requirement of levels A and AA it is written down how Kantlijn meets it, and what shows that: a test that runs again and again, or a check by hand.',
				'The tool axe checks all pages, in both languages, light and dark. Other tests use the line with keys and with a finger, and make the screen narrow and the type large.',
				`A tool does not find everything. The order of a page or the text of a link was checked by hand, most recently in ${of.checked}.`
			]
		},
		{
			id: 'limits',
			heading: 'What is still missing',
			paragraphs: [
				'People who use a screen reader every day have not looked at Kantlijn with us yet. Nor has it been tried with VoiceOver or TalkBack on a real phone. What is said here about screen readers follows from what the browser Chromium passes on to them.',
				'Some things are possible only for a while. A place can be undone for ten minutes, a deleted assignment for ten seconds. If that is too short, finish an assignment instead of deleting it.',
				'A link for a second device works for ten minutes, and a link for a new password for an hour. You can always make a new one.',
				'On the screen of a workshop single letters work as shortcuts. The host can switch them off in the list of keys.',
				'If you handed your device to a client and have to sign in again afterwards, we ask your browser to fill in nothing there. Pasting works.'
			]
		},
		{
			id: 'report',
			heading: 'Reporting a problem',
			paragraphs: [
				of.operator
					? `If something does not work for you, let us know: ${of.operator}.`
					: 'If something does not work for you, tell whoever runs this Kantlijn.',
				'Say which page it was, what you wanted to do, and with which browser and which aid. You need not say anything about your client.'
			]
		}
	]
});
