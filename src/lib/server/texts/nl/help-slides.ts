import type { HelpTexts } from '../help.ts';

export const nl: HelpTexts = {
	title: 'Het scherm in je presentatie',
	description: 'PowerPoint, Google Slides, Keynote, Teams en Zoom: wat er kan, en wat niet.',
	intro:
		'Het zaalscherm is een gewone webpagina. Het naast je presentatie openen lukt altijd. In een dia lukt het soms.',
	sections: [
		{
			id: 'switching',
			heading: 'Naast je dia’s: lukt altijd',
			paragraphs: [
				'Open het zaalscherm in een eigen venster en wissel met Alt+Tab, of op een Mac met Command+Tab. De toetsen en de klikker bedienen dan het venster dat voorop staat.',
				'Zet in de laatste dia ervoor een link naar het zaalscherm. Eén klik, en het staat er.',
				'Dit vraagt geen https en geen instelling, en je bedient de workshop gewoon vanaf het scherm.'
			]
		},
		{
			id: 'in-a-slide',
			heading: 'In een dia: alleen om te kijken',
			paragraphs: [
				'Het ingesloten scherm toont live wat op het zaalscherm staat. Toetsen doen er niets, ook niet in je eigen browser. Bedien de workshop op je telefoon.',
				'Er zijn twee dingen voor nodig. Kantlijn moet een adres met https hebben; op een laptop zonder https lukt het dus niet. En wie Kantlijn voor je draait, moet toelaten waar de dia in staat: de instelling EMBED_ORIGINS. Die staat standaard uit.',
				'Staat ze aan, dan vind je het adres op de bedieningspagina, bij ‘Links’. Met ‘=light’ erachter wordt het scherm licht.'
			]
		},
		{
			id: 'programs',
			heading: 'Per programma',
			terms: [
				{
					what: 'PowerPoint',
					text: 'Kan een webpagina tonen met een invoegtoepassing zoals Web Viewer. Plak daarin het adres van het ingesloten scherm. Niet elke organisatie laat zulke invoegtoepassingen toe, en in een pdf of afdruk blijft de plek leeg.'
				},
				{
					what: 'Google Slides',
					text: 'Kan geen webpagina in een dia tonen. Zet er een link in, of wissel van venster.'
				},
				{
					what: 'Keynote',
					text: 'Kan het evenmin. Speel je dia’s af in een venster en niet schermvullend; dan wissel je zonder omweg.'
				},
				{
					what: 'Teams en Zoom',
					text: 'Deel het venster of het tabblad met het zaalscherm, niet je hele scherm. Een instelling is niet nodig. Wie op afstand meedoet, scant de code van het gedeelde scherm of typt die over.'
				},
				{
					what: 'Een intranet of eigen pagina',
					text: 'Kan het ingesloten scherm in een iframe tonen, onder dezelfde twee voorwaarden als een dia.'
				}
			]
		},
		{
			id: 'empty',
			heading: 'Als de dia leeg blijft',
			paragraphs: [
				'Open het adres los in een browser. Zie je het scherm daar wel, dan is de plek van de dia niet toegelaten, of heeft een van beide geen https.',
				'Probeer het vooraf, op de computer en in het netwerk waarmee je presenteert. Houd het zaalscherm open in een tweede venster, voor als het in de zaal toch niet lukt.'
			]
		}
	]
};
