import type { CaseTexts } from '../cases.ts';

export const nl: CaseTexts = {
	'camera-at-the-door': {
		question: 'Mag de camera boven onze ingang ook een stuk van de stoep filmen?',
		note: 'Hier bestaat een antwoord, en het is op te zoeken; reken op veel mensen links. Vraag wie toch rechts staat welke andere vraag daar gehoord is, en of de cliënt die ook gesteld heeft.'
	},
	'three-quotes': {
		question:
			'We hebben drie aanbieders voor ons nieuwe roostersysteem gesproken. Welke zou u nemen?',
		note: 'Er valt te vergelijken, en de cliënt wil dat niet leren. Toch blijft er iets te kiezen: wat telt zwaarder, de prijs of het gemak van wie ermee werkt? Let op wie dat aan de cliënt laat en wie het zelf invult.'
	},
	'price-of-services': {
		question: 'Niemand hier durft ons tarief hardop te noemen. Wat kunnen we per uur vragen?',
		note: 'Een bedrag klinkt als werk voor een expert, maar niemand durft het te zeggen. Vraag links wat een goed tarief waard is dat niemand noemt. Vraag rechts waar het gesprek over gaat zolang er geen cijfer ligt.'
	},
	'three-councils-before': {
		question: 'U deed dit al bij drie gemeenten. Kunt u ons hetzelfde plan geven?',
		note: 'Je weet hier echt veel, en daarom trekt links. Vraag daar wat er bij de vierde gemeente anders kan zijn. Vraag rechts hoe je voorkomt dat de cliënt zich met lege handen weggestuurd voelt.'
	},
	'summer-rota': {
		question: 'Hoe maken we een zomerrooster waar iedereen mee kan leven?',
		note: 'De een ziet een puzzel die een goede planner oplost, de ander een afspraak die alleen de ploeg zelf kan maken. Vraag beide kanten wat er in augustus gebeurt als het rooster niet bevalt. Dan blijkt van wie het moet zijn.'
	},
	'people-who-leave': {
		question: 'Op de ene afdeling vertrekken de mensen, op de andere niet. Hoe komt dat?',
		note: 'Links wil men de afdelingen vergelijken, rechts eerst horen wat de mensen zelf al vermoeden. Vraag wat er gebeurt met een oorzaak die een buitenstaander aanwijst, en kijk wie er in de volgende ronde verschuift.'
	},
	'plan-in-a-drawer': {
		question: 'Ons beleidsplan ligt al een jaar in de la. Kunt u het herschrijven?',
		note: 'De cliënt vraagt om schrijfwerk, terwijl het vorige schrijfwerk niets veranderde. Doe je wat er gevraagd wordt, of wil je eerst weten waarom het bleef liggen? Laat iemand de zin zeggen waarmee je dat aan de cliënt voorlegt.'
	},
	'fewer-managers': {
		question: 'We willen toe met minder leidinggevenden. Hoe pakken we dat aan?',
		note: 'Er is veel over bekend, en nergens ging het vanzelf. Daarom wordt het hier vaak druk dicht bij het midden. Vraag wie daar staat wat er op de agenda van de eerste bijeenkomst komt: een voorstel of een open vraag.'
	},
	'family-business': {
		question: 'Wie van onze twee kinderen kan het bedrijf het best overnemen?',
		note: 'Wie aan cijfers en geschiktheid denkt, gaat links staan; wie aan het kerstdiner denkt, rechts. Vraag beide kanten wat zij zeggen tegen het kind dat het niet wordt.'
	},
	'sent-by-the-boss': {
		question: 'Mijn leidinggevende stuurt me, omdat ik te bot zou zijn. Wat moet ik anders doen?',
		note: 'De coachee vraagt om aanwijzingen, en de klacht is van een ander. Vraag links wat de leidinggevende straks wil zien, en rechts wat de coachee zelf wil. Dan blijkt ook wie hier voor wie de cliënt is.'
	},
	'pushes-midway': {
		question: 'We zijn nu drie gesprekken verder en u stelt alleen vragen. Wat zou ú doen?',
		note: 'Dit valt halverwege een begeleiding. Wie naar links gaat, wisselt van kant: laat die de zin zeggen die eerst naar de cliënt moet. Wie rechts blijft, zegt wat er op dit verwijt volgt zonder de cliënt af te schepen.'
	},
	'silent-meetings': {
		question: 'Na de ruzie vergaderen we weer, maar niemand zegt nog echt iets. Hoe verder?',
		note: 'De meeste mensen zullen rechts staan; het verschil zit in hoe ver. Vraag wie licht koos welke kennis daar meegaat, en op welk moment die op tafel komt.'
	},
	'director-or-not': {
		question: 'Ze vragen mij als directeur. Wil ik dat eigenlijk wel?',
		note: 'Het antwoord is van één mens, dus rechts wordt het vol. Het gesprek begint bij een kleine vraag: mag je zeggen dat je er een goede directeur in ziet? Zoek samen waar meedenken ophoudt en voorzeggen begint.'
	},
	'community-centre': {
		question:
			'De gemeente wil van u een advies over ons buurthuis, en wij willen het zelf bedenken. Helpt u ons?',
		note: 'Wie denkt dat de gemeente de cliënt is, gaat eerder links staan; wie aan de buurt denkt, rechts. Verklap dat niet vooraf. Vraag na het onthullen wie er aan wie dacht, spreek één cliënt af, en plaats dan opnieuw.'
	}
};
