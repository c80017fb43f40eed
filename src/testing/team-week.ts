/** A team of seven with many shared assignments, for tests of the team's page. */
import { type Person, bodyOf, put, reveal, type Shared, teamOf } from './team.ts';

const CLIENTS = ['Woningstichting L.', 'Ziekenhuis St. J.', 'Zorggroep M.', 'Gemeente D.'];
const QUESTIONS = [
	'Hoe verdelen we de ruimte in het nieuwe pand?',
	'Hoe roosteren we de nachten eerlijk?',
	'Waarom lopen jonge collega’s hier weg?',
	'Welk pakket kan onze salarissen aan?',
	'Hoe krijgen we onze planning weer betrouwbaar?',
	'Hoe komen wij als maten weer tot één besluit?',
	'Wat vraagt de nieuwe wet van onze inkoop?'
];

/** State of an assignment for the first member, Jan. */
type Kind = 'only you' | 'waiting' | 'unseen' | 'ready' | 'again' | 'divided' | 'agreed' | 'hidden';

/**
 * Shares one assignment per kind, the first as the oldest.
 * @param today date on which roles are reviewed, as `2026-11-30`
 */
export async function teamWithWeek(
	server: { readonly port: number },
	kinds: readonly Kind[],
	today: string
) {
	const team = await teamOf(server, 'Jan', 'Sofie', 'Tom', 'Karin', 'Mo', 'Anna', 'Bas');
	const [jan, ...others] = team.people as [Person, ...Person[]];
	const made: { id: string; at: string; question: string; kind: Kind }[] = [];
	for (const [index, kind] of kinds.entries()) {
		const question = `${QUESTIONS[index % QUESTIONS.length]}${index < QUESTIONS.length ? '' : ` (${index + 1})`}`;
		const client = CLIENTS[index % CLIENTS.length];
		const [author = jan] = others;
		const { id } = bodyOf<Shared>(
			await author.who.post(`${team.path}/assignments`, { question, client })
		);
		const at = `${team.path}/assignments/${id}`;
		const answering = {
			'only you': others,
			waiting: others.slice(0, 4),
			unseen: others.slice(0, 3),
			ready: team.people,
			again: team.people,
			divided: team.people,
			agreed: team.people,
			hidden: team.people.slice(0, 5)
		}[kind];
		await Promise.all(
			answering.map((person, nth) => put(at, person, { position: placeOf(kind, nth, index) }))
		);
		if (['unseen', 'again', 'divided', 'agreed'].includes(kind)) await reveal(at, author);
		if (kind === 'again') {
			const [expert, facilitator] = [[jan.id], others.slice(0, 1).map((one) => one.id)];
			const json = { expert, facilitator, reviewAt: today };
			bodyOf(await jan.who.ask('PUT', `${at}/roles`, { json }));
		}
		made.push({ id, at, question, kind });
	}
	return { ...team, jan, others, made };
}

/** In `agreed` everybody is on one side; elsewhere three of seven are on the expert side. */
function placeOf(kind: Kind, nth: number, index: number): number {
	const distance = 2 * ((nth * 13 + index * 7) % 50) + 1;
	return kind !== 'agreed' && nth % 2 === 0 ? -distance : distance;
}
