import type { CheckInQuestions } from '../check-in-questions.ts';

export const nl: CheckInQuestions = ({ kind, address, name, side, own, theirs }) => {
	const say = (u: string, je: string) => (address === 'u' ? u : je);
	/** Chooses the text for the client's side. */
	const at = (expert: string, facilitator: string) => (side === 'expert' ? expert : facilitator);
	const isExpectation = kind === 'expectation';

	// The helper's task after several of the questions.
	const back = `${name} luistert, en vat het daarna samen.`;
	const both = `${name} luistert, vat het samen en beantwoordt daarna dezelfde vraag.`;
	const possible = `${name} luistert, vat het samen en zegt dan wat mogelijk is.`;
	const reply = `${name} luistert, vat het samen en gaat er dan op in.`;
	const meant = `${name} luistert, vat het samen en vertelt dan wat ${name} wilde bereiken.`;

	return {
		same: isExpectation
			? [
					{
						ask: say(
							`U en ${name} kozen hetzelfde. Waar dacht u aan toen u koos?`,
							`Jij en ${name} kozen hetzelfde. Waar dacht je aan toen je koos?`
						),
						then: both
					},
					{
						ask: at(
							'Wat moet er in elk geval in het antwoord staan?',
							say(
								'Waaraan merkt u straks dat u er zelf uit bent?',
								'Waaraan merk je straks dat je er zelf uit bent?'
							)
						),
						then: back
					},
					{
						ask: say(
							'Zou iemand om u heen iets anders kiezen, en waarom?',
							'Zou iemand om je heen iets anders kiezen, en waarom?'
						),
						then: back
					},
					{
						ask: at(
							say(
								`Is er iets waarover u eerst zelf wilt nadenken, voordat ${name} iets zegt?`,
								`Is er iets waarover je eerst zelf wilt nadenken, voordat ${name} iets zegt?`
							),
							say(
								`Is er iets wat u graag van ${name} wilt weten?`,
								`Is er iets wat je graag van ${name} wilt weten?`
							)
						),
						then: reply
					}
				]
			: [
					{
						ask: say(
							`U en ${name} kozen hetzelfde. Aan welk moment dacht u daarbij?`,
							`Jij en ${name} kozen hetzelfde. Aan welk moment dacht je daarbij?`
						),
						then: both
					},
					{
						ask: at(
							say(
								`Aan welk antwoord van ${name} had u het meest?`,
								`Aan welk antwoord van ${name} had je het meest?`
							),
							say(
								`Aan welke vraag van ${name} had u het meest?`,
								`Aan welke vraag van ${name} had je het meest?`
							)
						),
						then: back
					},
					{
						ask: say(
							'Wat hoopte u toen u begon, en wat kreeg u?',
							'Wat hoopte je toen je begon, en wat kreeg je?'
						),
						then: meant
					},
					{
						ask: say(
							'Wat mag zo blijven, en wat hebt u vanaf nu nodig?',
							'Wat mag zo blijven, en wat heb je vanaf nu nodig?'
						),
						then: possible
					}
				],
		strength: isExpectation
			? [
					{
						ask: say(
							`U koos ‘${own}’. Hoe ziet dat er voor u uit?`,
							`Je koos ‘${own}’. Hoe ziet dat er voor jou uit?`
						),
						then: `${name} luistert, vat het samen en vertelt dan hoe ‘${theirs}’ eruitziet.`
					},
					{
						ask: at(
							say(
								`Welk deel van het antwoord verwacht u van ${name}, en welk deel bedenkt u zelf?`,
								`Welk deel van het antwoord verwacht je van ${name}, en welk deel bedenk je zelf?`
							),
							say(
								`Wat wilt u zelf uitzoeken, en wat mag ${name} gewoon vertellen?`,
								`Wat wil je zelf uitzoeken, en wat mag ${name} gewoon vertellen?`
							)
						),
						then: back
					},
					{
						ask: say(
							`Stel dat het halverwege vastloopt. Wat hoopt u dat ${name} dan doet?`,
							`Stel dat het halverwege vastloopt. Wat hoop je dat ${name} dan doet?`
						),
						then: possible
					},
					{
						ask: say(
							'Hoeveel tijd kunt u hier zelf aan besteden?',
							'Hoeveel tijd kun je hier zelf aan besteden?'
						),
						then: both
					}
				]
			: [
					{
						ask: say(
							`U koos ‘${own}’. Wanneer merkte u dat vooral?`,
							`Je koos ‘${own}’. Wanneer merkte je dat vooral?`
						),
						then: `${name} luistert, vat het samen en noemt dan een moment bij ‘${theirs}’.`
					},
					{
						ask: at(
							say(
								`Waarover zei ${name} genoeg, en waarover wilde u meer horen?`,
								`Waarover zei ${name} genoeg, en waarover wilde je meer horen?`
							),
							say(
								'Wanneer had u genoeg ruimte om zelf te denken, en wanneer te veel of te weinig?',
								'Wanneer had je genoeg ruimte om zelf te denken, en wanneer te veel of te weinig?'
							)
						),
						then: back
					},
					{
						ask: say(
							`Wanneer had u veel aan ${name}, en wanneer minder?`,
							`Wanneer had je veel aan ${name}, en wanneer minder?`
						),
						then: back
					},
					{
						ask: say(
							'Waarvan wilt u de komende tijd meer, en waarvan minder?',
							'Waarvan wil je de komende tijd meer, en waarvan minder?'
						),
						then: possible
					}
				],
		sides: isExpectation
			? [
					{
						ask: say(
							'Waar dacht u aan toen u deze plek koos?',
							'Waar dacht je aan toen je deze plek koos?'
						),
						then: both
					},
					{
						ask: at(
							say(
								`Wat verandert er voor u als ${name} u advies geeft?`,
								`Wat verandert er voor jou als ${name} je advies geeft?`
							),
							say(
								'Wat verandert er voor u als u zelf het antwoord zoekt?',
								'Wat verandert er voor jou als je zelf het antwoord zoekt?'
							)
						),
						then: back
					},
					{
						ask: say(
							`Stel dat ${name} precies doet wat u koos. Hoe gaat uw volgende gesprek met ${name} dan?`,
							`Stel dat ${name} precies doet wat je koos. Hoe gaat jullie volgende gesprek dan?`
						),
						then: `${name} luistert, vat het samen en vertelt dan hoe dat gesprek gaat bij de plek die ${name} koos.`
					},
					{
						ask: say(
							`Welk deel van de vraag past bij uw plek, en welk deel bij die van ${name}?`,
							`Welk deel van de vraag past bij jouw plek, en welk deel bij die van ${name}?`
						),
						then: possible
					}
				]
			: [
					{
						ask: say(
							'Aan welk moment dacht u toen u deze plek koos?',
							'Aan welk moment dacht je toen je deze plek koos?'
						),
						then: both
					},
					{
						ask: say(
							`Wat zei of deed ${name} waardoor u deze plek koos?`,
							`Wat zei of deed ${name} waardoor je deze plek koos?`
						),
						then: meant
					},
					{
						ask: say(
							'Had u weleens iets anders nodig, en wat dan?',
							'Had je weleens iets anders nodig, en wat dan?'
						),
						then: back
					},
					{
						ask: say(
							`Wat wilt u voortaan vooraf van ${name} horen?`,
							`Wat wil je voortaan vooraf van ${name} horen?`
						),
						then: possible
					}
				],
		'client-undecided': isExpectation
			? [
					{
						ask: say(
							'U weet het nog niet, en dat mag. Wat zou u eerst willen weten?',
							'Je weet het nog niet, en dat mag. Wat zou je eerst willen weten?'
						),
						then: `${name} luistert, vat het samen en zegt dan wat nu al duidelijk is.`
					},
					{
						ask: say(
							'Waar hoopt u in elk geval op, en wat hoeft voor u niet?',
							'Waar hoop je in elk geval op, en wat hoeft voor jou niet?'
						),
						then: back
					},
					{
						ask: 'Hoe is deze vraag ontstaan?',
						then: back
					},
					{
						ask: say(
							'Stel dat u over een halfjaar tevreden terugkijkt. Wat is er dan gebeurd?',
							'Stel dat je over een halfjaar tevreden terugkijkt. Wat is er dan gebeurd?'
						),
						then: `${name} luistert, vat het samen en zegt dan wat daarvoor nodig is.`
					}
				]
			: [
					{
						ask: say(
							`U weet het nog niet, en dat mag. Wat is u bijgebleven van de laatste keer met ${name}?`,
							`Je weet het nog niet, en dat mag. Wat is je bijgebleven van de laatste keer met ${name}?`
						),
						then: both
					},
					{
						ask: say(
							'Wanneer kreeg u een antwoord, en wanneer zocht u zelf?',
							'Wanneer kreeg je een antwoord, en wanneer zocht je zelf?'
						),
						then: back
					},
					{
						ask: say(
							'Waar hebt u tot nu toe het meest aan gehad?',
							'Waar heb je tot nu toe het meest aan gehad?'
						),
						then: back
					},
					{
						ask: say(
							`Wat hebt u de komende tijd van ${name} nodig?`,
							`Wat heb je de komende tijd van ${name} nodig?`
						),
						then: possible
					}
				],
		'helper-undecided': isExpectation
			? [
					{
						ask: say(
							`${name} weet het nog niet. Wat gaf voor u de doorslag?`,
							`${name} weet het nog niet. Wat gaf voor jou de doorslag?`
						),
						then: `${name} luistert, vat het samen en vertelt dan wat nog niet duidelijk is.`
					},
					{
						ask: say(
							`Wat wilt u ${name} over deze vraag nog vertellen?`,
							`Wat wil je ${name} over deze vraag nog vertellen?`
						),
						then: `${name} luistert, vat het samen en vraagt dan door.`
					},
					{
						ask: say(
							`Wat hoopt u dat ${name} als eerste doet?`,
							`Wat hoop je dat ${name} als eerste doet?`
						),
						then: possible
					},
					{ ask: 'Wanneer moet er een antwoord zijn, en wie wacht erop?', then: back }
				]
			: [
					{
						ask: say(
							`${name} weet het nog niet. Welk moment gaf voor u de doorslag?`,
							`${name} weet het nog niet. Welk moment gaf voor jou de doorslag?`
						),
						then: `${name} luistert, vat het samen en vertelt dan over hetzelfde moment.`
					},
					{
						ask: `Hoe verliep de laatste keer met ${name}?`,
						then: back
					},
					{
						ask: say(
							`Wat viel u op, maar ${name} misschien niet?`,
							`Wat viel je op, maar ${name} misschien niet?`
						),
						then: back
					},
					{
						ask: say(
							`Wat wilt u vaker van ${name}, en wat minder?`,
							`Wat wil je vaker van ${name}, en wat minder?`
						),
						then: possible
					}
				],
		'both-undecided': isExpectation
			? [
					{
						ask: say(
							`U en ${name} weten het allebei nog niet. Wat wilt u ${name} eerst vragen?`,
							`Jij en ${name} weten het allebei nog niet. Wat wil je ${name} eerst vragen?`
						),
						then: say(
							`${name} luistert, antwoordt kort en stelt u daarna ook een vraag.`,
							`${name} luistert, antwoordt kort en stelt jou daarna ook een vraag.`
						)
					},
					{
						ask: 'Wie heeft hier nog meer mee te maken, en waar hoopt die op?',
						then: back
					},
					{
						ask: say(
							'Wat kan er deze week al gebeuren, ook als u nog niet kiest?',
							'Wat kan er deze week al gebeuren, ook als je nog niet kiest?'
						),
						then: both
					},
					{
						ask: say(
							'Wat wilt u aan het eind van dit gesprek weten?',
							'Wat wil je aan het eind van dit gesprek weten?'
						),
						then: both
					}
				]
			: [
					{
						ask: say(
							`U en ${name} weten het allebei nog niet. Wat is u tot nu toe het meest bijgebleven?`,
							`Jij en ${name} weten het allebei nog niet. Wat is je tot nu toe het meest bijgebleven?`
						),
						then: both
					},
					{
						ask: say(
							'Welk gesprek tot nu toe hielp u het meest, en welk het minst?',
							'Welk gesprek tot nu toe hielp je het meest, en welk het minst?'
						),
						then: back
					},
					{
						ask: say(
							'Is er iets blijven liggen dat u nu wilt bespreken?',
							'Is er iets blijven liggen dat je nu wilt bespreken?'
						),
						then: possible
					},
					{
						ask: say('Wat wilt u de volgende keer anders?', 'Wat wil je de volgende keer anders?'),
						then: both
					}
				],
		guess: isExpectation
			? [
					{
						ask: say(
							`${name} verwachtte u op een andere plek. Verrast u dat, en waarom?`,
							`${name} verwachtte je op een andere plek. Verrast je dat, en waarom?`
						),
						then: `${name} luistert, vat het samen en vertelt dan waar die gedachte vandaan kwam.`
					},
					{
						ask: say(
							`Wat moet ${name} over u en deze vraag nog weten?`,
							`Wat moet ${name} over jou en deze vraag nog weten?`
						),
						then: back
					},
					{
						ask: say(`Wat mag ${name} u gewoon vragen?`, `Wat mag ${name} je gewoon vragen?`),
						then: `${name} luistert, vat het samen en stelt die vraag.`
					}
				]
			: [
					{
						ask: say(
							`${name} verwachtte dat u iets anders zou kiezen. Wat kon ${name} misschien niet weten?`,
							`${name} verwachtte dat je iets anders zou kiezen. Wat kon ${name} misschien niet weten?`
						),
						then: `${name} luistert, vat het samen en vertelt dan wat wel te zien was.`
					},
					{
						ask: say(
							`Wat wilt u ${name} nog vertellen over hoe het voor u was?`,
							`Wat wil je ${name} nog vertellen over hoe het voor jou was?`
						),
						then: back
					},
					{
						ask: say(
							`Waaraan kan ${name} merken dat u iets anders wilt?`,
							`Waaraan kan ${name} merken dat je iets anders wilt?`
						),
						then: `${name} luistert, vat het samen en zegt dan hoe dat kan.`
					}
				]
	};
};
