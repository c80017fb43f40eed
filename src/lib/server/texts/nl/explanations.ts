import type { Addressed, ExplanationTexts } from '../../../domain/explanation.ts';

/** Sentence that does not address the client, so it is the same with u and je. */
const both = (text: string): Addressed => ({ u: text, je: text });

export const nl: ExplanationTexts = {
	explanations: {
		expert: {
			slight: {
				headline:
					'Je bent hier expert, en leent van de procesbegeleider een open gesprek; de pen houd je zelf.',
				role: 'Er wordt veel meegedacht, en aan het eind is er één die weegt en schrijft: jij. Spreek daarom vóór de eerste bijeenkomst af wat er openstaat, en tot wanneer.',
				benefits: {
					'criteria-of-users': {
						text: 'Stel de eisen in één bijeenkomst samen vast, en schrijf erbij dat ze vanaf dan niet meer veranderen.',
						clause: both(
							'Aan welke eisen het moet voldoen, stellen we in één bijeenkomst samen vast.'
						)
					},
					'draft-halfway': {
						text: 'Zet in het concept bij elk deel of het nog openstaat, en noem de laatste dag om te reageren.',
						clause: {
							u: 'In het concept staat bij elk deel of het nog open is, en tot welke dag u kunt reageren.',
							je: 'In het concept staat bij elk deel of het nog open is, en tot welke dag je kunt reageren.'
						}
					},
					'tried-before': {
						text: 'Laat de groep zelf opschrijven wat er geprobeerd is, en bewaar jouw oordeel daarover voor het advies.',
						clause: both(
							'Wat er al geprobeerd is, schrijft de groep zelf op; mijn oordeel daarover komt in het advies.'
						)
					},
					'client-picks-start': {
						text: 'Geef de cliënt de keuze uit drie eerste stappen die jij alle drie kunt verdedigen.',
						clause: {
							u: 'Voor de eerste stap noem ik drie mogelijkheden die ik kan verdedigen; daaruit kiest u.',
							je: 'Voor de eerste stap noem ik drie mogelijkheden die ik kan verdedigen; daaruit kies jij.'
						}
					},
					'retold-by-them': {
						text: 'Vraag de deelnemers elkaar te vertellen waar het advies afwijkt van wat zij wilden, en waarom.',
						clause: both(
							'Ligt het advies er, dan vertellen de deelnemers elkaar waar het afwijkt van wat zij wilden.'
						)
					},
					'nothing-from-process': {
						text: 'Niets lenen kan hier alleen als je het vooraf zegt, en het is zelden genoeg: zo dicht bij het midden verwacht iedereen mee te praten.',
						clause: {
							u: 'Deze keer staat er niets ter bespreking; wat u al verteld hebt, weeg ik zelf.',
							je: 'Deze keer staat er niets ter bespreking; wat je al verteld hebt, weeg ik zelf.'
						}
					}
				},
				risk: 'Wie aan tafel het meest praat, schrijft ongemerkt jouw conclusie. Zeg vóór elk gesprek wat er openstaat en wat niet, en noem de dag waarna er niets meer bij komt. Valt zo’n dag niet te noemen, dan kun je beter aan de andere kant beginnen.',
				say: {
					u: 'Het advies schrijf ik, en de conclusie is de mijne. Wat er ter bespreking staat, en tot wanneer, hoort u vooraf.',
					je: 'Het advies schrijf ik, en de conclusie is de mijne. Wat er ter bespreking staat, en tot wanneer, hoor je vooraf.'
				}
			},
			clear: {
				headline:
					'Je bent hier expert, en leent van de procesbegeleider wat je advies gedragen maakt.',
				role: 'De cliënt mag een antwoord verwachten waar jij voor staat. Jij zoekt uit, weegt af en zegt wat je zou doen; overnemen is aan de cliënt.',
				benefits: {
					'criteria-of-users': {
						text: 'Vraag twee mensen die ermee moeten werken waaraan zij straks een goed advies herkennen.',
						clause: {
							u: 'Onderweg vraag ik uw mensen waaraan het moet voldoen; de conclusie is van mij.',
							je: 'Onderweg vraag ik je mensen waaraan het moet voldoen; de conclusie is van mij.'
						}
					},
					'draft-halfway': {
						text: 'Leg halverwege een concept voor, en vraag wat het in hun week kost.',
						clause: both(
							'Halverwege ligt er een concept, zodat ik kan horen wat het in een gewone week kost.'
						)
					},
					'tried-before': {
						text: 'Maak samen de lijst van wat al geprobeerd is, vóór jij met een verklaring komt.',
						clause: both(
							'Wat al geprobeerd is, zetten we samen op een lijst voordat ik met een verklaring kom.'
						)
					},
					'client-picks-start': {
						text: 'Laat de cliënt kiezen waarmee wordt begonnen.',
						clause: {
							u: 'Waarmee wordt begonnen, kiest u.',
							je: 'Waarmee wordt begonnen, kies jij.'
						}
					},
					'retold-by-them': {
						text: 'Laat hen het advies aan elkaar uitleggen, en luister.',
						clause: {
							u: 'Als het advies af is, leggen uw mensen het aan elkaar uit, en luister ik.',
							je: 'Als het advies af is, leggen je mensen het aan elkaar uit, en luister ik.'
						}
					},
					'nothing-from-process': {
						text: 'Leen niets als degene die beslist het ook zelf uitvoert, en zeg dat je dan alleen advies geeft.',
						clause: {
							u: 'Tijdens het schrijven vraag ik niemand mee te denken; als het advies af is, kunt u mij alles vragen.',
							je: 'Tijdens het schrijven vraag ik niemand mee te denken; als het advies af is, kun je mij alles vragen.'
						}
					}
				},
				risk: 'Zeg waarover je meedenken vraagt. Schrijft iedereen mee aan de conclusie, dan is die van niemand meer.',
				say: {
					u: 'U krijgt van mij een advies waar ik voor sta.',
					je: 'Je krijgt van mij een advies waar ik voor sta.'
				}
			},
			strong: {
				headline: 'Je bent hier expert: de cliënt heeft een antwoord nodig, en lenen hoeft niet.',
				role: 'Dit valt op te zoeken, uit te rekenen of na te gaan, en daarvoor komt de cliënt bij jou. Jij controleert het en zegt het zoals het is.',
				benefits: {
					'criteria-of-users': {
						text: 'Bel voordat je gaat zoeken met degene die het antwoord gaat gebruiken, en vraag welke vorm handig is.',
						clause: both(
							'In welke vorm het antwoord komt, hoor ik vooraf van degene die het gaat gebruiken.'
						)
					},
					'draft-halfway': {
						text: 'Laat één collega van de cliënt je antwoord lezen voordat je het verstuurt, en herschrijf waar die blijft haken.',
						clause: {
							u: 'Een collega van u leest het antwoord eerst door, alleen op duidelijkheid.',
							je: 'Een collega van je leest het antwoord eerst door, alleen op duidelijkheid.'
						}
					},
					'tried-before': {
						text: 'Vraag waar de cliënt zelf al heeft gezocht, en begin waar dat ophield.',
						clause: {
							u: 'Wat u zelf al gevonden hebt, hoef ik niet opnieuw te zoeken.',
							je: 'Wat je zelf al gevonden hebt, hoef ik niet opnieuw te zoeken.'
						}
					},
					'client-picks-start': {
						text: 'Splits de vraag in delen, en vraag welk antwoord het eerst nodig is.',
						clause: {
							u: 'Zegt u welk antwoord het eerst nodig is, dan begin ik daar.',
							je: 'Zeg je welk antwoord het eerst nodig is, dan begin ik daar.'
						}
					},
					'retold-by-them': {
						text: 'Vraag de cliënt het antwoord in eigen woorden terug te geven, en zet recht wat anders is overgekomen.',
						clause: {
							u: 'Aan het eind vraag ik u het antwoord na te vertellen, zodat ik hoor of ik duidelijk was.',
							je: 'Aan het eind vraag ik je het antwoord na te vertellen, zodat ik hoor of ik duidelijk was.'
						}
					},
					'nothing-from-process': {
						text: 'Leen gerust niets: een juist antwoord, op tijd en met de bron erbij, kan hier genoeg zijn.',
						clause: {
							u: 'Overleg komt er niet bij kijken; ik heb verder niets van u nodig.',
							je: 'Overleg komt er niet bij kijken; ik heb verder niets van je nodig.'
						}
					}
				},
				risk: 'Leg je een feit ter bespreking voor, dan wordt erover onderhandeld. Vraag waar het antwoord voor nodig is, niet wat het moet zijn.',
				say: {
					u: 'U krijgt van mij het antwoord op uw vraag, met de bron erbij. Is iets niet zeker, dan hoort u dat.',
					je: 'Je krijgt van mij het antwoord op je vraag, met de bron erbij. Is iets niet zeker, dan hoor je dat.'
				}
			}
		},
		facilitator: {
			slight: {
				headline:
					'Je bent hier procesbegeleider met veel verstand van zaken, en spreekt af wanneer je van de expert leent.',
				role: 'Waarschijnlijk zie je al een antwoord, en toch is het niet aan jou om dat te geven. Jij leidt het gesprek; wat je weet, komt op een afgesproken moment op tafel, herkenbaar als inbreng.',
				benefits: {
					'facts-on-the-table': {
						text: 'Zet wat je weet op één vel, schrijf er ‘inbreng’ boven en deel het uit op het moment dat jullie hebben afgesproken.',
						clause: {
							u: 'Op een afgesproken moment krijgt u één vel met wat ik weet, te gebruiken zoals u wilt.',
							je: 'Op een afgesproken moment krijg je één vel met wat ik weet, te gebruiken zoals je wilt.'
						}
					},
					'example-elsewhere': {
						text: 'Nodig iemand uit die vertelt hoe het elders is gegaan, zodat jij het gesprek kunt blijven leiden.',
						clause: both(
							'Een voorbeeld van elders komt van een gast, zodat ik het gesprek kan blijven leiden.'
						)
					},
					'boundaries-of-the-possible': {
						text: 'Schrijf op welke grenzen vaststaan en welke alleen jouw mening zijn, en noem alleen wat vaststaat.',
						clause: both('De grenzen die ik noem, staan vast; mijn mening zit er niet bij.')
					},
					'outside-view-at-the-end': {
						text: 'Schrijf je eigen antwoord nu op, stop het in een envelop en open die pas als hun conclusie er ligt.',
						clause: {
							u: 'Mijn eigen antwoord zit in een envelop, die dicht blijft tot uw conclusie er ligt.',
							je: 'Mijn eigen antwoord zit in een envelop, die dicht blijft tot jouw conclusie er ligt.'
						}
					},
					'method-explained': {
						text: 'Leg uit waarom je met je antwoord wacht, en spreek een woord af waarmee de cliënt je eraan mag herinneren.',
						clause: {
							u: 'Geef ik te vroeg antwoord, dan stopt het zoeken; daarom mag u mij onderbreken.',
							je: 'Geef ik te vroeg antwoord, dan stopt het zoeken; daarom mag je mij onderbreken.'
						}
					},
					'nothing-from-expertise': {
						text: 'Beloof pas dat je niets leent als je dat kunt volhouden, en dat lukt zelden: wat je weet, klinkt door in je vragen.',
						clause: both('Wat ik weet, houd ik deze keer voor me, zelfs in mijn vragen.')
					}
				},
				risk: 'Een vraag waar jouw antwoord al in zit, maakt net zo goed een eind aan het denken als een advies. Zeg hardop wanneer je iets inbrengt en wanneer je weer begeleidt, en laat het eerste antwoord altijd van hen komen. Blijf je antwoorden geven, bespreek dan met de cliënt of je van kant wisselt.',
				say: {
					u: 'U zoekt het antwoord, en ik leid het gesprek. Ik weet veel van dit onderwerp, en daarvan komt niets onaangekondigd op tafel.',
					je: 'Jij zoekt het antwoord, en ik leid het gesprek. Ik weet veel van dit onderwerp, en daarvan komt niets onaangekondigd op tafel.'
				}
			},
			clear: {
				headline:
					'Je bent hier procesbegeleider, en leent van de expert wat het antwoord van de cliënt steviger maakt.',
				role: 'Het antwoord wordt van de cliënt. Jij bewaakt de stappen, stelt de vragen en zorgt dat iedereen gehoord wordt; wat eruit komt, is aan hen.',
				benefits: {
					'facts-on-the-table': {
						text: 'Leg vóór het gesprek drie cijfers op tafel die iedereen kan nagaan, zonder te zeggen wat ze betekenen.',
						clause: both(
							'Vooraf leg ik een paar cijfers op tafel, zonder te zeggen wat ze betekenen.'
						)
					},
					'example-elsewhere': {
						text: 'Neem twee voorbeelden van elders mee die elkaar tegenspreken, en vraag wat hier anders is.',
						clause: {
							u: 'Twee voorbeelden van elders neem ik mee, zodat u kunt zien wat hier anders is.',
							je: 'Twee voorbeelden van elders neem ik mee, zodat je kunt zien wat hier anders is.'
						}
					},
					'boundaries-of-the-possible': {
						text: 'Zoek uit wat de wet, het geld of de techniek uitsluit, en zeg dat voordat het bedenken begint.',
						clause: {
							u: 'Wat echt niet kan, hoort u van mij voordat het bedenken begint.',
							je: 'Wat echt niet kan, hoor je van mij voordat het bedenken begint.'
						}
					},
					'outside-view-at-the-end': {
						text: 'Wacht tot de conclusie op papier staat, en noem dan twee dingen waar jij op zou letten.',
						clause: {
							u: 'Staat uw conclusie op papier, dan noem ik twee dingen waar ik op zou letten.',
							je: 'Staat je conclusie op papier, dan noem ik twee dingen waar ik op zou letten.'
						}
					},
					'method-explained': {
						text: 'Vertel bij elke stap in twee zinnen waarom die nu komt, en wat er over zulke gesprekken bekend is.',
						clause: {
							u: 'Bij elke stap hoort u waarom die nu komt.',
							je: 'Bij elke stap hoor je waarom die nu komt.'
						}
					},
					'nothing-from-expertise': {
						text: 'Leen niets als de groep alle kennis zelf in huis heeft, en vertel dat je alleen begeleidt.',
						clause: both('Mijn eigen kennis van het onderwerp blijft erbuiten.')
					}
				},
				risk: 'Eén antwoord van jou, en het zoeken stopt. Breng in wat bekend is, niet wat jij zou doen; kijkt iedereen naar jou, geef de vraag dan terug.',
				say: {
					u: 'Ik help u een antwoord te vinden dat van u is. De stappen bewaak ik; wat eruit komt, bepaalt u.',
					je: 'Ik help je een antwoord te vinden dat van jou is. De stappen bewaak ik; wat eruit komt, bepaal jij.'
				}
			},
			strong: {
				headline:
					'Je bent hier procesbegeleider: dit antwoord kan alleen van de cliënt komen, en wat jij weet, kan thuisblijven.',
				role: 'De cliënt moet zelf met dit antwoord verder, dus kan niemand anders het geven. Jij luistert, vraagt door en laat het stil zijn als het stil is.',
				benefits: {
					'facts-on-the-table': {
						text: 'Geef een feit alleen als de cliënt erom vraagt, en vraag meteen wat het verandert.',
						clause: {
							u: 'Vraagt u naar een feit, dan geef ik het, zonder raad erbij.',
							je: 'Vraag je naar een feit, dan geef ik het, zonder raad erbij.'
						}
					},
					'example-elsewhere': {
						text: 'Vertel pas iets uit andermans ervaring als de cliënt wil weten of meer mensen dit meemaken.',
						clause: {
							u: 'Wilt u weten of meer mensen dit meemaken, dan vertel ik wat ik mag vertellen.',
							je: 'Wil je weten of meer mensen dit meemaken, dan vertel ik wat ik mag vertellen.'
						}
					},
					'boundaries-of-the-possible': {
						text: 'Ga na of een termijn of een regel binnenkort een keuze afsluit, noem die en laat het daarbij.',
						clause: both('Loopt er ergens een termijn af, dan zeg ik dat op tijd.')
					},
					'outside-view-at-the-end': {
						text: 'Vraag na de keuze of de cliënt wil horen hoe jij ernaar kijkt, en neem genoegen met nee.',
						clause: {
							u: 'Hebt u gekozen, dan vraag ik of u nog wilt horen hoe ik ernaar kijk; nee mag.',
							je: 'Heb je gekozen, dan vraag ik of je nog wilt horen hoe ik ernaar kijk; nee mag.'
						}
					},
					'method-explained': {
						text: 'Zeg aan het begin in één zin waarom je vooral vragen zult stellen.',
						clause: {
							u: 'Dat ik vooral vragen stel, heeft een reden: uw eigen woorden brengen u verder dan de mijne.',
							je: 'Dat ik vooral vragen stel, heeft een reden: je eigen woorden brengen je verder dan de mijne.'
						}
					},
					'nothing-from-expertise': {
						text: 'Leen gerust niets, en vertrouw erop dat luisteren en doorvragen bij een eigen keuze genoeg kan zijn.',
						clause: {
							u: 'Advies en voorbeelden krijgt u niet van mij, wel mijn aandacht en mijn vragen.',
							je: 'Advies en voorbeelden krijg je niet van mij, wel mijn aandacht en mijn vragen.'
						}
					}
				},
				risk: 'Na een goedbedoeld advies denkt de cliënt na over jouw voorstel, en niet meer over zichzelf. Wacht tot erom gevraagd wordt, en vraag dan eerst wat de cliënt zelf al weet.',
				say: {
					u: 'Het antwoord op deze vraag kan alleen van u komen. Ik luister, vraag door en neem er de tijd voor.',
					je: 'Het antwoord op deze vraag kan alleen van jou komen. Ik luister, vraag door en neem er de tijd voor.'
				}
			}
		}
	},
	leaving: {
		expert: {
			u: 'Tot nu toe kreeg u van mij advies; dat verandert vanaf vandaag.',
			je: 'Tot nu toe kreeg je van mij advies; dat verandert vanaf vandaag.'
		},
		facilitator: {
			u: 'Tot nu toe zocht u zelf het antwoord, en begeleidde ik u daarbij; vanaf vandaag ligt dat anders.',
			je: 'Tot nu toe zocht je zelf het antwoord, en begeleidde ik je daarbij; vanaf vandaag ligt dat anders.'
		}
	}
};
