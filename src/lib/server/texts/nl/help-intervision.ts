import type { HelpTexts } from '../help.ts';

export const nl: HelpTexts = {
	title: 'Intervisie met een casus',
	description: 'Eén van jullie brengt een opdracht in, en de anderen helpen met vragen.',
	intro:
		'Wil je hulp bij een opdracht van jou alleen, breng die dan in bij je team. De anderen kiezen waar zij zelf zouden gaan staan, en stellen je daarna vragen. Het gaat het best met drie tot twaalf mensen, en duurt zo’n vijfentwintig minuten.',
	sections: [
		{
			id: 'bring',
			heading: 'Een casus inbrengen',
			paragraphs: [
				'Vink bij het delen ‘Breng in als casus’ aan. Het kan ook later, zolang er niemand geantwoord heeft. Op de pagina van de opdracht open je de intervisie.'
			]
		},
		{
			id: 'tell',
			heading: 'Vertellen en kiezen',
			paragraphs: [
				'Jij vertelt, en de anderen luisteren. Daarna kiest iedereen apart een plek, ook jij. Tot het onthullen is jouw plek net zo verborgen als die van de rest.',
				'Bij het onthullen komen eerst de anderen in beeld, en jij als laatste, met een ruitje bij je stip.'
			]
		},
		{
			id: 'ask',
			heading: 'Vragen',
			paragraphs: [
				'De anderen stellen je vragen, één voor één. De vragen op het scherm zijn er om je te laten nadenken; niemand schrijft je voor wat je moet doen.'
			]
		},
		{
			id: 'take',
			heading: 'Wat je meeneemt',
			paragraphs: [
				'Tot slot schrijf je op wat je meeneemt. Alleen jij leest dat, bij de opdracht in je eigen lijst. Het gaat mee als je alles downloadt, en verdwijnt als je de opdracht verwijdert.'
			]
		},
		{
			id: 'lead',
			heading: 'Leiden en de klok',
			paragraphs: [
				'Jij gaat van fase naar fase, tot iemand anders het overneemt. De schermen van de anderen gaan mee. Voor je begint, kies je hoeveel minuten elke fase krijgt. De klok maakt geen geluid, en gaat nooit uit zichzelf verder.',
				'In één ruimte zet je één scherm groot, en kiest ieder op de eigen telefoon een plek. Werk je apart, dan volgt ieder op een eigen scherm.'
			]
		}
	]
};
