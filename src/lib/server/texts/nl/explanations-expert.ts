import type { Strength } from '../../../domain/continuum.ts';
import type { ExplanationText } from '../../../domain/explanation.ts';
import { sameForBoth } from '../addressed.ts';

export const nl: Readonly<Record<Strength, ExplanationText<'expert'>>> = {
	slight: {
		headline:
			'Je bent hier expert. Van de procesbegeleider leen je een open gesprek, en de pen houd je zelf.',
		role: 'De cliënt praat veel mee, maar jij weegt af en jij schrijft. Spreek daarom aan het begin af waarover jullie praten, en tot wanneer.',
		benefits: {
			'criteria-of-users': {
				text: 'Stel de eisen in één gesprek samen vast, en spreek af dat een nieuwe eis een nieuw gesprek vraagt.',
				clause: sameForBoth('We spreken samen af waar het advies aan moet voldoen.')
			},
			'draft-halfway': {
				text: 'Zet in het concept bij elk deel of het nog openstaat, en noem de laatste dag om te reageren.',
				clause: {
					u: 'In mijn concept staat waarover u meepraat, en tot wanneer.',
					je: 'In mijn concept staat waarover je meepraat, en tot wanneer.'
				}
			},
			'tried-before': {
				text: 'Laat de cliënt zelf opschrijven wat er geprobeerd is, en bewaar jouw oordeel daarover voor het advies.',
				clause: {
					u: 'U zet eerst op papier wat er al geprobeerd is.',
					je: 'Jij zet eerst op papier wat er al geprobeerd is.'
				}
			},
			'client-picks-start': {
				text: 'Noem een paar eerste stappen die je allemaal kunt verdedigen, en leg de keuze bij de cliënt.',
				clause: {
					u: 'Ik noem straks een paar eerste stappen, en u kiest.',
					je: 'Ik noem straks een paar eerste stappen, en jij kiest.'
				}
			},
			'retold-by-them': {
				text: 'Laat de mensen die met je advies gaan werken elkaar vertellen wat erin staat, en wat zij anders hadden gewild.',
				clause: {
					u: 'Ik wil van uw mensen horen wat zij anders wilden.',
					je: 'Ik wil van je mensen horen wat zij anders wilden.'
				}
			},
			'nothing-from-process': {
				text: 'Niets lenen kan hier alleen als je het vooraf zegt, en het is zelden genoeg: zo dicht bij het midden verwacht de cliënt mee te praten.',
				clause: sameForBoth('Ik werk het na dit gesprek zelf uit.')
			}
		},
		risk: 'Wie het meest praat, schrijft ongemerkt je conclusie, en vaak is dat wie er het meest bij te winnen heeft. Zeg vóór elk gesprek waarover mensen meepraten en waarover niet, en noem de dag waarna er niets meer bij komt. Als je zo’n dag niet kunt noemen, kun je beter aan de andere kant beginnen. Een cliënt die dacht mee te schrijven en merkt dat het niet zo is, vertrouwt je daarna minder.',
		say: {
			u: 'U vertelt wat u belangrijk vindt, en ik schrijf het advies.',
			je: 'Jij vertelt wat je belangrijk vindt, en ik schrijf het advies.'
		},
		ask: {
			u: 'De conclusie is van mij, het besluit van u. Zullen we het zo doen?',
			je: 'De conclusie is van mij, het besluit van jou. Zullen we het zo doen?'
		}
	},
	clear: {
		headline:
			'Je bent hier expert. Van de procesbegeleider leen je waardoor je advies wordt gedragen.',
		role: 'De cliënt mag een antwoord verwachten waar jij voor staat. Jij zoekt het uit, weegt af en zegt wat je zou doen; wat ermee gebeurt, bepaalt de cliënt.',
		benefits: {
			'criteria-of-users': {
				text: 'Vraag twee mensen die ermee moeten werken waaraan zij straks een goed advies herkennen.',
				clause: {
					u: 'Ik vraag uw mensen waar het advies aan moet voldoen.',
					je: 'Ik vraag je mensen waar het advies aan moet voldoen.'
				}
			},
			'draft-halfway': {
				text: 'Leg halverwege een concept voor, en vraag hoeveel tijd het in hun week vraagt.',
				clause: {
					u: 'Ik laat halverwege een concept zien, en u zegt wat haalbaar is.',
					je: 'Ik laat halverwege een concept zien, en jij zegt wat haalbaar is.'
				}
			},
			'tried-before': {
				text: 'Maak samen de lijst van wat al geprobeerd is, voordat jij met een verklaring komt.',
				clause: sameForBoth('We zetten eerst samen op een rij wat er al geprobeerd is.')
			},
			'client-picks-start': {
				text: 'Laat de cliënt kiezen waar jullie beginnen.',
				clause: { u: 'U kiest waar we beginnen.', je: 'Jij kiest waar we beginnen.' }
			},
			'retold-by-them': {
				text: 'Laat de mensen die ermee werken het advies aan elkaar uitleggen, en luister mee.',
				clause: {
					u: 'Uw mensen leggen het advies aan elkaar uit, en ik luister.',
					je: 'Je mensen leggen het advies aan elkaar uit, en ik luister.'
				}
			},
			'nothing-from-process': {
				text: 'Leen niets als degene die beslist het advies ook zelf uitvoert, en zeg dan dat je alleen adviseert.',
				clause: {
					u: 'Ik schrijf het zelf, en leg het u straks uit.',
					je: 'Ik schrijf het zelf, en leg het je straks uit.'
				}
			}
		},
		risk: 'Zeg waarover mensen mogen meedenken. Schrijft iedereen mee aan de conclusie, dan is die van niemand meer, of van wie er het meeste belang bij heeft.',
		say: {
			u: 'U krijgt van mij een advies waar ik voor sta.',
			je: 'Je krijgt van mij een advies waar ik voor sta.'
		},
		ask: {
			u: 'De conclusie is van mij. Past dat bij wat u zoekt?',
			je: 'De conclusie is van mij. Past dat bij wat je zoekt?'
		}
	},
	strong: {
		headline: 'Je bent hier expert. De cliënt rekent op jouw oordeel, en lenen hoeft niet.',
		role: 'De cliënt komt voor wat jij weet en voor hoe jij het beoordeelt. Jij gaat na wat na te gaan is, zegt wat je vindt en hoe zeker je daarvan bent.',
		benefits: {
			'criteria-of-users': {
				text: 'Bel eerst degene die met je antwoord gaat werken, en vraag in welke vorm het handig is.',
				clause: sameForBoth('Ik bel vooraf wie ermee gaat werken, als dat mag.')
			},
			'draft-halfway': {
				text: 'Vraag de cliënt wie je antwoord kan lezen voordat je het verstuurt, en herschrijf waar die blijft haken.',
				clause: {
					u: 'Iemand die u kiest, leest mijn antwoord eerst.',
					je: 'Iemand die jij kiest, leest mijn antwoord eerst.'
				}
			},
			'tried-before': {
				text: 'Vraag waar de cliënt zelf al heeft gezocht, en begin waar dat ophield.',
				clause: {
					u: 'Ik ga verder waar u zelf gebleven bent.',
					je: 'Ik ga verder waar je zelf gebleven bent.'
				}
			},
			'client-picks-start': {
				text: 'Splits de vraag in delen, en vraag welk deel het eerst nodig is.',
				clause: {
					u: 'U zegt wat u het eerst nodig hebt.',
					je: 'Jij zegt wat je het eerst nodig hebt.'
				}
			},
			'retold-by-them': {
				text: 'Vraag de cliënt je antwoord in eigen woorden samen te vatten, en zet recht wat anders is overgekomen.',
				clause: {
					u: 'Ik vraag u achteraf hoe mijn antwoord is overgekomen.',
					je: 'Ik vraag je achteraf hoe mijn antwoord is overgekomen.'
				}
			},
			'nothing-from-process': {
				text: 'Leen gerust niets: een goed onderbouwd antwoord, op tijd, kan hier genoeg zijn.',
				clause: sameForBoth('Ik kan er verder alleen mee vooruit.')
			}
		},
		risk: 'Als je je oordeel ter discussie stelt, gaan mensen erover onderhandelen, en weet de cliënt straks niet meer of het nog van jou is. Vraag waar het antwoord voor nodig is, niet wat het moet zijn.',
		say: {
			u: 'U krijgt van mij een duidelijk antwoord, en ik zeg erbij hoe zeker ik ben.',
			je: 'Je krijgt van mij een duidelijk antwoord, en ik zeg erbij hoe zeker ik ben.'
		},
		ask: {
			u: 'Het besluit blijft bij u. Is dat wat u zoekt?',
			je: 'Het besluit blijft bij jou. Is dat wat je zoekt?'
		}
	}
};
