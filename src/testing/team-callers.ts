/** Creates every kind of caller that the permission tests of teams distinguish. */
import { Client, withSession } from './client.ts';
import { type Person, bodyOf, put, share, teamOf } from './team.ts';

/**
 * Creates a team, a shared assignment that `author` brought in as a case, and an HTTP client per kind
 * of caller.
 */
export async function situation(server: { readonly port: number }) {
	const team = await teamOf(server, 'Olga', 'Anna', 'Mira', 'Tom', 'Rob', 'Dora');
	const [owner, author, member, target, removed, deleted] = team.people as [
		Person,
		Person,
		Person,
		Person,
		Person,
		Person
	];
	const at = await share(team, author);
	// It is a case, so that the acts of its member can be tried as well.
	bodyOf(await author.who.ask('PATCH', at, { json: { case: true } }));
	for (const person of [owner, author, removed, deleted]) await put(at, person, { position: -47 });
	await owner.who.delete(`${team.path}/members/${removed.id}`);
	await deleted.who.delete('/api/account');
	const clients = {
		nobody: new Client(server),
		outsider: await withSession(server),
		removed: removed.who,
		deleted: deleted.who,
		member: member.who,
		author: author.who,
		owner: owner.who
	};
	return { team, at, target, people: { owner, author, member }, clients };
}
