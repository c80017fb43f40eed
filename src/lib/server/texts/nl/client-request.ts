import type { RequestFacts, RequestTexts } from '../client-request.ts';
import { accessText, days } from './check-in.ts';

/** Returns the names as one text, such as "Anna, Jan en Mo". */
const list = new Intl.ListFormat('nl');

export const nl = (of: RequestFacts): RequestTexts => {
	const { askedBy, names, label, until, markDays, operator, backupDays } = of;
	const say = (u: string, je: string) => (of.address === 'u' ? u : je);
	const backups =
		backupDays === null
			? 'In reservekopieën kan het daarna nog een tijd blijven staan.'
			: `In reservekopieën blijft het daarna nog hooguit ${days(backupDays)} staan.`;
	return {
		introduction: {
			asks: say('vraagt hoe u het ziet', 'vraagt hoe jij het ziet'),
			forWhom: `Deze link is voor: ${label}`,
			lead: `${list.format(names)} ${names.length === 1 ? 'gaat' : 'gaan'} met deze vraag aan de slag. ${say(
				'Hoopt u van ieder apart op een antwoord, of op hulp om er zelf uit te komen?',
				'Hoop je van ieder apart op een antwoord, of op hulp om er zelf uit te komen?'
			)}`,
			facts: [
				{
					label: 'Kiezen kost één minuut per persoon',
					text: say(
						'U kiest steeds een plek op een lijn. Inloggen hoeft niet. Straks kijkt u met ieder apart samen, en praat u erover.',
						'Je kiest steeds een plek op een lijn. Inloggen hoeft niet. Straks kijk je met ieder apart samen, en praten jullie erover.'
					)
				},
				{
					label: 'Elk antwoord mag',
					text: say(
						'Er is geen beste plek. ‘Dat weet ik nog niet’ mag ook, en u mag elke vraag overslaan.',
						'Er is geen beste plek. ‘Dat weet ik nog niet’ mag ook, en je mag elke vraag overslaan.'
					)
				},
				{
					label: 'Wie het ziet',
					text: say(
						'Wat u over iemand antwoordt, ziet alleen diegene, en pas als u samen kijkt. De anderen krijgen het nooit te zien, en uw antwoorden worden niet vergeleken.',
						'Wat je over iemand antwoordt, ziet alleen diegene, en pas als jullie samen kijken. De anderen krijgen het nooit te zien, en je antwoorden worden niet vergeleken.'
					)
				},
				{
					label: 'Wat er bewaard wordt',
					text: say(
						`Uw antwoorden, hoe het team u noemt (‘${label}’) en wat u later met iemand afspreekt. Niet de dag en het uur van uw antwoord. Een cookie in deze browser onthoudt dat de antwoorden van u zijn.`,
						`Je antwoorden, hoe het team je noemt (‘${label}’) en wat je later met iemand afspreekt. Niet de dag en het uur van je antwoord. Een cookie in deze browser onthoudt dat de antwoorden van jou zijn.`
					)
				},
				{
					label: 'Wie erbij kan',
					text: accessText(operator)
				},
				{
					label: 'Tot wanneer',
					text: say(
						`U kunt antwoorden en samen kijken tot ${until}. Een antwoord waar u dan niet samen naar keek, wordt gewist. Keek u wel samen, dan wordt het ${days(markDays)} na het kijken gewist.`,
						`Je kunt antwoorden en samen kijken tot ${until}. Een antwoord waar jullie dan niet samen naar keken, wordt gewist. Keken jullie wel samen, dan wordt het ${days(markDays)} na het kijken gewist.`
					)
				},
				{
					label: 'Zelf wissen',
					text: `Dat kan altijd, per antwoord, in deze browser. ${backups}`
				}
			],
			contact: null,
			choose: 'Begin'
		},
		step: (at, count, name) =>
			count === 1 ? `Over ${name}` : `Vraag ${at} van ${count}, over ${name}`,
		all: 'Alle vragen',
		lead: say(
			'Praat u met een van hen? Open dan hieronder die vraag, en druk allebei op ‘Kijk samen’.',
			'Praat je met een van hen? Open dan hieronder die vraag, en druk allebei op ‘Kijk samen’.'
		),
		about: (name) => say(`Wat verwacht u van ${name}?`, `Wat verwacht je van ${name}?`),
		states: {
			open: () => 'Nog niet beantwoord',
			waiting: () => 'Nog niet beantwoord',
			answered: () => say('Uw antwoord is bewaard.', 'Je antwoord is bewaard.'),
			calling: () => say('Uw antwoord is bewaard.', 'Je antwoord is bewaard.'),
			declined: () => say('U koos hier geen plek.', 'Je koos hier geen plek.'),
			revealed: () => say('U hebt samen gekeken.', 'Jullie hebben samen gekeken.'),
			proposed: (name) => say(`${name} stelt u iets voor.`, `${name} stelt je iets voor.`),
			agreed: () => say('U hebt iets afgesproken.', 'Jullie hebben iets afgesproken.'),
			erased: () => say('Uw antwoord is gewist.', 'Je antwoord is gewist.'),
			expired: () => 'De tijd is om.',
			elsewhere: (name) =>
				say(
					`Beantwoord in een andere browser. Was u dat niet? Zeg het dan tegen ${name}.`,
					`Beantwoord in een andere browser. Was jij dat niet? Zeg het dan tegen ${name}.`
				)
		},
		go: { place: say('Kies uw plek', 'Kies je plek'), view: 'Open deze vraag' },
		more: say(
			'Misschien komt er nog iemand bij. Die vraag vindt u dan hier, met dezelfde link.',
			'Misschien komt er nog iemand bij. Die vraag vind je dan hier, met dezelfde link.'
		),
		nobody: {
			title: 'Er staat nog geen vraag klaar',
			text: `De mensen van het team kiezen eerst zelf. Kom later terug met dezelfde link van ${askedBy}.`
		},
		over: {
			title: 'De tijd is om',
			text: `Tot ${until} kon hier geantwoord worden. Wat hieronder staat, blijft te openen.`
		}
	};
};
