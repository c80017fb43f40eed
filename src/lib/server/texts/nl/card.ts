import type { CardTexts } from '../../../domain/card.ts';
import { sameForBoth } from '../addressed.ts';

export const nl: CardTexts = {
	question: 'De vraag',
	role: {
		expert: ['In deze opdracht ben ik ', 'expert', '.'],
		facilitator: ['In deze opdracht ben ik ', 'procesbegeleider', '.']
	},
	expect: { u: 'Dit mag u van mij verwachten', je: 'Dit mag je van mij verwachten' },
	not: { u: 'Dit mag u niet verwachten', je: 'Dit mag je niet verwachten' },
	borrowing: 'Wat er verder bij hoort',
	notChosen: 'Dat kiezen we nog samen.',
	places: {
		expert: {
			slight: {
				expect: sameForBoth(
					'Een advies dat ik zelf schrijf, nadat ik goed geluisterd heb. Als iets er niet in staat, leg ik uit waarom.'
				),
				not: {
					u: 'Dat u meeschrijft aan de conclusie, of dat die verandert als iemand lang genoeg aandringt.',
					je: 'Dat je meeschrijft aan de conclusie, of dat die verandert als iemand lang genoeg aandringt.'
				},
				borrowed: {
					'criteria-of-users': sameForBoth('Eén gesprek waarin we de eisen afspreken.'),
					'draft-halfway': sameForBoth('Reacties op een concept, tot een dag die we afspreken.'),
					'tried-before': {
						u: 'Uw eigen lijst met wat er al geprobeerd is.',
						je: 'Je eigen lijst met wat er al geprobeerd is.'
					},
					'client-picks-start': sameForBoth(
						'De keuze van de eerste stap, uit een paar die ik kan verdedigen.'
					),
					'retold-by-them': {
						u: 'Een gesprek waarin uw mensen vertellen wat zij anders hadden gewild.',
						je: 'Een gesprek waarin je mensen vertellen wat zij anders hadden gewild.'
					},
					'nothing-from-process': sameForBoth('Niets; het oordeel vel ik alleen.')
				}
			},
			clear: {
				expect: {
					u: 'Een antwoord op uw vraag: ik zoek het uit, weeg af en zeg wat ik zou doen.',
					je: 'Een antwoord op je vraag: ik zoek het uit, weeg af en zeg wat ik zou doen.'
				},
				not: {
					u: 'Dat ik voor u kies, of gesprekken voor u leid.',
					je: 'Dat ik voor je kies, of gesprekken voor je leid.'
				},
				borrowed: {
					'criteria-of-users': sameForBoth(
						'Wie met het advies moet werken, vertelt vooraf waaraan een goed advies te herkennen is.'
					),
					'draft-halfway': sameForBoth('Een concept om op te reageren, voordat het advies af is.'),
					'tried-before': sameForBoth('De lijst van eerdere pogingen, die we samen maken.'),
					'client-picks-start': {
						u: 'Een begin dat u kiest.',
						je: 'Een begin dat jij kiest.'
					},
					'retold-by-them': sameForBoth(
						'Wie met het advies werkt, legt het aan de anderen uit; ik luister.'
					),
					'nothing-from-process': sameForBoth('Niets; ik geef alleen advies.')
				}
			},
			strong: {
				expect: {
					u: 'Mijn oordeel, op tijd en met redenen. U kunt nagaan waar het op rust.',
					je: 'Mijn oordeel, op tijd en met redenen. Je kunt nagaan waar het op rust.'
				},
				not: sameForBoth(
					'Dat er over de uitkomst te onderhandelen valt, of dat ik zeg wat iemand graag hoort.'
				),
				borrowed: {
					'criteria-of-users': {
						u: 'Een telefoontje vooraf met wie het antwoord gaat gebruiken, als u dat goedvindt.',
						je: 'Een telefoontje vooraf met wie het antwoord gaat gebruiken, als je dat goedvindt.'
					},
					'draft-halfway': {
						u: 'Een lezer die u kiest, en die zegt waar mijn antwoord onduidelijk is.',
						je: 'Een lezer die jij kiest, en die zegt waar mijn antwoord onduidelijk is.'
					},
					'tried-before': {
						u: 'Niet opnieuw zoeken wat u al gevonden hebt.',
						je: 'Niet opnieuw zoeken wat je al gevonden hebt.'
					},
					'client-picks-start': {
						u: 'Uw volgorde: het dringendste komt eerst.',
						je: 'Jouw volgorde: het dringendste komt eerst.'
					},
					'retold-by-them': sameForBoth('Nagaan of mijn antwoord goed is overgekomen.'),
					'nothing-from-process': sameForBoth('Niets; een goed antwoord is hier genoeg.')
				}
			}
		},
		facilitator: {
			slight: {
				expect: sameForBoth(
					'Een gesprek dat ik leid, en waarin mijn mening niet ongemerkt meepraat.'
				),
				not: {
					u: 'Dat ik u naar mijn eigen antwoord stuur, of het u voorzeg als het zoeken lang duurt.',
					je: 'Dat ik je naar mijn eigen antwoord stuur, of het je voorzeg als het zoeken lang duurt.'
				},
				borrowed: {
					'facts-on-the-table': sameForBoth(
						'Wat ik weet, op één vel, op een moment dat we afspreken.'
					),
					'example-elsewhere': {
						u: 'Het verhaal van iemand die dit elders meemaakte, als u het wilt horen.',
						je: 'Het verhaal van iemand die dit elders meemaakte, als je het wilt horen.'
					},
					'boundaries-of-the-possible': sameForBoth('Alleen de grenzen waar niets aan te doen is.'),
					'outside-view-at-the-end': {
						u: 'Hoe ik het zie, na uw conclusie en als u ernaar vraagt.',
						je: 'Hoe ik het zie, na jouw conclusie en als je ernaar vraagt.'
					},
					'method-explained': {
						u: 'Uitleg waarom ik met antwoorden wacht, en een seintje van u als ik het vergeet.',
						je: 'Uitleg waarom ik met antwoorden wacht, en een seintje van jou als ik het vergeet.'
					},
					'nothing-from-expertise': sameForBoth('Niets; ik probeer mijn ideeën te laten rusten.')
				}
			},
			clear: {
				expect: {
					u: 'Een gesprek in stappen, die ik voorbereid en bewaak. Wat eruit komt, bepaalt u.',
					je: 'Een gesprek in stappen, die ik voorbereid en bewaak. Wat eruit komt, bepaal jij.'
				},
				not: {
					u: 'Dat ik zeg wat u moet doen, of partij kies voor een van de antwoorden.',
					je: 'Dat ik zeg wat je moet doen, of partij kies voor een van de antwoorden.'
				},
				borrowed: {
					'facts-on-the-table': {
						u: 'Feiten die u zelf kunt nagaan.',
						je: 'Feiten die je zelf kunt nagaan.'
					},
					'example-elsewhere': {
						u: 'Twee voorbeelden van elders, naast uw eigen situatie.',
						je: 'Twee voorbeelden van elders, naast je eigen situatie.'
					},
					'boundaries-of-the-possible': sameForBoth(
						'Wat de wet, het geld of de techniek uitsluit.'
					),
					'outside-view-at-the-end': sameForBoth('Een blik van buiten, maar pas achteraf.'),
					'method-explained': sameForBoth('Uitleg over de stappen en hun volgorde.'),
					'nothing-from-expertise': {
						u: 'Niets; de kennis hebt u zelf.',
						je: 'Niets; de kennis heb je zelf.'
					}
				}
			},
			strong: {
				expect: {
					u: 'Iemand die luistert en doorvraagt, en u de tijd geeft om zelf te denken.',
					je: 'Iemand die luistert en doorvraagt, en je de tijd geeft om zelf te denken.'
				},
				not: {
					u: 'Een oordeel over wat u kiest, of een oplossing die ik al klaar heb liggen.',
					je: 'Een oordeel over wat je kiest, of een oplossing die ik al klaar heb liggen.'
				},
				borrowed: {
					'facts-on-the-table': {
						u: 'Een feit, alleen als u dat wilt weten.',
						je: 'Een feit, alleen als je dat wilt weten.'
					},
					'example-elsewhere': {
						u: 'De ervaring van anderen, als u wilt weten of u de enige bent.',
						je: 'De ervaring van anderen, als je wilt weten of je de enige bent.'
					},
					'boundaries-of-the-possible': sameForBoth(
						'Een waarschuwing als een keuze dreigt te verlopen.'
					),
					'outside-view-at-the-end': {
						u: 'Hoe ik ernaar kijk, na uw keuze en alleen als u dat wilt.',
						je: 'Hoe ik ernaar kijk, na je keuze en alleen als je dat wilt.'
					},
					'method-explained': sameForBoth('Eén zin over mijn manier van werken.'),
					'nothing-from-expertise': sameForBoth('Niets; luisteren is hier genoeg.')
				}
			}
		}
	}
};
