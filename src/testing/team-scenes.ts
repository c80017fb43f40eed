/** Teams from which several server tests start. */
import { type Person, type Team, bodyOf, put, share, teamOf } from './team.ts';

/**
 * Creates a team with a round in which Anna and Bas have placed, Cas is undecided, and Dirk has not
 * answered.
 */
export async function teamOfFour(server: { readonly port: number }) {
	const team = await teamOf(server, 'Anna', 'Bas', 'Cas', 'Dirk');
	const [anna, bas, cas, dirk] = team.people as [Person, Person, Person, Person];
	const at = await share(team, anna);
	await put(at, anna, { position: -47, note: 'Zij willen een antwoord.' });
	await put(at, bas, { position: 61 });
	await put(at, cas, { undecided: true, note: 'Wie is de cliënt?' });
	return { team, at, anna, bas, cas, dirk };
}

export async function memberNames({ path }: { path: string }, { who }: Person): Promise<string[]> {
	const { members } = bodyOf<Team>(await who.get(path));
	return members.map(({ displayName }) => displayName);
}
