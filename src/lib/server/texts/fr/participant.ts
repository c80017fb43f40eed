/** Texts of participants' pages in French. */
import type { ParticipantTexts } from '../participant.ts';

export const fr: ParticipantTexts = {
	entryPage: (keepDays) => ({
		none: {
			kept: 'Nous gardons votre position, sans nom. Un cookie retient laquelle est la vôtre.',
			seen: 'La salle verra un point sans rien à côté, et seulement à partir de quatre réponses.',
			gone: `Tout est effacé au plus tard ${keepDays} jours après la dernière utilisation de cet atelier. Si la personne qui anime emporte les résultats dans un fichier, ce fichier n’est pas effacé.`
		},
		initials: {
			kept: 'Nous gardons vos initiales et votre position. Un cookie vous permet de retrouver votre place.',
			seen: 'Une fois les positions dévoilées, toute la salle voit vos initiales à côté de votre point. D’ici là, personne ne sait où vous êtes.',
			gone: `Tout est effacé ensemble, initiales et réponses, au plus tard ${keepDays} jours après la dernière utilisation. Elles restent en revanche dans tout fichier emporté par la personne qui anime.`
		}
	}),
	meanings: {
		expert: {
			slight: {
				headline:
					'Ici, vous êtes du côté de l’expertise. À la facilitation, vous empruntez une conversation ouverte, et c’est vous qui gardez la plume.',
				role: 'Le client participe beaucoup, mais c’est vous qui pesez le pour et le contre et qui rédigez. Convenez donc dès le début de quoi vous parlerez, et jusqu’à quand.',
				benefits: [
					'Fixez les critères ensemble en une seule conversation, et convenez qu’un nouveau critère demande une nouvelle conversation.',
					'Dans votre version provisoire, indiquez pour chaque partie si elle est encore ouverte, et donnez la date limite pour réagir.',
					'Laissez le client noter lui-même ce qui a été tenté, et gardez votre avis là-dessus pour la recommandation.'
				],
				say: 'Vous me dites ce qui compte pour vous, et je rédige la recommandation. La conclusion est la mienne, la décision est la vôtre. Est-ce que cela vous convient ?'
			},
			clear: {
				headline:
					'Ici, vous êtes du côté de l’expertise. À la facilitation, vous empruntez ce qui fait adhérer à votre recommandation.',
				role: 'Le client peut attendre une réponse que vous assumez. Vous examinez, vous pesez le pour et le contre et vous dites ce que vous feriez ; ce qu’il en fait, c’est à lui d’en décider.',
				benefits: [
					'Demandez à deux personnes qui devront s’en servir à quoi elles reconnaîtront une bonne recommandation.',
					'À mi-chemin, présentez une version provisoire, et demandez combien de temps cela prendrait par semaine.',
					'Faites ensemble la liste de ce qui a déjà été tenté, avant de proposer une explication.'
				],
				say: 'Vous recevrez de moi une recommandation que j’assume. La conclusion est la mienne. Est-ce ce que vous cherchez ?'
			},
			strong: {
				headline:
					'Ici, vous êtes du côté de l’expertise. Le client compte sur votre jugement, et rien ne vous oblige à emprunter.',
				role: 'Le client vient pour ce que vous savez et pour le jugement que vous en tirez. Vous vérifiez ce qui peut l’être, et vous dites ce que vous en pensez, et avec quel degré de certitude.',
				benefits: [
					'Appelez d’abord la personne qui se servira de votre réponse, et demandez-lui quelle forme serait pratique.',
					'Demandez au client qui peut lire votre réponse avant l’envoi, et réécrivez les passages où cette personne bute.',
					'Demandez au client où il a déjà cherché, et commencez là où il s’est arrêté.'
				],
				say: 'Je vous donnerai une réponse claire, et je vous dirai avec quel degré de certitude. La décision reste la vôtre. Est-ce ce que vous cherchez ?'
			}
		},
		facilitator: {
			slight: {
				headline:
					'Ici, vous êtes du côté de la facilitation, et vous connaissez bien le sujet. Vous convenez à l’avance du moment où vous empruntez à l’expertise.',
				role: 'Vous voyez sans doute déjà une réponse, mais ce n’est pas à vous de la donner. Vous menez la conversation. Ce que vous savez, vous l’apportez au moment convenu, en disant que c’est une contribution.',
				benefits: [
					'Mettez ce que vous savez sur une seule feuille, écrivez « contribution » en haut, et distribuez-la au moment convenu.',
					'Invitez quelqu’un à raconter comment cela s’est passé ailleurs, afin de pouvoir continuer à mener la conversation.',
					'Notez quelles limites sont fixes et lesquelles ne sont que votre avis, et ne citez que les premières.'
				],
				say: 'Vous cherchez la réponse, et je mène la conversation. Ce sont vos idées qui comptent. Est-ce que cela vous convient ?'
			},
			clear: {
				headline:
					'Ici, vous êtes du côté de la facilitation. À l’expertise, vous empruntez ce qui rend la réponse du client plus solide.',
				role: 'Le client arrive lui-même à une réponse. Vous veillez aux étapes, posez les questions et résumez ; ce qui en sort, c’est au client d’en décider.',
				benefits: [
					'Mettez d’abord sur la table trois faits que le client peut vérifier, sans dire ce qu’ils signifient.',
					'Apportez deux exemples venus d’ailleurs qui se contredisent, et demandez ce qui est différent ici.',
					'Repérez ce que la loi, le budget ou la technique excluent, et dites-le avant que les idées ne viennent.'
				],
				say: 'La réponse viendra de vous, et je vous aide en vous posant des questions, étape par étape. Est-ce ce que vous attendez de moi ?'
			},
			strong: {
				headline:
					'Ici, vous êtes du côté de la facilitation. Cette réponse ne peut venir que du client, et vous pouvez garder pour vous ce que vous savez.',
				role: 'C’est le client qui devra vivre avec cette réponse : personne d’autre ne peut donc la donner. Vous écoutez, vous relancez, et vous laissez de la place au silence.',
				benefits: [
					'Ne donnez un fait que si le client le demande, et demandez aussitôt ce que cela change.',
					'Ne racontez comment d’autres l’ont vécu que si le client veut savoir si cela arrive à d’autres.',
					'Guettez le délai ou la règle qui fermerait une possibilité, et dites-le assez tôt.'
				],
				say: 'Vous cherchez votre propre réponse, et je vous aide en écoutant et en posant des questions. Est-ce ce que vous cherchez ?'
			}
		}
	},
	sideQuestions: [
		{
			question: 'À qui doit appartenir la réponse ?',
			towardsExpert: 'À vous : le client demande ce que vous feriez, et veut pouvoir s’y fier.',
			towardsFacilitator: 'Au client : il veut pouvoir l’expliquer plus tard, sans vous.'
		},
		{
			question: 'Qui a les connaissances nécessaires ?',
			towardsExpert: 'Vous : la réponse demande des connaissances que le client n’a pas.',
			towardsFacilitator:
				'Le client : l’essentiel est déjà connu chez lui, parfois réparti entre plusieurs personnes.'
		},
		{
			question: 'Qui devra vivre avec ?',
			towardsExpert: 'Une personne qui peut reprendre la réponse d’une autre.',
			towardsFacilitator: 'Une personne qui ne peut avancer qu’avec sa propre réponse.'
		}
	],
	card: {
		question: 'La question',
		role: {
			expert: ['Dans cette mission, je suis du côté de l’', 'expertise', '.'],
			facilitator: ['Dans cette mission, je suis du côté de la ', 'facilitation', '.']
		},
		expect: 'Ce que vous pouvez attendre de moi',
		not: 'Ce que vous ne pouvez pas attendre de moi',
		borrowing: 'Ce qui s’y ajoute',
		notChosen: 'Cela, nous le choisirons ensemble.',
		places: {
			expert: {
				slight: {
					expect:
						'Une recommandation que je rédige, après avoir bien écouté. Si j’écarte quelque chose, je dis pourquoi.',
					not: 'Que vous rédigiez une partie de la conclusion, ou qu’elle change si quelqu’un insiste assez.'
				},
				clear: {
					expect:
						'Une réponse à votre question : j’examine, je pèse le pour et le contre et je dis ce que je ferais.',
					not: 'Que je fasse le choix à votre place, ou que je mène des conversations pour vous.'
				},
				strong: {
					expect: 'Mon jugement, à temps et motivé. Vous pouvez vérifier sur quoi il repose.',
					not: 'Que le résultat se négocie, ou que je dise ce que quelqu’un aimerait entendre.'
				}
			},
			facilitator: {
				slight: {
					expect: 'Une conversation que je mène, sans que mon avis s’y glisse à votre insu.',
					not: 'Que je vous oriente vers ma réponse, ou que je la livre si la recherche se prolonge.'
				},
				clear: {
					expect:
						'Une conversation par étapes, que je prépare et que j’accompagne. Ce qui en sort, c’est à vous d’en décider.',
					not: 'Que je vous dise quoi faire, ou que je favorise l’une des réponses.'
				},
				strong: {
					expect: 'Du temps, de l’attention et des questions qui font avancer votre réflexion.',
					not: 'Un jugement sur votre choix, ou une solution que j’aurais déjà prête.'
				}
			}
		}
	}
};
