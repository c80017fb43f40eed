/** Texts of participants' pages in German. */
import type { ParticipantTexts } from '../participant.ts';

export const de: ParticipantTexts = {
	entryPage: (keepDays) => ({
		none: {
			kept: 'Gespeichert wird, wo Sie stehen, ohne Namen. Ein Cookie merkt sich, welche Position Ihre ist.',
			seen: 'Alle im Raum sehen später nur einen Punkt ohne Namen, und erst, wenn es mindestens vier Antworten gibt.',
			gone: `Gelöscht wird alles spätestens ${keepDays} Tage nach der letzten Nutzung dieses Workshops. Nimmt die Workshopleitung das Ergebnis als Datei mit, wird diese Datei nicht gelöscht.`
		},
		initials: {
			kept: 'Gespeichert werden Ihre Initialen und wo Sie stehen. Mit einem Cookie finden Sie an Ihren Platz zurück.',
			seen: 'Sobald die Workshopleitung aufdeckt, sehen alle im Raum Ihre Initialen neben Ihrem Punkt. Bis dahin weiß niemand, wo Sie stehen.',
			gone: `Gelöscht wird alles zusammen, Initialen und Antworten, spätestens ${keepDays} Tage nach der letzten Nutzung. In einer Datei, die die Workshopleitung mitnimmt, bleiben sie erhalten.`
		}
	}),
	meanings: {
		expert: {
			slight: {
				headline:
					'Sie übernehmen hier die Expertenrolle. Von der Prozessbegleitung leihen Sie sich ein offenes Gespräch, und das Schreiben bleibt bei Ihnen.',
				role: 'Ihr Gegenüber redet viel mit, aber Sie wägen ab und Sie schreiben. Vereinbaren Sie deshalb zu Beginn, worüber Sie miteinander sprechen und bis wann.',
				benefits: [
					'Legen Sie die Anforderungen in einem einzigen Gespräch gemeinsam fest, und vereinbaren Sie, dass eine neue Anforderung ein neues Gespräch braucht.',
					'Vermerken Sie im Entwurf bei jedem Teil, ob er noch offen ist, und nennen Sie den letzten Tag für Rückmeldungen.',
					'Lassen Sie Ihr Gegenüber selbst aufschreiben, was schon versucht wurde, und heben Sie sich Ihr Urteil darüber für die Empfehlung auf.'
				],
				say: 'Sie sagen mir, was Ihnen wichtig ist, und ich schreibe die Empfehlung. Das Fazit ziehe ich, die Entscheidung treffen Sie. Wollen wir es so machen?'
			},
			clear: {
				headline:
					'Sie übernehmen hier die Expertenrolle. Von der Prozessbegleitung leihen Sie sich, was die Beteiligten hinter Ihre Empfehlung bringt.',
				role: 'Ihr Gegenüber darf eine Antwort erwarten, für die Sie einstehen. Sie gehen der Sache nach, wägen ab und sagen, was Sie tun würden; was daraus wird, entscheidet Ihr Gegenüber.',
				benefits: [
					'Fragen Sie zwei Menschen, die damit arbeiten müssen, woran sie eine gute Empfehlung erkennen werden.',
					'Legen Sie auf halbem Weg einen Entwurf vor, und fragen Sie, wie viel Zeit er die Beteiligten pro Woche kosten würde.',
					'Stellen Sie gemeinsam zusammen, was schon versucht wurde, bevor Sie mit einer Erklärung kommen.'
				],
				say: 'Von mir bekommen Sie eine Empfehlung, für die ich einstehe. Das Fazit ziehe ich. Passt das zu dem, was Sie suchen?'
			},
			strong: {
				headline:
					'Sie übernehmen hier die Expertenrolle. Ihr Gegenüber verlässt sich auf Ihr Urteil, und leihen müssen Sie sich nichts.',
				role: 'Ihr Gegenüber kommt zu Ihnen, weil Sie etwas wissen und es einordnen können. Sie prüfen, was sich prüfen lässt, und sagen, was Sie davon halten und wie sicher Sie sich sind.',
				benefits: [
					'Rufen Sie zuerst die Person an, die mit Ihrer Antwort arbeiten wird, und fragen Sie, welche Form für sie praktisch ist.',
					'Fragen Sie Ihr Gegenüber, wer Ihre Antwort vor dem Abschicken lesen kann, und schreiben Sie die Stellen um, an denen diese Person hängen bleibt.',
					'Fragen Sie, wo Ihr Gegenüber selbst schon gesucht hat, und beginnen Sie dort, wo die Suche aufhörte.'
				],
				say: 'Von mir bekommen Sie eine klare Antwort, und ich sage dazu, wie sicher ich mir bin. Die Entscheidung bleibt bei Ihnen. Ist es das, was Sie suchen?'
			}
		},
		facilitator: {
			slight: {
				headline:
					'Sie übernehmen hier die Prozessbegleitung und kennen sich in der Sache gut aus. Sie vereinbaren vorher, wann Sie sich etwas von der Expertenrolle leihen.',
				role: 'Wahrscheinlich sehen Sie schon eine Antwort, aber es ist nicht an Ihnen, sie zu geben. Sie leiten das Gespräch. Was Sie wissen, bringen Sie zu einem vereinbarten Zeitpunkt ein, und Sie sagen dazu, dass es ein Beitrag ist.',
				benefits: [
					'Schreiben Sie auf ein einziges Blatt, was Sie wissen, setzen Sie „Beitrag“ darüber, und verteilen Sie es zum vereinbarten Zeitpunkt.',
					'Laden Sie eine Person ein, die erzählt, wie es anderswo gelaufen ist, damit Sie das Gespräch weiter leiten können.',
					'Schreiben Sie auf, welche Grenzen feststehen und welche nur Ihre Meinung sind, und nennen Sie nur, was feststeht.'
				],
				say: 'Sie suchen die Antwort, und ich leite das Gespräch. Es geht um Ihre Ideen. Wollen wir es so machen?'
			},
			clear: {
				headline:
					'Sie übernehmen hier die Prozessbegleitung. Von der Expertenrolle leihen Sie sich, was die Antwort Ihres Gegenübers auf eine festere Grundlage stellt.',
				role: 'Ihr Gegenüber kommt selbst zu einer Antwort. Sie achten auf die Schritte, stellen die Fragen und fassen zusammen; was dabei herauskommt, entscheidet Ihr Gegenüber.',
				benefits: [
					'Legen Sie vorab drei Fakten auf den Tisch, die Ihr Gegenüber nachprüfen kann, und sagen Sie nicht, was sie bedeuten.',
					'Bringen Sie zwei Beispiele von anderswo mit, die einander widersprechen, und fragen Sie, was hier anders ist.',
					'Klären Sie, was Gesetz, Geld oder Technik ausschließen, und sagen Sie es, bevor die Ideen kommen.'
				],
				say: 'Die Antwort kommt von Ihnen, und ich helfe mit Fragen, Schritt für Schritt. Ist es das, was Sie von mir brauchen?'
			},
			strong: {
				headline:
					'Sie übernehmen hier die Prozessbegleitung. Diese Antwort kann nur von Ihrem Gegenüber kommen, und was Sie wissen, dürfen Sie für sich behalten.',
				role: 'Ihr Gegenüber muss mit dieser Antwort leben, darum kann sie niemand sonst geben. Sie hören zu, fragen nach und halten auch Stille aus.',
				benefits: [
					'Nennen Sie eine Tatsache nur, wenn Ihr Gegenüber danach fragt, und fragen Sie gleich, was sie verändert.',
					'Erzählen Sie erst dann, wie es anderen ergangen ist, wenn Ihr Gegenüber wissen möchte, ob auch andere das erleben.',
					'Achten Sie darauf, ob durch eine Frist oder eine Regel eine Möglichkeit wegfällt, und sagen Sie es dann rechtzeitig.'
				],
				say: 'Sie suchen Ihre eigene Antwort, und ich höre zu und frage nach. Passt das zu dem, was Sie suchen?'
			}
		}
	},
	sideQuestions: [
		{
			question: 'Wessen Antwort soll es werden?',
			towardsExpert:
				'Ihre eigene: Ihr Gegenüber fragt, was Sie tun würden, und möchte sich darauf verlassen können.',
			towardsFacilitator:
				'Die Ihres Gegenübers: Ihr Gegenüber möchte sie später selbst erklären können, auch ohne Sie.'
		},
		{
			question: 'Wer hat das nötige Wissen?',
			towardsExpert: 'Sie: Die Antwort verlangt Wissen, das Ihr Gegenüber nicht hat.',
			towardsFacilitator:
				'Ihr Gegenüber: Das meiste ist dort schon bekannt, manchmal auf mehrere Personen verteilt.'
		},
		{
			question: 'Wer muss damit leben?',
			towardsExpert: 'Eine Person, die eine fremde Antwort übernehmen kann.',
			towardsFacilitator: 'Eine Person, die nur mit einer eigenen Antwort weiterkommt.'
		}
	],
	card: {
		question: 'Die Frage',
		role: {
			expert: ['Bei diesem Auftrag übernehme ich die ', 'Expertenrolle', '.'],
			facilitator: ['Bei diesem Auftrag übernehme ich die ', 'Prozessbegleitung', '.']
		},
		expect: 'Das können Sie von mir erwarten',
		not: 'Das können Sie nicht erwarten',
		borrowing: 'Was noch dazugehört',
		notChosen: 'Das legen wir noch gemeinsam fest.',
		places: {
			expert: {
				slight: {
					expect:
						'Eine Empfehlung, die ich selbst schreibe, nachdem ich gut zugehört habe. Was ich weglasse, begründe ich.',
					not: 'Dass Sie am Fazit mitschreiben oder dass es sich ändert, wenn jemand genug Druck macht.'
				},
				clear: {
					expect:
						'Eine Antwort auf Ihre Frage: Ich gehe der Sache nach, wäge ab und sage, was ich tun würde.',
					not: 'Dass ich die Wahl für Sie treffe oder Gespräche für Sie leite.'
				},
				strong: {
					expect:
						'Mein Urteil, rechtzeitig und begründet. Worauf es beruht, können Sie nachprüfen.',
					not: 'Dass sich über das Ergebnis verhandeln lässt oder dass ich sage, was jemand gern hören möchte.'
				}
			},
			facilitator: {
				slight: {
					expect: 'Ein Gespräch, das ich leite und in das meine Meinung nicht unbemerkt einfließt.',
					not: 'Dass ich Sie zu meiner Antwort hinlenke oder sie verrate, wenn die Suche länger dauert.'
				},
				clear: {
					expect:
						'Ein Gespräch in Schritten, das ich vorbereite und begleite. Was dabei herauskommt, entscheiden Sie.',
					not: 'Dass ich Ihnen sage, was Sie tun sollen, oder eine der Antworten bevorzuge.'
				},
				strong: {
					expect: 'Zeit, Aufmerksamkeit und Fragen, die Ihr eigenes Denken weiterbringen.',
					not: 'Ein Urteil über Ihre Wahl oder eine Lösung, die ich schon bereithalte.'
				}
			}
		}
	}
};
