import type { SwitchingTexts } from '../switching.ts';
import { sameForBoth } from '../addressed.ts';

export const nl: SwitchingTexts = {
	title: 'Van kant wisselen, samen',
	intro: 'Zeg waarom je wilt wisselen en wat de cliënt erbij verliest. Wissel pas na een ja.',
	parts: {
		notice: 'Wat je merkt',
		propose: 'Wat je voorstelt',
		lose: 'Wat de cliënt verliest',
		agree: 'Wat je vraagt'
	},
	proposal: {
		expert: {
			notice: {
				u: 'Ik merk dat mijn advies blijft liggen, en dat u verder komt als u hardop nadenkt.',
				je: 'Ik merk dat mijn advies blijft liggen, en dat jij verder komt als je hardop nadenkt.'
			},
			propose: {
				u: 'Ik stel voor dat u zelf naar het antwoord zoekt, en ik help met vragen.',
				je: 'Ik stel voor dat jij zelf naar het antwoord zoekt, en ik help met vragen.'
			},
			lose: {
				u: 'U hoort dan niet meer van mij wat ik zou doen.',
				je: 'Je hoort dan niet meer van mij wat ik zou doen.'
			},
			agree: { u: 'Wilt u dat?', je: 'Wil je dat?' }
		},
		facilitator: {
			notice: {
				u: 'Ik merk dat we in kringetjes draaien, en dat u wilt weten wat ik ervan vind.',
				je: 'Ik merk dat we in kringetjes draaien, en dat je wilt weten wat ik ervan vind.'
			},
			propose: sameForBoth('Ik stel voor dat ik het uitzoek, en zeg wat ik zou doen.'),
			lose: {
				u: 'Het antwoord is dan van mij, en niet meer van u.',
				je: 'Het antwoord is dan van mij, en niet meer van jou.'
			},
			agree: { u: 'Wilt u dat?', je: 'Wil je dat?' }
		}
	},
	refused: {
		title: 'Als de cliënt nee zegt',
		say: {
			expert: {
				u: 'Dan blijf ik u adviseren, zoals afgesproken. Mag ik erop terugkomen als mijn advies weer blijft liggen?',
				je: 'Dan blijf ik je adviseren, zoals afgesproken. Mag ik erop terugkomen als mijn advies weer blijft liggen?'
			},
			facilitator: {
				u: 'Dan blijft het antwoord van u, en ik blijf vragen stellen, zoals afgesproken. Wat kan ik doen zodat u verder komt?',
				je: 'Dan blijft het antwoord van jou, en ik blijf vragen stellen, zoals afgesproken. Wat kan ik doen zodat je verder komt?'
			}
		}
	},
	back: {
		title: 'Als je teruggaat',
		say: {
			expert: {
				u: 'U hebt nu zelf gezocht, en ik denk dat u weer iets aan advies hebt. Zal ik het uitzoeken en zeggen wat ik zou doen?',
				je: 'Je hebt nu zelf gezocht, en ik denk dat je weer iets aan advies hebt. Zal ik het uitzoeken en zeggen wat ik zou doen?'
			},
			facilitator: {
				u: 'Mijn advies ligt er nu. Zullen we het weer doen zoals eerst: u zoekt zelf verder, en ik help met vragen?',
				je: 'Mijn advies ligt er nu. Zullen we het weer doen zoals eerst: jij zoekt zelf verder, en ik help met vragen?'
			}
		}
	}
};
