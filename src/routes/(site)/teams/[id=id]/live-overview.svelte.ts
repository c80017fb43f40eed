/** State of a team's overview page: first the rendered state, then updates from the stream. */
import type { RevealedView, Summary } from '$lib/domain/team';
import { LATEST, type Week, waitingReason } from '$lib/domain/team-week';
import { LiveState } from '$lib/state/live/live-state.svelte';
import { PAGE_SIZE, type RowContent } from './row-content.ts';

interface Member {
	id: string;
	displayName: string;
	owner: boolean;
}

/** State of a recently changed assignment, as the stream sends it. */
interface Latest extends Omit<RowContent, 'createdAt' | 'own' | 'last'> {
	archived: boolean;
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

export interface Rendered {
	team: State & { id: string; revision: number };
	/** Id of the member who views the page. */
	me: string;
	/**
	 * Number of members of the team. It is separate, because `team.members` is empty for a large
	 * team.
	 */
	total: number;
	page: { items: RowContent[] };
	week: Week[];
	filter: { status: 'active' | 'archived'; cursor: string | undefined };
	/** Number of results of a search or filter; `null` without one. */
	found: number | null;
}

/**
 * Milliseconds per member over which the members' pages spread their reloads after a change, so that
 * a reveal in a large team does not make all of them ask at once.
 */
const SPREAD_MS = 10;

export class LiveOverview {
	readonly live: LiveState<{ state: State; dots: Opened }>;
	readonly #rendered: () => Rendered;
	readonly #reload: () => Promise<void>;
	/** Situations that the latest reload has taken into account; `null` before the first state. */
	#known: ReadonlyMap<string, string> | null = null;
	#held = $state(false);
	#isOutdated = $state(false);
	#isReloading = $state(false);

	/**
	 * Follows a team's overview.
	 * @param reload loads the page's data again, after changes that the stream does not describe
	 */
	constructor(rendered: () => Rendered, reload: () => Promise<void>) {
		this.#rendered = rendered;
		this.#reload = reload;
		const path = `/api/teams/${rendered().team.id}`;
		this.live = new LiveState({ events: `${path}/events`, whole: path });
	}

	start(): () => void {
		$effect(() => this.#compare());
		$effect(() => {
			if (!this.#isOutdated || this.#held || this.#isReloading) return;
			const wait = setTimeout(() => void this.show(), Math.random() * SPREAD_MS * this.total);
			return () => clearTimeout(wait);
		});
		return this.live.start();
	}

	/**
	 * Holds back changes that would move rows, while somebody points at a row or has the focus in
	 * one.
	 */
	hold(held: boolean): void {
		this.#held = held;
	}

	/** Whether changes are held back. */
	get isHoldingBack(): boolean {
		return this.#held && this.#isOutdated;
	}

	/** Loads the page's data again. */
	async show(): Promise<void> {
		this.#isReloading = true;
		this.#isOutdated = false;
		try {
			await this.#reload();
		} finally {
			this.#isReloading = false;
		}
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
	 * Rows of the list with the latest changes. They keep the order of the rendered page, so that no
	 * row moves while somebody points at one.
	 */
	get lines(): RowContent[] {
		const { page } = this.#rendered();
		const { dots } = this.live;
		return page.items.map((line) => {
			const now = this.#latest.get(line.id);
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

	/** Rendered groups, with the latest numbers of answers. */
	get week(): Week[] {
		return this.#rendered().week.map((week) => ({
			...week,
			rows: week.rows.map((row) => {
				const now = this.#latest.get(row.id);
				if (!now) return row;
				const worded = { ...row, question: now.question, client: now.client };
				if (week.group !== 'waiting' || now.revealed) return worded;
				return { ...worded, reason: waitingReason(this.answeredIn(now), this.total) };
			})
		}));
	}

	/** Returns how many present members have answered a round. */
	answeredIn({
		answered,
		answeredPresent,
		placed
	}: Pick<RowContent, 'answered' | 'answeredPresent' | 'placed'>): number {
		if (!answered) return answeredPresent ?? placed;
		const present = new Set(this.members.map(({ id }) => id));
		return answered.filter((id) => present.has(id)).length;
	}

	get #latest(): ReadonlyMap<string, Latest> {
		return new Map(this.live.state?.assignments?.map((one) => [one.id, one]));
	}

	/** Notes whether there are changes that only a reload shows. */
	#compare(): void {
		const { state } = this.live;
		if (!state) return;
		const { team, page, filter, found } = this.#rendered();
		// A polled state shows by a higher revision that the team has changed, but not what has
		// changed.
		if (state.revision !== undefined) {
			if (state.revision > team.revision) this.#isOutdated = true;
			return;
		}
		const now = new Map((state.assignments ?? []).map((one) => [one.id, this.#situationOf(one)]));
		now.set('members', `${state.members.length}`);
		const rendered = this.#renderedSituations();
		const known = this.#known;
		const newest = state.assignments?.[0];
		const isNew = ([id, situation]: [string, string]) => {
			const before = rendered.get(id) ?? known?.get(id);
			if (before !== undefined) return before !== situation && known?.get(id) !== situation;
			return known !== null || (id === newest?.id && !newest.archived && isFirstPage);
		};
		// On a full page, an assignment that only the stream has may belong on another one.
		const isFirstPage =
			filter.status === 'active' &&
			!filter.cursor &&
			found === null &&
			page.items.length < PAGE_SIZE;
		// The state has all assignments of a small team, so one that is missing was deleted.
		const isWhole = (state.assignments?.length ?? 0) < LATEST;
		const gone = [...rendered.keys()].some((id) => !now.has(id));
		if ((isWhole && gone) || [...now].some(isNew)) this.#isOutdated = true;
		this.#known = new Map([...(known ?? []), ...now]);
	}

	/** Everything of an assignment that can move it between groups, as one text. */
	#situationOf(one: Omit<Latest, 'question' | 'client' | 'revealedAt'>): string {
		const { round, revealed, archived, roles, answered } = one;
		const answers = this.answeredIn(one);
		const isComplete = !revealed && answers >= this.total && answers;
		const own = revealed || !answered ? null : answered.includes(this.#rendered().me);
		// A late answer changes how divided the team is.
		const late = revealed ? one.placed : null;
		return JSON.stringify([round, revealed, archived, roles, isComplete, own, late]);
	}

	/** Situations of the rendered rows, by id. */
	#renderedSituations(): ReadonlyMap<string, string> {
		const { page, filter, total } = this.#rendered();
		const archived = filter.status === 'archived';
		return new Map([
			['members', `${total}`],
			...page.items.map((row) => [row.id, this.#situationOf({ ...row, archived })] as const)
		]);
	}
}
