import type { Strength } from '../../../domain/continuum.ts';
import type { ExplanationText } from '../../../domain/explanation.ts';
import { sameForBoth } from '../addressed.ts';

export const nl: Readonly<Record<Strength, ExplanationText<'facilitator'>>> = {
	slight: {
		headline:
			'Je bent hier procesbegeleider met veel kennis van zaken. Je spreekt af wanneer je van de expert leent.',
		role: 'Waarschijnlijk zie je al een antwoord, maar het is niet aan jou om dat te geven. Jij leidt het gesprek. Wat je weet, breng je in op een afgesproken moment, en je zegt erbij dat het inbreng is.',
		benefits: {
			'facts-on-the-table': {
				text: 'Zet wat je weet op één vel, schrijf er ‘inbreng’ boven en deel het uit op het moment dat jullie hebben afgesproken.',
				clause: sameForBoth('We spreken af wanneer ik op tafel leg wat ik weet.')
			},
			'example-elsewhere': {
				text: 'Nodig iemand uit die vertelt hoe het elders is gegaan, zodat jij het gesprek kunt blijven leiden.',
				clause: {
					u: 'Ik nodig iemand uit die dit al heeft meegemaakt, als u wilt.',
					je: 'Ik nodig iemand uit die dit al heeft meegemaakt, als je wilt.'
				}
			},
			'boundaries-of-the-possible': {
				text: 'Schrijf op welke grenzen vaststaan en welke alleen jouw mening zijn, en noem alleen wat vaststaat.',
				clause: sameForBoth('Ik zeg vooraf welke grenzen vaststaan.')
			},
			'outside-view-at-the-end': {
				text: 'Schrijf je eigen antwoord op en leg het weg, en zwijg erover tot de conclusie er is en de cliënt ernaar vraagt.',
				clause: {
					u: 'U kunt mij achteraf vragen hoe ik het zie.',
					je: 'Je kunt mij achteraf vragen hoe ik het zie.'
				}
			},
			'method-explained': {
				text: 'Leg uit waarom je met je antwoord wacht, en vraag de cliënt je eraan te herinneren als je het vergeet.',
				clause: {
					u: 'U mag het zeggen als ik toch met een antwoord kom.',
					je: 'Je mag het zeggen als ik toch met een antwoord kom.'
				}
			},
			'nothing-from-expertise': {
				text: 'Beloof niet te snel dat je niets leent, want dat lukt zelden: wat je weet, klinkt door in je vragen.',
				clause: sameForBoth('Ik stel vragen, en probeer mijn eigen ideeën erbuiten te laten.')
			}
		},
		risk: 'Een vraag waar jouw antwoord al in zit, maakt net zo goed een eind aan het denken als een advies. Zeg hardop wanneer je iets inbrengt en wanneer je weer begeleidt, en laat het eerste antwoord altijd van de cliënt komen. Een cliënt die moet raden wat jij vindt, vertrouwt je vragen niet meer. Merk je dat je antwoorden blijft geven, bespreek dan met de cliënt of je van kant wisselt.',
		say: {
			u: 'U zoekt het antwoord, en ik leid het gesprek. Het gaat om uw ideeën.',
			je: 'Jij zoekt het antwoord, en ik leid het gesprek. Het gaat om jouw ideeën.'
		},
		ask: sameForBoth('Zullen we het zo doen?')
	},
	clear: {
		headline:
			'Je bent hier procesbegeleider. Van de expert leen je wat het antwoord van de cliënt steviger maakt.',
		role: 'De cliënt komt zelf tot een antwoord. Jij bewaakt de stappen, stelt de vragen en vat samen; wat eruit komt, bepaalt de cliënt.',
		benefits: {
			'facts-on-the-table': {
				text: 'Leg vooraf drie feiten op tafel die de cliënt kan nagaan, en zeg niet wat ze betekenen.',
				clause: {
					u: 'Ik geef u een paar feiten; u zegt wat ze betekenen.',
					je: 'Ik geef je een paar feiten; jij zegt wat ze betekenen.'
				}
			},
			'example-elsewhere': {
				text: 'Neem twee voorbeelden van elders mee die elkaar tegenspreken, en vraag wat hier anders is.',
				clause: {
					u: 'Ik neem twee voorbeelden mee om naast uw situatie te leggen.',
					je: 'Ik neem twee voorbeelden mee om naast jouw situatie te leggen.'
				}
			},
			'boundaries-of-the-possible': {
				text: 'Ga na wat de wet, het geld of de techniek uitsluit, en zeg dat voordat de ideeën komen.',
				clause: sameForBoth('Ik zeg van tevoren wat echt niet kan.')
			},
			'outside-view-at-the-end': {
				text: 'Wacht tot de conclusie op papier staat, en noem dan twee dingen waar jij op zou letten.',
				clause: sameForBoth('Ik vertel achteraf waar ik zelf op zou letten.')
			},
			'method-explained': {
				text: 'Vertel bij elke stap in twee zinnen waarom die nu komt, en wat er over zulke gesprekken bekend is.',
				clause: {
					u: 'U hoort steeds waarom de volgende stap komt.',
					je: 'Je hoort steeds waarom de volgende stap komt.'
				}
			},
			'nothing-from-expertise': {
				text: 'Leen niets als de cliënt alle kennis zelf in huis heeft, en vertel dat je alleen begeleidt.',
				clause: {
					u: 'Ik werk alleen met wat u zelf al weet.',
					je: 'Ik werk alleen met wat je zelf al weet.'
				}
			}
		},
		risk: 'Eén antwoord van jou, en het zoeken stopt. Breng in wat bekend is, niet wat jij zou doen. Kijkt de cliënt naar jou, geef de vraag dan terug.',
		say: {
			u: 'Het antwoord komt van u, en ik help met vragen, stap voor stap.',
			je: 'Het antwoord komt van jou, en ik help met vragen, stap voor stap.'
		},
		ask: {
			u: 'Is dat wat u van mij nodig hebt?',
			je: 'Is dat wat je van mij nodig hebt?'
		}
	},
	strong: {
		headline:
			'Je bent hier procesbegeleider. Dit antwoord kan alleen van de cliënt komen, en wat jij weet, mag je voor je houden.',
		role: 'De cliënt moet zelf met dit antwoord verder, dus kan niemand anders het geven. Jij luistert, vraagt door en laat het stil zijn als het stil is.',
		benefits: {
			'facts-on-the-table': {
				text: 'Geef een feit alleen als de cliënt erom vraagt, en vraag meteen wat het verandert.',
				clause: {
					u: 'Ik geef u feiten als u erom vraagt, maar geen advies.',
					je: 'Ik geef je feiten als je erom vraagt, maar geen advies.'
				}
			},
			'example-elsewhere': {
				text: 'Vertel pas hoe het bij anderen ging als de cliënt wil weten of meer mensen dit meemaken.',
				clause: {
					u: 'Ik vertel hoe het bij anderen ging, als u dat wilt horen.',
					je: 'Ik vertel hoe het bij anderen ging, als je dat wilt horen.'
				}
			},
			'boundaries-of-the-possible': {
				text: 'Let op of er een keuze wegvalt door een termijn of een regel, en zeg het dan op tijd.',
				clause: sameForBoth('Ik zeg het als ik een termijn zie aflopen.')
			},
			'outside-view-at-the-end': {
				text: 'Vraag na de keuze of de cliënt wil horen hoe jij ernaar kijkt, en neem genoegen met nee.',
				clause: {
					u: 'Ik vraag achteraf of u mijn mening wilt horen; nee zeggen mag.',
					je: 'Ik vraag achteraf of je mijn mening wilt horen; nee zeggen mag.'
				}
			},
			'method-explained': {
				text: 'Zeg aan het begin in één zin waarom je vooral vragen zult stellen.',
				clause: {
					u: 'Ik stel vooral vragen, zodat u uzelf hoort denken.',
					je: 'Ik stel vooral vragen, zodat je jezelf hoort denken.'
				}
			},
			'nothing-from-expertise': {
				text: 'Leen gerust niets, en vertrouw erop dat luisteren en doorvragen hier genoeg kan zijn.',
				clause: {
					u: 'U krijgt van mij geen advies, alleen vragen.',
					je: 'Je krijgt van mij geen advies, alleen vragen.'
				}
			}
		},
		risk: 'Na een goedbedoeld advies denkt de cliënt na over jouw voorstel en niet meer over zichzelf, en vertelt je daarna minder. Geef je mening pas als de cliënt daar ja op zegt, en laat de cliënt dan eerst zelf vertellen.',
		say: {
			u: 'U zoekt uw eigen antwoord, en ik help met luisteren en doorvragen.',
			je: 'Jij zoekt je eigen antwoord, en ik help met luisteren en doorvragen.'
		},
		ask: { u: 'Past dat bij wat u zoekt?', je: 'Past dat bij wat je zoekt?' }
	}
};
