import type { CardTexts } from '../../../domain/card.ts';
import type { Addressed } from '../../../domain/explanation.ts';

/** Sentence that does not address the client, so it is the same with u and je. */
const both = (text: string): Addressed => ({ u: text, je: text });

export const nl: CardTexts = {
	question: 'De vraag',
	role: {
		expert: ['In deze opdracht ben ik ', 'expert', '.'],
		facilitator: ['In deze opdracht ben ik ', 'procesbegeleider', '.']
	},
	expect: { u: 'Dit mag u van mij verwachten', je: 'Dit mag je van mij verwachten' },
	not: 'Dit niet',
	borrowing: {
		expert: 'Dit leen ik van de procesbegeleider',
		facilitator: 'Dit leen ik van de expert'
	},
	notChosen: 'Dat kiezen we nog samen.',
	places: {
		expert: {
			slight: {
				expect: both(
					'Een advies dat ik zelf schrijf, nadat ik goed geluisterd heb. Waarom iets er niet in staat, leg ik uit.'
				),
				not: {
					u: 'Dat de meerderheid de conclusie bepaalt, of dat u eraan meeschrijft.',
					je: 'Dat de meerderheid de conclusie bepaalt, of dat je eraan meeschrijft.'
				},
				borrowed: {
					'criteria-of-users': both('Eén bijeenkomst waarin wij de eisen afspreken.'),
					'draft-halfway': both('Reacties op een concept, tot een dag die iedereen kent.'),
					'tried-before': both('Een lijst van de groep met wat er geprobeerd is.'),
					'client-picks-start': both('De keuze van de eerste stap, uit drie die verantwoord zijn.'),
					'retold-by-them': both(
						'Een gesprek tussen de deelnemers over wat er anders uitviel dan gehoopt.'
					),
					'nothing-from-process': both('Niets; het oordeel maak ik alleen.')
				}
			},
			clear: {
				expect: {
					u: 'Een antwoord op uw vraag: ik zoek uit, weeg af en zeg wat ik zou doen.',
					je: 'Een antwoord op je vraag: ik zoek uit, weeg af en zeg wat ik zou doen.'
				},
				not: {
					u: 'Dat ik voor u kies, of het gesprek tussen uw mensen leid.',
					je: 'Dat ik voor je kies, of het gesprek tussen je mensen leid.'
				},
				borrowed: {
					'criteria-of-users': both(
						'Wie ermee moet werken, vertelt vooraf waaraan een goed advies te herkennen is.'
					),
					'draft-halfway': both('Een concept om op te reageren, voordat het af is.'),
					'tried-before': both('We maken samen de lijst van eerdere pogingen.'),
					'client-picks-start': {
						u: 'Waar we beginnen, is uw keuze.',
						je: 'Waar we beginnen, is jouw keuze.'
					},
					'retold-by-them': both('Wie ermee werkt, legt het advies aan de anderen uit.'),
					'nothing-from-process': both('Niets; dit is alleen advies.')
				}
			},
			strong: {
				expect: {
					u: 'Een antwoord dat klopt, op tijd, en waarvan u kunt nagaan waar het vandaan komt.',
					je: 'Een antwoord dat klopt, op tijd, en waarvan je kunt nagaan waar het vandaan komt.'
				},
				not: both('Dat er over de uitkomst te praten valt, of dat ik zeg wat iemand graag hoort.'),
				borrowed: {
					'criteria-of-users': both('Een telefoontje vooraf met wie het antwoord gaat gebruiken.'),
					'draft-halfway': both('Een lezer die zegt waar het onduidelijk is.'),
					'tried-before': both('Beginnen waar het eerdere zoeken ophield.'),
					'client-picks-start': {
						u: 'Uw volgorde: het dringendste antwoord komt eerst.',
						je: 'Jouw volgorde: het dringendste antwoord komt eerst.'
					},
					'retold-by-them': both('Nagaan of het antwoord goed is overgekomen.'),
					'nothing-from-process': both('Niets; een juist antwoord is hier genoeg.')
				}
			}
		},
		facilitator: {
			slight: {
				expect: both(
					'Dat ik het gesprek leid, en hardop zeg wanneer ik even iets inbreng van wat ik weet.'
				),
				not: {
					u: 'Dat ik u naar mijn eigen antwoord stuur, of het u voorzeg als het zoeken lang duurt.',
					je: 'Dat ik je naar mijn eigen antwoord stuur, of het je voorzeg als het zoeken lang duurt.'
				},
				borrowed: {
					'facts-on-the-table': both('Wat ik weet, op papier en herkenbaar als inbreng.'),
					'example-elsewhere': both('Het verhaal van iemand die dit elders meemaakte.'),
					'boundaries-of-the-possible': both('Alleen de grenzen waar niets aan te doen is.'),
					'outside-view-at-the-end': both('Mijn antwoord als laatste, ter vergelijking.'),
					'method-explained': both(
						'De reden dat ik wacht, en een woord om mij daaraan te herinneren.'
					),
					'nothing-from-expertise': both('Niets; mijn kennis laat ik rusten.')
				}
			},
			clear: {
				expect: both(
					'Een gesprek waarin iedereen gehoord wordt, met stappen die ik voorbereid en bewaak.'
				),
				not: {
					u: 'Dat ik zeg wat u moet doen, of partij kies tussen de antwoorden.',
					je: 'Dat ik zeg wat je moet doen, of partij kies tussen de antwoorden.'
				},
				borrowed: {
					'facts-on-the-table': both('Cijfers die iedereen kan nagaan.'),
					'example-elsewhere': both('Voorbeelden van elders, die elkaar tegenspreken.'),
					'boundaries-of-the-possible': both('Wat de wet, het geld of de techniek uitsluit.'),
					'outside-view-at-the-end': both('Een blik van buiten, maar pas achteraf.'),
					'method-explained': both('Uitleg over de stappen en hun volgorde.'),
					'nothing-from-expertise': both('Niets; de kennis is er al.')
				}
			},
			strong: {
				expect: {
					u: 'Tijd, aandacht en vragen waardoor u verder komt in uw eigen denken.',
					je: 'Tijd, aandacht en vragen waardoor je verder komt in je eigen denken.'
				},
				not: {
					u: 'Een oordeel over wat u kiest, of een oplossing die ik al klaar heb liggen.',
					je: 'Een oordeel over wat je kiest, of een oplossing die ik al klaar heb liggen.'
				},
				borrowed: {
					'facts-on-the-table': both('Een feit, alleen als erom gevraagd wordt.'),
					'example-elsewhere': both('De ervaring van anderen, voor wie denkt de enige te zijn.'),
					'boundaries-of-the-possible': both(
						'Een waarschuwing als er een keuze dreigt te verlopen.'
					),
					'outside-view-at-the-end': both('Hoe ik ernaar kijk, na de keuze en alleen op verzoek.'),
					'method-explained': both('Eén zin over mijn manier van werken.'),
					'nothing-from-expertise': both('Niets; luisteren is hier genoeg.')
				}
			}
		}
	}
};
