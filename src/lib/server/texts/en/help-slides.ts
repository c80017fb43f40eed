import type { HelpTexts } from '../help.ts';

export const en: HelpTexts = {
	title: 'The screen in your presentation',
	description: 'PowerPoint, Google Slides, Keynote, Teams and Zoom: what works, and what does not.',
	intro:
		'The projected screen is an ordinary web page. Opening it beside your presentation always works. Inside a slide it sometimes does.',
	sections: [
		{
			id: 'switching',
			heading: 'Beside your slides: always works',
			paragraphs: [
				'Open the projected screen in a window of its own and switch with Alt+Tab, or with Command+Tab on a Mac. Keys and clicker then go to the window in front.',
				'Put a link to the projected screen in the last slide before it. One click, and there it is.',
				'This needs no https and no setting, and you run the workshop from the screen as usual.'
			]
		},
		{
			id: 'in-a-slide',
			heading: 'Inside a slide: only to watch',
			paragraphs: [
				'The embedded screen shows live what the projected screen shows. Keys do nothing in it, not even in your own browser. Run the workshop from your phone.',
				'It takes two things. Kantlijn needs an address with https, so it does not work from a laptop without. And whoever runs Kantlijn for you has to allow the place where the slide is: the setting EMBED_ORIGINS. It is off by default.',
				'If it is on, you find the address on the host page, under ‘Links’. With ‘=light’ after it the screen is light.'
			]
		},
		{
			id: 'programs',
			heading: 'By program',
			terms: [
				{
					what: 'PowerPoint',
					text: 'Can show a web page through an add-in such as Web Viewer. Paste the address of the embedded screen there. Not every organisation allows such add-ins, and in a PDF or on paper the place stays empty.'
				},
				{
					what: 'Google Slides',
					text: 'Cannot show a web page in a slide. Put a link in it, or switch windows.'
				},
				{
					what: 'Keynote',
					text: 'Cannot either. Play your slides in a window instead of full screen; then switching takes no detour.'
				},
				{
					what: 'Teams and Zoom',
					text: 'Share the window or the tab with the projected screen, not your whole screen. No setting is needed. People who join from afar scan the code on the shared screen, or type it.'
				},
				{
					what: 'An intranet or a page of your own',
					text: 'Can show the embedded screen in an iframe, on the same two conditions as a slide.'
				}
			]
		},
		{
			id: 'empty',
			heading: 'If the slide stays empty',
			paragraphs: [
				'Open the address by itself in a browser. If the screen appears there, the place of the slide is not allowed, or one of the two has no https.',
				'Try it beforehand, on the computer and the network with which you present. Keep the projected screen open in a second window, in case it fails in the room.'
			]
		}
	]
};
