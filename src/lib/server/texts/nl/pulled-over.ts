import type { PulledOverTexts } from '../pulled-over.ts';
import { sameForBoth } from '../addressed.ts';

export const nl: PulledOverTexts = {
	title: 'Als de cliënt aan je trekt',
	intro: 'Vroeg of laat vraagt de cliënt om de andere rol. Dan kun je drie dingen doen.',
	ways: {
		hold: 'Blijven waar je staat',
		borrow: 'Even lenen, en dat zeggen',
		switch: 'Van kant wisselen'
	},
	sides: {
		expert: {
			asks: {
				u: 'Kunt u het gesprek niet even leiden?',
				je: 'Kun jij het gesprek niet even leiden?'
			},
			answers: {
				slight: {
					hold: {
						u: 'Liever niet, want dan weet u straks niet meer of ik vraag of adviseer. Ik zit er graag bij om te luisteren.',
						je: 'Liever niet, want dan weet je straks niet meer of ik vraag of adviseer. Ik zit er graag bij om te luisteren.'
					},
					borrow: sameForBoth(
						'Dat wil ik wel doen, één gesprek lang. Ik zeg vooraf dat ik dan niet adviseer, en na afloop schrijf ik weer verder.'
					),
					switch: {
						u: 'Als u dat vaker wilt, kan ik beter begeleiden en het advies laten rusten. Zullen we daar eerst over praten?',
						je: 'Als je dat vaker wilt, kan ik beter begeleiden en het advies laten rusten. Zullen we daar eerst over praten?'
					}
				},
				clear: {
					hold: {
						u: 'Dat laat ik liever aan u. Ik wil straks vrij kunnen zeggen wat ik ervan vind.',
						je: 'Dat laat ik liever aan jou. Ik wil straks vrij kunnen zeggen wat ik ervan vind.'
					},
					borrow: sameForBoth(
						'Dat kan, een uur lang, en dan zeg ik erbij dat ik die pet opheb. Daarna schrijf ik weer aan het advies.'
					),
					switch: {
						u: 'Misschien hebt u meer aan dat gesprek dan aan mijn advies. Zal ik dan alleen begeleiden, en stoppen met het advies?',
						je: 'Misschien heb je meer aan dat gesprek dan aan mijn advies. Zal ik dan alleen begeleiden, en stoppen met het advies?'
					}
				},
				strong: {
					hold: {
						u: 'Dat zou niet eerlijk zijn, want u vroeg om mijn oordeel. Ik leg het u uit, en dan leidt u het gesprek.',
						je: 'Dat zou niet eerlijk zijn, want je vroeg om mijn oordeel. Ik leg het je uit, en dan leid jij het gesprek.'
					},
					borrow: {
						u: 'Ik kan een halfuur alleen vragen stellen, en mijn oordeel zolang voor me houden. Daarna hoort u gewoon wat ik vind.',
						je: 'Ik kan een halfuur alleen vragen stellen, en mijn oordeel zolang voor me houden. Daarna hoor je gewoon wat ik vind.'
					},
					switch: {
						u: 'Als het gesprek u meer oplevert, leid ik dat, en dan krijgt u mijn oordeel niet meer. Wilt u dat?',
						je: 'Als het gesprek je meer oplevert, leid ik dat, en dan krijg je mijn oordeel niet meer. Wil je dat?'
					}
				}
			}
		},
		facilitator: {
			asks: { u: 'Ja, maar wat zou ú doen?', je: 'Ja, maar wat zou jíj doen?' },
			answers: {
				slight: {
					hold: {
						u: 'Ik heb er ideeën over, en als ik die noem, praten we alleen daar nog over. Wat zou u zelf het eerst proberen?',
						je: 'Ik heb er ideeën over, en als ik die noem, praten we alleen daar nog over. Wat zou je zelf het eerst proberen?'
					},
					borrow: {
						u: 'Ik zet tien minuten een andere pet op, en zeg wat ik weet. Daarna gaat die weer af, en bent u weer aan zet.',
						je: 'Ik zet tien minuten een andere pet op, en zeg wat ik weet. Daarna gaat die weer af, en ben jij weer aan zet.'
					},
					switch: {
						u: 'Ik kan u ook gewoon advies geven. Dan schrijf ik het op, en leid ik het gesprek niet meer. Wat hebt u liever?',
						je: 'Ik kan je ook gewoon advies geven. Dan schrijf ik het op, en leid ik het gesprek niet meer. Wat heb je liever?'
					}
				},
				clear: {
					hold: {
						u: 'Wat ik zou doen, hoeft bij u niet te passen. Wat zou u doen als u vandaag moest kiezen?',
						je: 'Wat ik zou doen, hoeft bij jou niet te passen. Wat zou je doen als je vandaag moest kiezen?'
					},
					borrow: {
						u: 'Ik noem één ding dat elders werkte, en dan ben ik weer stil. U zegt of u er iets aan hebt.',
						je: 'Ik noem één ding dat elders werkte, en dan ben ik weer stil. Jij zegt of je er iets aan hebt.'
					},
					switch: {
						u: 'Het klinkt alsof u nu advies wilt, en geen vragen meer. Dat kan, en dan is het antwoord van mij. Zullen we dat doen?',
						je: 'Het klinkt alsof je nu advies wilt, en geen vragen meer. Dat kan, en dan is het antwoord van mij. Zullen we dat doen?'
					}
				},
				strong: {
					hold: {
						u: 'Als ik dat zeg, gaat het over mij en niet meer over u. Wat hoopt u dat ik zeg?',
						je: 'Als ik dat zeg, gaat het over mij en niet meer over jou. Wat hoop je dat ik zeg?'
					},
					borrow: {
						u: 'Ik zeg het één keer, omdat u het vraagt. Zo kijk ik ernaar, en u mag het meteen weer vergeten.',
						je: 'Ik zeg het één keer, omdat je het vraagt. Zo kijk ik ernaar, en je mag het meteen weer vergeten.'
					},
					switch: {
						u: 'Als u liever advies hebt, kan een ander dat beter dan ik. Ik help u graag iemand te vinden. Wilt u dat?',
						je: 'Als je liever advies hebt, kan een ander dat beter dan ik. Ik help je graag iemand te vinden. Wil je dat?'
					}
				}
			}
		}
	}
};
