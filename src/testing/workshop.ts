/**
 * Creates and uses a workshop over HTTP, for server tests. It sends the requests of the host and of
 * the phones.
 */
import { type TestResponse, Client, withSession } from './client.ts';
import { type Reachable, requestTo } from './reach.ts';
import { type StreamEvent, eventsIn } from './stream-events.ts';

export interface State {
	title: string | null;
	phase: string;
	question: { index: number; total: number; text: string } | null;
	rounds: number;
	round: number | null;
	revealedRounds: number[];
	seats: number;
	joined: number;
	seatsVersion: number;
	placed: number;
	undecided: number;
	show: string;
	timer: { seconds: number; endsAt: string } | null;
	counted: boolean;
	undoUntil: string | null;
	rehearsal: boolean;
	revision: number;
	own?: { round: number; position?: number; undecided?: boolean } | null;
	dots?: { round: number; dots: unknown[][] };
	spread?: { round: number; spread: number[] };
}

export interface Phone {
	seat: string;
	token: string;
	/**
	 * Sends an answer.
	 * @param position an odd number, or `null` for undecided
	 */
	place(round: number, position: number | null): Promise<TestResponse<Record<string, unknown>>>;
	look(query?: string): Promise<State>;
}

export const QUESTIONS = ['Wie kiest het rooster?', 'Hoe verder na de fusie?', 'Mag dit weg?'];

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export type TestWorkshop = Awaited<ReturnType<typeof createWorkshop>>;

/** Creates a workshop from a new account, and takes `phones` seats in it. */
export async function createWorkshop(server: Reachable, settings: object = {}, phones = 0) {
	const host = await withSession(server);
	const made = await host.post<{ code: string; hostToken: string; workshop: { id: string } }>(
		'/api/workshops',
		{ locale: 'nl', names: 'initials', questions: QUESTIONS, ...settings }
	);
	if (made.status !== 201) throw new Error(`No workshop: ${made.status} ${made.text}`);
	const { code, hostToken, workshop } = made.body;
	const path = `/api/workshops/${code}`;

	async function join(body: object = {}): Promise<Phone> {
		const who = new Client(server);
		const taken = await who.post<{ seat: string; token: string }>(`${path}/seats`, body);
		if (taken.status !== 201) throw new Error(`No seat: ${taken.status} ${taken.text}`);
		const { seat, token } = taken.body;
		return {
			seat,
			token,
			place: (round, position) =>
				who.ask('PUT', `${path}/placement`, {
					json: position === null ? { round, undecided: true } : { round, position },
					headers: bearer(token)
				}),
			look: async (query = '') => (await who.get<State>(`${path}${query}`, bearer(token))).body
		};
	}

	const seats: Phone[] = [];
	for (let n = 0; n < phones; n += 1) seats.push(await join());

	return {
		host,
		code,
		hostToken,
		id: workshop.id,
		path,
		seats,
		join,
		/** Sends a control action as the account that created the workshop. */
		control: (action: string, more: object = {}) =>
			host.post<State & { type?: string }>(`${path}/control`, { action, ...more }),
		/** Reads the workshop's state as a caller that has only the join code. */
		look: async (query = '') => (await new Client(server).get<State>(`${path}${query}`)).body
	};
}

export type Event = StreamEvent<Record<string, unknown>>;

export interface EventStream {
	/** All events received so far, in order, except pings. */
	events: Event[];
	text(): string;
	/** Resolves with the first matching event, which may have been received before the call. */
	next(fits: (event: Event) => boolean): Promise<Event>;
	/** Resolves when the server has ended the stream. */
	ended: Promise<void>;
	close(): void;
}

/** Opens an event stream, with or without a bearer token. */
export function openStream(server: Reachable, path: string, token?: string): Promise<EventStream> {
	return new Promise((resolve, reject) => {
		const sent = requestTo(server, { path, headers: token ? bearer(token) : {} });
		sent.on('error', reject);
		sent.on('response', (response) => {
			if (response.statusCode !== 200) reject(new Error(`No stream: ${response.statusCode}`));
			let text = '';
			let read = 0;
			const events: Event[] = [];
			const waiting = new Set<() => void>();
			response.setEncoding('utf8').on('data', (piece: string) => {
				text += piece;
				const whole = text.lastIndexOf('\n\n') + 2;
				if (whole <= read) return;
				events.push(...eventsIn<Event['data']>(text.slice(read, whole)));
				read = whole;
				for (const look of waiting) look();
			});
			const ended = new Promise<void>((done) => response.on('close', done));
			resolve({
				events,
				text: () => text,
				ended,
				close: () => sent.destroy(),
				next: (fits) =>
					new Promise((found) => {
						const look = () => {
							const event = events.find(fits);
							if (!event) return;
							waiting.delete(look);
							found(event);
						};
						waiting.add(look);
						look();
					})
			});
		});
		sent.end();
	});
}
