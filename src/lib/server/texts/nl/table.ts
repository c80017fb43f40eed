import type { TableTexts } from '../../../domain/table.ts';
import { sameForBoth } from '../addressed.ts';

export const nl: TableTexts = {
	role: {
		expert: {
			u: ['In deze opdracht ben ik ', 'expert', ': u krijgt een antwoord van mij.'],
			je: ['In deze opdracht ben ik ', 'expert', ': je krijgt een antwoord van mij.']
		},
		facilitator: {
			u: [
				'In deze opdracht ben ik ',
				'procesbegeleider',
				': ik help u een eigen antwoord te vinden.'
			],
			je: [
				'In deze opdracht ben ik ',
				'procesbegeleider',
				': ik help je een eigen antwoord te vinden.'
			]
		}
	},
	ask: {
		expert: {
			u: 'Wat helpt u om met dat antwoord verder te kunnen?',
			je: 'Wat helpt je om met dat antwoord verder te kunnen?'
		},
		facilitator: {
			u: 'Wat mag ik inbrengen terwijl u zoekt?',
			je: 'Wat mag ik inbrengen terwijl je zoekt?'
		}
	},
	questions: {
		expert: {
			slight: {
				'criteria-of-users': sameForBoth(
					'Zullen we samen afspreken waar het advies aan moet voldoen?'
				),
				'draft-halfway': {
					u: 'Wilt u in mijn concept zien waarover u meepraat, en tot wanneer?',
					je: 'Wil je in mijn concept zien waarover je meepraat, en tot wanneer?'
				},
				'tried-before': {
					u: 'Wilt u eerst zelf op papier zetten wat er al geprobeerd is?',
					je: 'Wil je eerst zelf op papier zetten wat er al geprobeerd is?'
				},
				'client-picks-start': {
					u: 'Wilt u de eerste stap kiezen, uit een paar die ik noem?',
					je: 'Wil je de eerste stap kiezen, uit een paar die ik noem?'
				},
				'retold-by-them': {
					u: 'Mag ik van uw mensen horen wat zij anders wilden?',
					je: 'Mag ik van je mensen horen wat zij anders wilden?'
				},
				'nothing-from-process': sameForBoth('Of werk ik het advies na dit gesprek zelf uit?')
			},
			clear: {
				'criteria-of-users': {
					u: 'Mag ik uw mensen vragen waar het advies aan moet voldoen?',
					je: 'Mag ik je mensen vragen waar het advies aan moet voldoen?'
				},
				'draft-halfway': {
					u: 'Wilt u halverwege een concept zien, en zeggen wat haalbaar is?',
					je: 'Wil je halverwege een concept zien, en zeggen wat haalbaar is?'
				},
				'tried-before': sameForBoth('Zetten we eerst samen op een rij wat er al geprobeerd is?'),
				'client-picks-start': {
					u: 'Wilt u kiezen waar we beginnen?',
					je: 'Wil je kiezen waar we beginnen?'
				},
				'retold-by-them': {
					u: 'Mag ik luisteren als uw mensen het advies aan elkaar uitleggen?',
					je: 'Mag ik luisteren als je mensen het advies aan elkaar uitleggen?'
				},
				'nothing-from-process': {
					u: 'Of schrijf ik het advies zelf, en leg ik het u straks uit?',
					je: 'Of schrijf ik het advies zelf, en leg ik het je straks uit?'
				}
			},
			strong: {
				'criteria-of-users': sameForBoth(
					'Mag ik vooraf degene bellen die met mijn antwoord gaat werken?'
				),
				'draft-halfway': {
					u: 'Wilt u iemand kiezen die mijn antwoord eerst leest?',
					je: 'Wil je iemand kiezen die mijn antwoord eerst leest?'
				},
				'tried-before': {
					u: 'Zal ik verdergaan waar u zelf gebleven bent?',
					je: 'Zal ik verdergaan waar je zelf gebleven bent?'
				},
				'client-picks-start': {
					u: 'Wilt u zeggen wat u het eerst nodig hebt?',
					je: 'Wil je zeggen wat je het eerst nodig hebt?'
				},
				'retold-by-them': {
					u: 'Mag ik u achteraf vragen hoe mijn antwoord is overgekomen?',
					je: 'Mag ik je achteraf vragen hoe mijn antwoord is overgekomen?'
				},
				'nothing-from-process': sameForBoth(
					'Of kan ik er verder alleen mee vooruit, en is mijn antwoord genoeg?'
				)
			}
		},
		facilitator: {
			slight: {
				'facts-on-the-table': sameForBoth(
					'Zullen we afspreken wanneer ik op tafel leg wat ik weet?'
				),
				'example-elsewhere': sameForBoth('Zal ik iemand uitnodigen die dit al heeft meegemaakt?'),
				'boundaries-of-the-possible': sameForBoth(
					'Zal ik zeggen welke grenzen vaststaan, zonder mijn mening erbij?'
				),
				'outside-view-at-the-end': {
					u: 'Wilt u mij achteraf kunnen vragen hoe ik het zie?',
					je: 'Wil je mij achteraf kunnen vragen hoe ik het zie?'
				},
				'method-explained': {
					u: 'Wilt u het zeggen als ik toch met een antwoord kom?',
					je: 'Wil je het zeggen als ik toch met een antwoord kom?'
				},
				'nothing-from-expertise': sameForBoth(
					'Of stel ik vragen, en probeer ik mijn eigen ideeën erbuiten te laten?'
				)
			},
			clear: {
				'facts-on-the-table': {
					u: 'Zal ik u een paar feiten geven, en zegt u wat ze betekenen?',
					je: 'Zal ik je een paar feiten geven, en zeg jij wat ze betekenen?'
				},
				'example-elsewhere': {
					u: 'Zal ik twee voorbeelden meenemen om naast uw situatie te leggen?',
					je: 'Zal ik twee voorbeelden meenemen om naast jouw situatie te leggen?'
				},
				'boundaries-of-the-possible': {
					u: 'Wilt u van tevoren weten wat echt niet kan?',
					je: 'Wil je van tevoren weten wat echt niet kan?'
				},
				'outside-view-at-the-end': {
					u: 'Wilt u achteraf horen waar ik zelf op zou letten?',
					je: 'Wil je achteraf horen waar ik zelf op zou letten?'
				},
				'method-explained': sameForBoth('Zal ik bij elke stap vertellen waarom die nu komt?'),
				'nothing-from-expertise': {
					u: 'Of werk ik alleen met wat u zelf al weet?',
					je: 'Of werk ik alleen met wat je zelf al weet?'
				}
			},
			strong: {
				'facts-on-the-table': {
					u: 'Zal ik u feiten geven als u erom vraagt, maar geen advies?',
					je: 'Zal ik je feiten geven als je erom vraagt, maar geen advies?'
				},
				'example-elsewhere': {
					u: 'Wilt u kunnen vragen hoe het bij anderen ging?',
					je: 'Wil je kunnen vragen hoe het bij anderen ging?'
				},
				'boundaries-of-the-possible': sameForBoth(
					'Zal ik het zeggen als ik een termijn zie aflopen?'
				),
				'outside-view-at-the-end': {
					u: 'Mag ik achteraf vragen of u mijn mening wilt horen?',
					je: 'Mag ik achteraf vragen of je mijn mening wilt horen?'
				},
				'method-explained': {
					u: 'Zal ik veel vragen, zodat u uzelf hoort denken?',
					je: 'Zal ik veel vragen, zodat je jezelf hoort denken?'
				},
				'nothing-from-expertise': {
					u: 'Of wilt u van mij geen advies, alleen vragen?',
					je: 'Of wil je van mij geen advies, alleen vragen?'
				}
			}
		}
	}
};
