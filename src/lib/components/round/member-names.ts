/** Names and initials of a team's members, by their id. */
import { initialsOf } from '../../domain/initials.ts';
import { isolate } from '../../domain/isolate.ts';
import { m } from '../../generated/paraglide/messages.js';
import { getLocale } from '../../generated/paraglide/runtime.js';

interface Member {
	id: string;
	displayName: string;
}

/**
 * Shown instead of the initials of a former member. The name of the member was deleted, but the
 * positions are still shown.
 */
const FORMER_MEMBER = '–';

export class Names {
	readonly members: readonly Member[];
	readonly me: string;
	readonly #letters: ReadonlyMap<string, string>;
	readonly #names: ReadonlyMap<string, string>;

	constructor(members: readonly Member[], me: string) {
		this.members = members;
		this.me = me;
		this.#letters = initialsOf(members);
		this.#names = new Map(members.map(({ id, displayName }) => [id, displayName]));
	}

	letters(id: string): string {
		return this.#letters.get(id) ?? FORMER_MEMBER;
	}

	name(id: string): string {
		return this.#names.get(id) ?? m.team_former_member();
	}

	/** Whether the member has left the team. */
	isFormer(id: string): boolean {
		return !this.#names.has(id);
	}

	/**
	 * Returns the names as one text, such as "Anna, Jan en Mo". `isolate` keeps names that are written
	 * from right to left from changing the order of the others.
	 */
	list(ids: readonly string[]): string {
		return new Intl.ListFormat(getLocale()).format(ids.map((id) => isolate(this.name(id))));
	}

	/** Returns the ids of the members who are not in `placed`. */
	missing(placed: readonly string[]): string[] {
		const answered = new Set(placed);
		return this.members.flatMap(({ id }) => (answered.has(id) ? [] : [id]));
	}
}
