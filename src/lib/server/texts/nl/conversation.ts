import type { ConversationTexts, Named } from '../conversation.ts';

/** Chooses the singular or the plural of a verb, by the number of people. */
const verb = ({ count }: Named, one: string, more: string) => (count === 1 ? one : more);

export const nl: ConversationTexts = {
	undecided: {
		first: [
			({ undecided: u }) =>
				`${u.list} ${verb(u, 'kan', 'kunnen')} het nog niet zeggen. Wat zouden jullie de cliënt moeten vragen om het wel te weten?`,
			() =>
				'Wie van jullie heeft de vraag uit de mond van de cliënt gehoord? Vertel hoe die klonk, en wat er vlak daarvoor gezegd werd.',
			({ placed: p }) =>
				p.count === 0
					? 'Stel dat de cliënt vanmiddag belt en wil weten wat jullie gaan doen. Wat zeg je dan?'
					: `${p.list} ${verb(p, 'koos', 'kozen')} al wel een kant. Welk woord in de vraag gaf de doorslag?`
		],
		later: [
			() => 'Wat weten jullie nu van de cliënt dat je de vorige keer nog niet wist?',
			({ undecided: u }) =>
				`Welk antwoord van de cliënt zou voor ${u.list} genoeg zijn om te kiezen, en wie gaat het halen?`,
			{
				room: 'Zitten er misschien twee vragen in? Schrijf ze allebei op, en kijk bij welke het kiezen wel lukt.'
			}
		]
	},
	'one-alone': {
		first: [
			({ alone: a }) =>
				`Begin bij ${a.list}: wat in deze vraag wijst naar die kant? Laat het verhaal eerst af zijn, en reageer dan pas.`,
			({ alone: a, others: o }) =>
				`Aan ${o.list}: wat van wat ${a.list} net vertelde, hadden jullie ook kunnen zeggen?`,
			({ alone: a }) =>
				`Stel dat de cliënt alleen met ${a.list} had gesproken. Welke hulp zou die dan verwachten?`,
			({ alone: a }) =>
				`Wie bij de cliënt kijkt waarschijnlijk net zo naar deze vraag als ${a.list}?`
		],
		later: [
			({ alone: a }) =>
				`Wat uit het verhaal van ${a.list} nemen jullie mee, ook als niemand meer verschuift?`,
			({ alone: a, others: o }) =>
				`Mag ${a.list} in deze opdracht iets anders doen dan ${o.list}? Bedenk hoe je dat aan de cliënt uitlegt.`,
			(_of, side) =>
				side === 'expert'
					? 'Op welk moment heeft de cliënt het meest aan iemand die gewoon antwoord geeft?'
					: 'Op welk moment heeft de cliënt het meest aan iemand die alleen vragen stelt?'
		]
	},
	'near-ridge': {
		first: [
			({ near: n }) =>
				`${n.list} ${verb(n, 'staat', 'staan')} dicht bij het midden. Waaraan merkt de cliënt volgende week of jullie antwoord geven of begeleiden?`,
			({ near: n }) =>
				`Tijdens een gesprek vraagt de cliënt opeens: en wat zou u doen? Wat ${verb(n, 'zegt', 'zeggen')} ${n.list}?`,
			({ away: w }) =>
				w.count === 0
					? 'Wat zouden jullie moeten loslaten om één stap verder van het midden te gaan staan?'
					: `${w.list} ${verb(w, 'staat', 'staan')} verder van het midden. Wat maakt de keuze daar eenvoudiger?`
		],
		later: [
			({ near: n }) =>
				`Wat houdt ${n.list} zo dicht bij het midden: de vraag, iemand bij de cliënt, of iets anders?`,
			() =>
				'Loop de afspraken van de komende maand langs, en zeg bij elke of je antwoord geeft of begeleidt. Bij welke aarzelen jullie?',
			{
				room: 'Wat ligt hier het meest op de loer: een advies waar iedereen aan meeschrijft, of een gesprek dat stopt omdat het antwoord al gegeven is?'
			}
		]
	},
	'one-side': {
		first: [
			{
				room: 'Jullie staan aan dezelfde kant. Wie bij de cliënt had liever iemand van de overkant gezien, en waarom?'
			},
			({ nearest: n, farthest: f, near }) =>
				n.list === f.list
					? 'Jullie kozen dezelfde plek. Noem om de beurt één ding dat je volgende week gaat doen. Is dat ook hetzelfde?'
					: `${n.list} ${verb(n, 'staat', 'staan')} ${near.count > 0 ? 'het dichtst bij het midden' : 'aan deze kant het minst ver van het midden'}. Wat valt daar te lenen dat verderop niet past?`,
			({ farthest: f }) =>
				`Wat ${verb(f, 'belooft', 'beloven')} ${f.list} de cliënt, waar een ander nog even mee zou wachten?`,
			(_of, side) =>
				side === 'expert'
					? 'Wat weet de cliënt over deze vraag dat jullie nergens kunnen opzoeken?'
					: 'Wat weten jullie over deze vraag dat de cliënt anders te laat ontdekt?'
		],
		later: [
			{
				room: 'Wat zou het eerste teken zijn dat jullie toch van kant moeten wisselen, en wie let daarop?'
			},
			({ nearest: n, farthest: f }) =>
				n.list === f.list
					? 'Zeg om de beurt de zin waarmee je deze rol aan de cliënt uitlegt. Waar lopen de zinnen uiteen?'
					: `Hoe legt de een deze rol aan de cliënt uit, en hoe de ander? Vergelijk de zin van ${f.list} met die van ${n.list}.`,
			() => 'Wat lenen jullie hier van de overkant, en wie bespreekt dat met de cliënt?'
		]
	},
	split: {
		first: [
			({ expert: e, facilitator: f }) =>
				`Eerst ${e.list}, dan ${f.list}: wat vraagt de cliënt hier volgens jou? Vat elkaar samen voordat je iets terugzegt.`,
			({ expert: e, facilitator: f }) =>
				`Stel dat de cliënt morgen ${e.list} belt, en een dag later ${f.list}. Wat krijgt die de eerste keer te horen, en wat de tweede?`,
			{
				room: 'Waar zou de cliënt het verschil het eerst merken: in de offerte, aan tafel of pas bij het resultaat?'
			},
			({ expert: e, facilitator: f }) =>
				`Wat zou ${e.list} van ${f.list} willen lenen, en wat andersom?`
		],
		later: [
			({ expert: e, facilitator: f }) =>
				`Misschien vraagt deze opdracht om twee mensen, elk met een eigen rol. Wat krijgt de cliënt dan van ${e.list}, en wat van ${f.list}?`,
			{
				room: 'Wat hoorde je van iemand aan de overkant dat klopt, ook al blijf je staan waar je staat?'
			},
			({ expert: e, facilitator: f }) =>
				`En als het één kant wordt voor iedereen: wat moet er geregeld zijn voor ${e.list}, en wat voor ${f.list}?`
		]
	},
	stillUndecided: (u) =>
		`${u.list} ${verb(u, 'kan', 'kunnen')} het nog niet zeggen. Wat zou je van de cliënt moeten horen om wel te kiezen?`,
	others: (count) => `${count} anderen`
};
