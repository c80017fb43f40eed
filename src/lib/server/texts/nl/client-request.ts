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
	const isOne = names.length === 1;
	return {
		introduction: {
			asks: say('vraagt hoe u het ziet', 'vraagt hoe jij het ziet'),
			forWhom: `Deze link is voor: ${label}`,
			lead: isOne
				? say(
						`${list.format(names)} gaat met deze vraag aan de slag. Hoopt u op een antwoord, of op hulp om er zelf uit te komen?`,
						`${list.format(names)} gaat met deze vraag aan de slag. Hoop je op een antwoord, of op hulp om er zelf uit te komen?`
					)
				: say(
						`${list.format(names)} gaan met deze vraag aan de slag. Wat hoopt u van ieder te krijgen: een antwoord, of hulp om er zelf uit te komen?`,
						`${list.format(names)} gaan met deze vraag aan de slag. Wat hoop je van ieder te krijgen: een antwoord, of hulp om er zelf uit te komen?`
					),
			facts: [
				{
					label: 'Kiezen kost één minuut per persoon',
					text: say(
						'U kiest steeds een plek op een lijn. Degene over wie het gaat, koos ook. Inloggen hoeft niet. Straks kijkt u met ieder samen, zonder de anderen, en praat u erover.',
						'Je kiest steeds een plek op een lijn. Degene over wie het gaat, koos ook. Inloggen hoeft niet. Straks kijk je met ieder samen, zonder de anderen, en praten jullie erover.'
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
						'Degene over wie u antwoordt, ziet of u antwoordt of liever niet kiest. Wát u antwoordt, ziet diegene pas als u samen kijkt. De anderen zien het nooit, en uw antwoorden worden niet vergeleken.',
						'Degene over wie je antwoordt, ziet of je antwoordt of liever niet kiest. Wát je antwoordt, ziet diegene pas als jullie samen kijken. De anderen zien het nooit, en je antwoorden worden niet vergeleken.'
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
						`U kunt antwoorden en samen kijken tot ${until}. Een antwoord waar u dan nog niet samen naar hebt gekeken, wordt gewist. Hebt u wel samen gekeken, dan wordt het ${days(markDays)} na het kijken gewist.`,
						`Je kunt antwoorden en samen kijken tot ${until}. Een antwoord waar jullie dan nog niet samen naar hebben gekeken, wordt gewist. Hebben jullie wel samen gekeken, dan wordt het ${days(markDays)} na het kijken gewist.`
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
			'Praat u nu met iemand van het team? Open dan hieronder de vraag over diegene. U drukt daar allebei op ‘Kijk samen’.',
			'Praat je nu met iemand van het team? Open dan hieronder de vraag over diegene. Jullie drukken daar allebei op ‘Kijk samen’.'
		),
		about: (name) =>
			say(`Wat hoopt u van ${name} te krijgen?`, `Wat hoop je van ${name} te krijgen?`),
		states: {
			open: () => 'Nog niet beantwoord.',
			waiting: () => 'Nog niet beantwoord.',
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
			'Misschien komt er nog iemand bij. De vraag over diegene vindt u dan hier, met dezelfde link.',
			'Misschien komt er nog iemand bij. De vraag over diegene vind je dan hier, met dezelfde link.'
		),
		nobody: {
			title: 'Er staat nog geen vraag klaar',
			text: `De mensen van het team kiezen eerst zelf een plek. Kom later terug, met dezelfde link van ${askedBy}.`
		},
		over: {
			title: 'De tijd is om',
			text: say(
				`Tot ${until} kon u hier antwoorden. Wat hieronder staat, kunt u nog openen.`,
				`Tot ${until} kon je hier antwoorden. Wat hieronder staat, kun je nog openen.`
			)
		}
	};
};
