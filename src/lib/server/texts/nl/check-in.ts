import type { CheckInTexts, ClientFacts, ClientTexts } from '../check-in.ts';

/** Returns the same words for every `Voice`. */
const always = (text: string) => ({ mine: text, u: text, je: text, theirs: text });

/** Returns a number of days in words. */
export const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagen`);

/**
 * Returns the sentence about who can read what is stored.
 * @param operator name of who runs the website; `null` when it is not set
 */
export const accessText = (operator: string | null) =>
	operator === null
		? 'Wie deze website beheert, kan technisch gezien bij alles wat hier bewaard wordt.'
		: `Deze website wordt beheerd door ${operator}, met technisch gezien toegang tot alles wat hier bewaard wordt.`;

const client = (of: ClientFacts): ClientTexts => {
	const { name, label, until, operator, backupDays, markDays } = of;
	const say = (u: string, je: string) => (of.address === 'u' ? u : je);
	const isExpectation = of.kind === 'expectation';
	const backups =
		backupDays === null
			? 'In reservekopieën kan het antwoord daarna nog een tijd blijven staan.'
			: `In reservekopieën blijft het antwoord daarna nog hooguit ${days(backupDays)} staan.`;
	return {
		introduction: {
			asks: say('vraagt hoe u het ziet', 'vraagt hoe jij het ziet'),
			forWhom: `Deze link is voor: ${label}`,
			lead: isExpectation
				? say(
						`Met deze vraag gaat ${name} aan de slag. Hoopt u op een antwoord, of op hulp om er zelf uit te komen?`,
						`Met deze vraag gaat ${name} aan de slag. Hoop je op een antwoord, of op hulp om er zelf uit te komen?`
					)
				: say(
						`Denk terug aan wat ${name} hier tot nu toe deed. Kreeg u een antwoord, of hulp om er zelf uit te komen?`,
						`Denk terug aan wat ${name} hier tot nu toe deed. Kreeg je een antwoord, of hulp om er zelf uit te komen?`
					),
			facts: [
				{
					label: 'Kiezen kost één minuut',
					text: say(
						`U kiest een plek op een lijn. Inloggen hoeft niet. ${name} koos ook, en schatte misschien in wat u kiest. Straks kijkt u samen met ${name} en praat u erover.`,
						`Je kiest een plek op een lijn. Inloggen hoeft niet. ${name} koos ook, en schatte misschien in wat jij kiest. Straks kijken jullie samen en praten jullie erover.`
					)
				},
				{
					label: 'Elk antwoord mag',
					text: say(
						'Er is geen beste plek. ‘Dat weet ik nog niet’ mag ook, en u mag het kiezen overslaan.',
						'Er is geen beste plek. ‘Dat weet ik nog niet’ mag ook, en je mag het kiezen overslaan.'
					)
				},
				{
					label: 'Wat er bewaard wordt',
					text: say(
						`Uw antwoord, hoe ${name} u noemt (‘${label}’) en later wat u samen afspreekt. Niet de dag en het uur van uw antwoord. Een cookie in deze browser onthoudt dat het antwoord van u is.`,
						`Je antwoord, hoe ${name} je noemt (‘${label}’) en later wat jullie afspreken. Niet de dag en het uur van je antwoord. Een cookie in deze browser onthoudt dat het antwoord van jou is.`
					)
				},
				{
					label: 'Wie het ziet',
					text: say(
						`${name} ziet of u antwoordt of liever niet kiest. Wát u antwoordt, ziet ${name} pas als u samen kijkt. Anderen aan wie ${name} dit vraagt, zien uw antwoord nooit.`,
						`${name} ziet of je antwoordt of liever niet kiest. Wát je antwoordt, ziet ${name} pas als jullie samen kijken. Anderen aan wie ${name} dit vraagt, zien je antwoord nooit.`
					)
				},
				{
					label: 'Wie erbij kan',
					text: accessText(operator)
				},
				{
					label: 'Tot wanneer',
					text: say(
						`U kunt antwoorden en samen kijken tot ${until}. Kijkt u niet samen, dan wordt uw antwoord daarna gewist. Kijkt u wel samen, dan wordt het ${days(markDays)} na het kijken gewist.`,
						`Je kunt antwoorden en samen kijken tot ${until}. Kijken jullie niet samen, dan wordt je antwoord daarna gewist. Kijken jullie wel samen, dan wordt het ${days(markDays)} na het kijken gewist.`
					)
				},
				{ label: 'Zelf wissen', text: `Dat kan altijd, in deze browser. ${backups}` }
			],
			contact:
				of.contact === null
					? null
					: say(
							`Nog een vraag? U bereikt ${name} via ${of.contact}.`,
							`Nog een vraag? Je bereikt ${name} via ${of.contact}.`
						),
			choose: say('Kies uw plek', 'Kies je plek')
		},
		place: {
			ask: isExpectation
				? say(`Wat hoopt u van ${name} te krijgen?`, `Wat hoop je van ${name} te krijgen?`)
				: say(`Wat kreeg u tot nu toe van ${name}?`, `Wat kreeg je tot nu toe van ${name}?`),
			lineLabel: say('Uw plek', 'Jouw plek'),
			invite: 'Tik of sleep op de lijn, of gebruik de knoppen.',
			unplaced: 'Nog geen plek gekozen',
			whichSide: 'De lijn heeft twee kanten. Welke past het best?',
			chooseFirst: 'Kies eerst een kant, of iets onder ‘Dit kan ook’.',
			strengthFirst: 'Kies ook hoe sterk, of iets onder ‘Dit kan ook’.',
			others: {
				title: 'Dit kan ook',
				unknown: { label: 'Dat weet ik nog niet', text: 'ook een antwoord' },
				talk: { label: 'Liever in het gesprek', text: 'ik vertel het zelf' },
				skip: { label: 'Liever niet', text: 'ik sla dit over' },
				seen: `Bij de laatste twee ziet ${name} hetzelfde: ‘kiest hier geen plek’.`
			}
		},
		kept: {
			answered: {
				title: say(
					`Bewaard. ${name} ziet uw antwoord pas als u samen kijkt.`,
					`Bewaard. ${name} ziet je antwoord pas als jullie samen kijken.`
				),
				text: say(
					'U kunt deze pagina sluiten. Tot u samen kijkt, kunt u uw antwoord veranderen.',
					'Je kunt deze pagina sluiten. Tot jullie samen kijken, kun je je antwoord veranderen.'
				)
			},
			declined: {
				title: 'Doorgegeven. Meer hoeft niet.',
				text: say(
					`${name} ziet alleen ‘kiest hier geen plek’. Wilt u later toch een plek kiezen, dan kan dat hier.`,
					`${name} ziet alleen ‘kiest hier geen plek’. Wil je later toch een plek kiezen, dan kan dat hier.`
				)
			},
			sameBrowser: say(
				'Met dezelfde link komt u hier terug, maar alleen in deze browser op dit toestel.',
				'Met dezelfde link kom je hier terug, maar alleen in deze browser op dit toestel.'
			),
			together: {
				title: say(`Praat u nu met ${name}?`, `Praat je nu met ${name}?`),
				text: say(
					`U en ${name} drukken allebei op ‘Kijk samen’, hooguit twee minuten na elkaar. Pas dan ziet u beide antwoorden.`,
					`Jullie drukken allebei op ‘Kijk samen’, hooguit twee minuten na elkaar. Pas dan zien jullie beide antwoorden.`
				)
			}
		},
		browser: {
			inApp: say(
				'U leest dit in een app voor mail of berichten. Open deze pagina liever in uw gewone browser: u vindt uw antwoord alleen terug waar u antwoordt.',
				'Je leest dit in een app voor mail of berichten. Open deze pagina liever in je gewone browser: je vindt je antwoord alleen terug waar je antwoordt.'
			),
			privateWindow: say(
				`Sluit u een privévenster, dan kunt u niet meer bij uw antwoord. ${name} kan dan een nieuwe link voor u maken.`,
				`Sluit je een privévenster, dan kun je niet meer bij je antwoord. ${name} kan dan een nieuwe link voor je maken.`
			)
		},
		keys: {
			yours: say(
				`U bent klaar om te kijken. ${name} nog niet.`,
				`Je bent klaar om te kijken. ${name} nog niet.`
			),
			theirs: say(
				`${name} is klaar om te kijken. U ook?`,
				`${name} is klaar om te kijken. Jij ook?`
			),
			withdrawn: `${name} wil nu nog niet kijken. Spreek samen een ander moment af.`,
			lapsed: say(
				`De twee minuten zijn om. Druk opnieuw als u en ${name} er klaar voor zijn.`,
				'De twee minuten zijn om. Druk opnieuw als jullie er allebei klaar voor zijn.'
			)
		},
		handed: {
			introduction: say(
				`Dit is het toestel van ${name}. Terwijl u kiest, kijkt ${name} niet mee. Dat berust op vertrouwen.`,
				`Dit is het toestel van ${name}. Terwijl je kiest, kijkt ${name} niet mee. Dat berust op vertrouwen.`
			),
			stored: say(
				`Uw antwoord, hoe ${name} u noemt (‘${label}’) en later wat u samen afspreekt. Niet de dag en het uur van uw antwoord.`,
				`Je antwoord, hoe ${name} je noemt (‘${label}’) en later wat jullie afspreken. Niet de dag en het uur van je antwoord.`
			),
			erase: say(
				`Dat doet ${name} voor u, met een nieuwe link. Keek u al samen, dan verwijdert ${name} deze vraag. ${backups}`,
				`Dat doet ${name} voor je, met een nieuwe link. Keken jullie al samen, dan verwijdert ${name} deze vraag. ${backups}`
			),
			done: {
				title: `Bewaard. Geef het toestel terug aan ${name}.`,
				text: say(
					`Uw antwoord is hier niet meer te zien tot u samen kijkt. Wilt u het veranderen of wissen, vraag ${name} dan om een nieuwe link.`,
					`Je antwoord is hier niet meer te zien tot jullie samen kijken. Wil je het veranderen of wissen, vraag ${name} dan om een nieuwe link.`
				)
			},
			declined: {
				title: `Doorgegeven. Geef het toestel terug aan ${name}.`,
				text: `${name} ziet alleen ‘kiest hier geen plek’.`
			},
			look: say(
				`Bent u allebei klaar? Dan drukt u eerst, en daarna ${name}.`,
				`Zijn jullie allebei klaar? Dan druk jij eerst, en daarna ${name}.`
			)
		},
		erase: {
			title: say('Wilt u uw antwoord wissen?', 'Wil je je antwoord wissen?'),
			beforeReveal: `Het is hier dan meteen weg. ${name} ziet ‘kiest hier geen plek’. Opnieuw antwoorden kan alleen met een nieuwe link.`,
			afterReveal: say(
				`Uw plek verdwijnt ook bij ${name}, en komt niet terug. Wat u al besprak, weet ${name} nog.`,
				`Je plek verdwijnt ook bij ${name}, en komt niet terug. Wat jullie al bespraken, weet ${name} nog.`
			)
		},
		erased: {
			title: say('Uw antwoord is gewist.', 'Je antwoord is gewist.'),
			beforeReveal: `Bij ${name} staat nu ‘kiest hier geen plek’.`,
			afterReveal: say(
				`Ook bij ${name} is uw plek niet meer te zien.`,
				`Ook bij ${name} is je plek niet meer te zien.`
			),
			backups
		},
		expired: {
			title: 'De tijd is om',
			text: say(
				`Tot ${until} kon u antwoorden en samen kijken. Wat u misschien al koos, is gewist. Vraag ${name} om een nieuwe link als u alsnog samen wilt kijken.`,
				`Tot ${until} kon je antwoorden en samen kijken. Wat je misschien al koos, is gewist. Vraag ${name} om een nieuwe link als je alsnog samen wilt kijken.`
			)
		},
		look: {
			label: say(`Wat u koos, en wat ${name} koos`, `Wat jij koos, en wat ${name} koos`),
			first: say(`Eerst u, dan ${name}`, `Eerst jij, dan ${name}`),
			client: { label: say('U', 'Jij'), letter: say('U', 'J') },
			guess: say(`Waar ${name} u verwachtte`, `Waar ${name} je verwachtte`),
			undecided: 'weet het nog niet',
			last: 'Dit was de laatste vraag. Is er nog iets niet gezegd?'
		}
	};
};

export const nl: CheckInTexts = {
	places: {
		poles: {
			expert: always('Een antwoord'),
			facilitator: {
				mine: 'Hulp bij mijn eigen antwoord',
				u: 'Hulp bij uw eigen antwoord',
				je: 'Hulp bij je eigen antwoord',
				theirs: 'Hulp bij een eigen antwoord'
			}
		},
		lines: {
			expectation: {
				expert: (name) => ({
					mine: `${name} zoekt het uit en geeft mij advies`,
					u: `${name} zoekt het uit en geeft u advies`,
					je: `${name} zoekt het uit en geeft je advies`,
					theirs: 'jij zoekt het uit en geeft je cliënt advies'
				}),
				facilitator: (name) => ({
					mine: `${name} vraagt door, en ik zoek zelf het antwoord`,
					u: `${name} vraagt door, en u zoekt zelf het antwoord`,
					je: `${name} vraagt door, en jij zoekt zelf het antwoord`,
					theirs: 'jij vraagt door, en je cliënt zoekt zelf het antwoord'
				})
			},
			experience: {
				expert: (name) => ({
					mine: `${name} zocht het uit en gaf mij advies`,
					u: `${name} zocht het uit en gaf u advies`,
					je: `${name} zocht het uit en gaf je advies`,
					theirs: 'jij zocht het uit en gaf je cliënt advies'
				}),
				facilitator: (name) => ({
					mine: `${name} vroeg door, en ik zocht zelf het antwoord`,
					u: `${name} vroeg door, en u zocht zelf het antwoord`,
					je: `${name} vroeg door, en jij zocht zelf het antwoord`,
					theirs: 'jij vroeg door, en je cliënt zocht zelf het antwoord'
				})
			}
		},
		strengths: { slight: 'Eerder', clear: 'Duidelijk', strong: 'Bijna alleen' }
	},
	client,
	link: {
		paste: {
			title: 'Plak hier de link',
			text: 'De link staat in het bericht met de uitnodiging.',
			label: 'De hele link',
			hint: 'Ook alles wat achter het hekje (#) staat.'
		},
		invalid: {
			title: 'Deze link werkt niet',
			text: 'Misschien ontbreekt er een stukje van. Kopieer de hele link nog eens uit het bericht, of vraag om een nieuwe.'
		},
		taken: {
			title: 'Met deze link is al geantwoord',
			text: 'Dat gebeurde in een andere browser of op een ander toestel, en alleen daar is het antwoord te zien. Lukt het daar niet meer, vraag de afzender dan om een nieuwe link. Het eerste antwoord wordt dan gewist.'
		},
		expired: {
			title: 'Deze link is verlopen',
			text: 'De tijd om te antwoorden is voorbij, en wat er was ingevuld, is gewist. Wie deze link stuurde, kan een nieuwe maken.'
		},
		renewed: {
			title: 'Er is een nieuwe link',
			text: 'Deze link werkt niet meer, en het antwoord dat hier stond, is gewist. De nieuwe link komt van de afzender.'
		},
		gone: {
			title: 'Deze vraag is afgesloten',
			text: 'De vraag is verwijderd, met alle antwoorden en afspraken die erbij hoorden. Hoe het verdergaat, weet de afzender van de link. Bedankt voor het meedoen.'
		},
		own: {
			title: 'Deze link is voor je cliënt',
			text: 'Je bent hier ingelogd als degene die het vraagt, dus antwoorden kan hier niet. Stuur de link, of kies bij de opdracht voor ‘Geef je toestel’.'
		}
	}
};
