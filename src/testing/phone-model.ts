/**
 * Model of a workshop's server and of the tabs of one participant's browser, for tests of what a
 * phone says about its answer. The rules are those of the application: the host's actions, which
 * answers are accepted, what a phone may see, and how a page applies events and full states. Only
 * the network and the pages' scripts are modelled, so that a test decides what arrives, and when.
 */
import { type Action, reduce } from '../lib/domain/workshop-control.ts';
import { acceptsAnswers, roundOf } from '../lib/domain/workshop.ts';
import { type PublicState, type WorkshopView, viewFor } from '../lib/domain/workshop-view.ts';
import {
	type FullState,
	type Received,
	initialReceived,
	withEvent,
	withFullState,
	withOwn
} from '../lib/state/live/live-reducer.ts';
import type { Answer, RoundAnswer } from '../lib/state/workshop/last-answer.ts';
import {
	SeatAnswer,
	type SeatAnswerOptions,
	type TabNews
} from '../lib/state/workshop/seat-answer.ts';
import { aRun } from './workshop-runs.ts';

interface Kinds {
	state: PublicState;
	own: WorkshopView['own'];
}

type Sent = Awaited<ReturnType<SeatAnswerOptions['send']>>;

/** Answer under way to the server, or its response on the way back. */
interface Put {
	given: RoundAnswer;
	response: Sent | null;
	end: (response: Sent) => void;
}

/** Request for the full state, or its response on the way back. */
interface Look {
	response: { whole: FullState<Kinds>; seat: string; gone: boolean } | null;
	/** Whether an event has arrived since the request. */
	overtaken: boolean;
}

const given = (own: WorkshopView['own']): RoundAnswer | null =>
	own && { round: own.round, answer: 'position' in own ? own.position : null };

export class Server {
	run = aRun();
	revision = 0;
	readonly answers = new Map<string, Map<number, Answer>>();
	readonly removed = new Set<string>();
	readonly tabs: Tab[] = [];

	control(action: Action): void {
		const outcome = reduce(this.run, action, { answers: [], seats: 1, now: new Date(0) });
		if (!('run' in outcome) || outcome.run === this.run) return;
		this.run = outcome.run;
		this.revision += 1;
		for (const tab of this.tabs) tab.announce();
	}

	of(seat: string): Map<number, Answer> {
		const known = this.answers.get(seat) ?? new Map<number, Answer>();
		this.answers.set(seat, known);
		return known;
	}

	put(seat: string, answer: RoundAnswer): Sent {
		if (this.removed.has(seat)) return { result: 'gone' };
		const stored = this.of(seat);
		const { round } = answer;
		if (acceptsAnswers({ ended: this.run.ended, round: roundOf(this.run) }, round)) {
			this.revision += 1;
			stored.set(round, answer.answer);
			return { result: 'taken' };
		}
		const own = stored.get(round);
		return { result: 'closed', own: own === undefined ? null : { round, answer: own } };
	}

	view(seat: string): FullState<Kinds> {
		const round = roundOf(this.run)?.round;
		const position = round === undefined ? undefined : this.of(seat).get(round);
		const about = { dot: 0, previous: null, initials: null, group: null };
		const answers = position === undefined ? [] : [{ seat, position, ...about }];
		const counts = { seats: 1, joined: 1, seatsVersion: 1, placed: 0, undecided: 0 };
		const text = { title: null, locale: 'nl' as const, question: 'Wie kiest het rooster?' };
		const snapshot = { ...text, ...counts, run: this.run, answers, rehearsal: null };
		const { state, own } = viewFor(snapshot, { view: 'phone', seat });
		return { ...state, own };
	}
}

/** The participant's browser: its seat, and what its tabs share. */
export class Browser {
	/** Its seats, of which the last one is the present one. */
	readonly seats = ['seat 1'];
	kept: (RoundAnswer & { seat: string }) | null = null;
	readonly server: Server;

	constructor(server: Server) {
		this.server = server;
	}

	get seat(): string {
		return this.seats.at(-1) ?? '';
	}

	/** Takes a new seat after the host has removed the present one. */
	rejoin(tab: Tab): void {
		if (!this.server.removed.has(this.seat)) return;
		this.seats.push(`seat ${this.seats.length + 1}`);
		tab.reload();
	}
}

export class Tab {
	readonly browser: Browser;
	answer!: SeatAnswer;
	/** Seat with which the page was rendered. */
	seat = '';
	received: Received<Kinds> = initialReceived<Kinds>(null);
	connected = false;
	/** Whether the page asked for a full state that did not arrive, so that it asks again. */
	polls = false;
	/** Whether the page has learned that its seat may be another one, and reloads its data. */
	stale = false;
	events: { id: number; state: object; ended: boolean }[] = [];
	news: TabNews[] = [];
	puts: Put[] = [];
	looks: Look[] = [];
	alarms: (() => void)[] = [];
	private lastOwn: WorkshopView['own'] = null;

	constructor(browser: Browser) {
		this.browser = browser;
		browser.server.tabs.push(this);
		this.reload();
	}

	get round(): number | null {
		return this.received.state?.round ?? null;
	}

	get isOpen(): boolean {
		return this.received.state?.phase === 'open';
	}

	/** Renders the page anew. Requests under way are lost or not, but nobody hears of them. */
	reload(): void {
		const { browser } = this;
		const { server } = browser;
		this.answer?.stop();
		Object.assign(this, { events: [], news: [], looks: [], alarms: [], polls: false });
		Object.assign(this, { puts: [], stale: false, lastOwn: null });
		const seat = (this.seat = browser.seat);
		this.received = initialReceived<Kinds>(server.view(seat));
		const answer = new SeatAnswer({
			seat,
			answers: [...server.of(seat)].map(([round, one]) => ({ round, answer: one })),
			send: (one) => new Promise((end) => this.puts.push({ given: one, response: null, end })),
			keep: (one) => {
				if (one) browser.kept = { ...one, seat };
				else if (browser.kept?.seat === seat) browser.kept = null;
			},
			later: (_, then) => {
				this.alarms.push(then);
				return () => (this.alarms = this.alarms.filter((one) => one !== then));
			},
			tell: (news) => {
				for (const tab of server.tabs) if (tab !== this) tab.news.push(news);
			},
			ask: () => this.look(),
			outdated: () => (this.stale = true),
			changed: () => {}
		});
		this.answer = answer;
		this.shown();
		answer.restore(browser.kept?.seat === seat ? browser.kept : null);
		answer.opened();
		this.connect();
	}

	/** Opens a stream: the whole state comes first, or the news that the seat is no longer there. */
	connect(): void {
		this.connected = true;
		this.events = [];
		this.announce();
		this.answer.now();
	}

	/** Loses the connection: everything under way is lost, after or before it has arrived. */
	drop(arrived: boolean): void {
		this.connected = false;
		this.events = [];
		if (this.looks.length > 0) this.polls = true;
		this.looks = [];
		for (const put of this.puts.splice(0)) {
			if (arrived && !put.response) this.browser.server.put(this.browser.seat, put.given);
			put.end({ result: 'lost' });
		}
	}

	announce(): void {
		if (!this.connected) return;
		const { server } = this.browser;
		const ended = server.removed.has(this.seat);
		const { own: _, ...state } = server.view(this.seat);
		this.events.push({ id: server.revision, state, ended });
	}

	hearEvent(): void {
		const event = this.events.shift();
		if (!event) return;
		for (const look of this.looks) look.overtaken = true;
		this.received = withEvent(this.received, 'state', event.id, event.state);
		this.shown();
		if (event.ended) this.answer.removed();
	}

	hearNews(): void {
		const news = this.news.shift();
		if (news) this.answer.heard(news);
	}

	/** Requests the full state. An earlier request is aborted. */
	look(): void {
		this.polls = false;
		this.looks = [{ response: null, overtaken: false }];
	}

	/** The server handles the request for the full state, or its response arrives. */
	serveLook(): void {
		const [look] = this.looks;
		if (!look) return;
		const { server, seat } = this.browser;
		if (look.response === null) {
			look.response = { whole: server.view(seat), seat, gone: server.removed.has(seat) };
			return;
		}
		this.looks = [];
		const { whole } = look.response;
		// The full state of another seat, or of none, tells nothing about this seat's answers.
		if (look.response.seat !== this.seat) {
			this.stale = true;
			return;
		}
		if (look.response.gone) return this.answer.removed();
		this.received = look.overtaken
			? withOwn(this.received, whole)
			: withFullState(this.received, whole);
		this.shown();
	}

	/** The server handles the answer under way, or its response arrives. */
	servePut(): void {
		const [put] = this.puts;
		if (!put) return;
		if (put.response) this.puts.shift()?.end(put.response);
		else put.response = this.browser.server.put(this.browser.seat, put.given);
	}

	ring(): void {
		this.alarms.shift()?.();
	}

	/** Applies what was received, as the page does after every change. */
	private shown(): void {
		this.answer.enter(this.round);
		const { own } = this.received;
		// A page passes on the answer of each full state once.
		if (own !== this.lastOwn) this.answer.found(given(own));
		this.lastOwn = own;
	}
}
