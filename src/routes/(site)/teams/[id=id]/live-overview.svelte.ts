/** State of a team's overview page: first the rendered state, then updates from the stream. */
import type { RevealedView, Summary } from '$lib/domain/team';
import { LiveState } from '$lib/state/live/live-state.svelte';
import type { RowContent } from './row-content.ts';

interface Member {
	id: string;
	displayName: string;
	owner: boolean;
}

/** State of a recently changed assignment, as the stream sends it. */
interface Latest {
	id: string;
	question: string;
	client: string | null;
	archived: boolean;
	round: number;
	revealed: boolean;
	placed: number;
	answered: string[] | null;
}

interface State {
	/**
	 * Revision of the team. A polled state has a revision and no `assignments`; a state from the
	 * stream has `assignments` and no revision.
	 */
	revision?: number;
	name: string;
	members: Member[];
	assignments?: Latest[];
}

interface Opened extends RevealedView {
	assignment: string;
	round: number;
	asked: string;
	summary: Summary;
}

interface Rendered {
	team: State & { id: string; revision: number };
	/**
	 * Number of members of the team. It is separate, because `team.members` is empty for a large
	 * team.
	 */
	total: number;
	page: { items: RowContent[] };
	status: 'active' | 'archived';
	cursor: string | undefined;
}

export class LiveOverview {
	readonly live: LiveState<{ state: State; dots: Opened }>;
	readonly #rendered: () => Rendered;
	readonly #reload: () => void;

	/**
	 * Follows a team's overview.
	 * @param reload loads the page's data again, after changes that the stream does not describe
	 */
	constructor(rendered: () => Rendered, reload: () => void) {
		this.#rendered = rendered;
		this.#reload = reload;
		const path = `/api/teams/${rendered().team.id}`;
		this.live = new LiveState({ events: `${path}/events`, whole: path });
	}

	start(): () => void {
		$effect(() => {
			if (this.#outdated) this.#reload();
		});
		return this.live.start();
	}

	get name(): string {
		return this.live.state?.name ?? this.#rendered().team.name;
	}

	get members(): Member[] {
		return this.live.state?.members ?? this.#rendered().team.members;
	}

	get total(): number {
		return this.live.state?.members.length ?? this.#rendered().total;
	}

	/**
	 * Rows of the page with the latest changes. They keep the order of the rendered page, so that no
	 * row moves while somebody points at one.
	 */
	get lines(): RowContent[] {
		const { page } = this.#rendered();
		const latest = new Map(this.live.state?.assignments?.map((one) => [one.id, one]));
		const { dots } = this.live;
		return page.items.map((line) => {
			const now = latest.get(line.id);
			const { round = 0, asked = '', summary } = dots?.assignment === line.id ? dots : {};
			const seen = summary ? { round, asked, ...summary } : null;
			if (!now) return line;
			return {
				...line,
				...now,
				own: line.own && line.round === now.round,
				last: seen ?? line.last
			};
		});
	}

	/**
	 * Whether there are changes that only a reload shows, such as a new assignment on the first page.
	 */
	get #outdated(): boolean {
		const { page, status, cursor } = this.#rendered();
		// A polled state shows by a higher revision that the team has changed, but not what has
		// changed.
		const { revision = 0 } = this.live.state ?? {};
		if (revision > this.#rendered().team.revision) return true;
		if (status !== 'active' || cursor) return false;
		const newest = this.live.state?.assignments?.[0];
		if (!newest || newest.archived) return false;
		return !page.items.some(({ id }) => id === newest.id) && page.items.length < PAGE_SIZE;
	}
}

/**
 * Number of assignments per page. If the rendered page is full, an assignment that only the stream
 * has may belong on another page, so it causes no reload.
 */
const PAGE_SIZE = 50;
