import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveConnection } from './live-connection.ts';

/** Fake EventSource, whose events the test fires. Browser tests use a real EventSource. */
class FakeStream extends EventTarget {
	static readonly CLOSED = 2;
	static all: FakeStream[] = [];
	readyState = 0;
	readonly url: string;

	constructor(url: string) {
		super();
		this.url = url;
		FakeStream.all.push(this);
	}
	close() {
		this.readyState = 2;
	}
	emit(kind: string, data: object = {}, id = 8) {
		const event = new MessageEvent(kind, { data: JSON.stringify(data), lastEventId: String(id) });
		if (this.readyState !== 2) this.dispatchEvent(event);
	}
	fail(forGood: boolean) {
		if (forGood) this.readyState = 2;
		this.dispatchEvent(new Event('error'));
	}
}

const page = Object.assign(new EventTarget(), { hidden: false });
const view = new EventTarget();
const handlers = {
	event: vi.fn(),
	fullState: vi.fn(),
	connection: vi.fn(),
	back: vi.fn(),
	ended: vi.fn(),
	gone: vi.fn()
};
const fetched = vi.fn<() => Promise<Response>>();
let stop: () => void;
let live: LiveConnection;

beforeEach(() => {
	vi.useFakeTimers();
	vi.clearAllMocks();
	FakeStream.all = [];
	page.hidden = false;
	fetched.mockImplementation(async () => Response.json({ phase: 'open' }));
	vi.stubGlobal('EventSource', FakeStream);
	vi.stubGlobal('document', page);
	vi.stubGlobal('fetch', (...args: []) => fetched(...args));
	vi.stubGlobal('addEventListener', view.addEventListener.bind(view));
	live = new LiveConnection({ events: '/events', whole: '/whole' }, handlers);
	stop = live.start();
});
afterEach(() => {
	stop();
	expect(vi.getTimerCount()).toBe(0);
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const stream = () => FakeStream.all.at(-1) as FakeStream;
const opened = () => FakeStream.all.filter(({ readyState }) => readyState !== 2).length;
const connection = () => handlers.connection.mock.lastCall?.[0];
const elapse = (seconds: number) => vi.advanceTimersByTimeAsync(1000 * seconds);

function setHidden(hidden: boolean) {
	page.hidden = hidden;
	page.dispatchEvent(new Event('visibilitychange'));
}

describe('a stream that works', () => {
	it('is all there is: nothing else is asked', async () => {
		stream().emit('state', { phase: 'open' });
		for (let minute = 0; minute < 12; minute++) {
			await elapse(15);
			stream().emit('ping');
		}
		expect(handlers.event).toHaveBeenCalledExactlyOnceWith('state', 8, { phase: 'open' });
		expect(connection()).toBe('live');
		expect(fetched).not.toHaveBeenCalled();
		expect(FakeStream.all).toHaveLength(1);
	});

	it('that breaks off and comes back by itself makes nobody ask, and says that it is back', async () => {
		stream().emit('state');
		stream().fail(false);
		await elapse(2);
		handlers.back.mockClear();
		stream().emit('state');
		expect(handlers.back).toHaveBeenCalledTimes(1);
		await elapse(20);
		stream().emit('state', {}, 9);
		expect(handlers.back).toHaveBeenCalledTimes(1);
		expect(fetched).not.toHaveBeenCalled();
	});
});

describe('a stream through which nothing comes', () => {
	it('within five seconds is replaced by asking, and tried again meanwhile', async () => {
		await elapse(5.1);
		expect(fetched).toHaveBeenCalledTimes(1);
		expect(handlers.fullState).toHaveBeenCalledWith({ phase: 'open' }, false);
		expect(connection()).toBe('polling');
		await elapse(20);
		expect(fetched.mock.calls.length).toBeGreaterThan(4);
		expect(FakeStream.all.length).toBeGreaterThan(1);
		expect(opened()).toBeLessThanOrEqual(1);
	});

	it('for longer than two pings is taken for dead', async () => {
		stream().emit('state');
		await elapse(39);
		expect(opened()).toBe(1);
		await elapse(2);
		expect([opened(), connection()]).toEqual([0, 'polling']);
	});

	it('and then is heard again ends the asking', async () => {
		await elapse(6);
		for (let second = 0; second < 20 && opened() === 0; second++) await elapse(1);
		expect(connection()).toBe('polling');
		stream().emit('state');
		fetched.mockClear();
		expect(connection()).toBe('live');
		await elapse(30);
		expect(fetched).not.toHaveBeenCalled();
	});

	it('since it breaks off again and again is replaced all the same', async () => {
		stream().emit('state');
		for (let second = 0; second < 7; second++) {
			stream().fail(false);
			await elapse(1);
		}
		expect(connection()).toBe('polling');
	});

	it('because the server refuses it is replaced at once', async () => {
		stream().fail(true);
		await elapse(0.1);
		expect(connection()).toBe('polling');
	});
});

describe('a server that cannot be reached', () => {
	it('is waited for, and the page says so until it answers again', async () => {
		fetched.mockRejectedValue(new TypeError('no network'));
		await elapse(6);
		expect(connection()).toBe('waiting');
		await elapse(10);
		expect(fetched.mock.calls.length).toBeGreaterThan(2);
		fetched.mockImplementation(async () => Response.json({}));
		expect(handlers.back).not.toHaveBeenCalled();
		await elapse(4);
		expect(connection()).toBe('polling');
		expect(handlers.back).toHaveBeenCalledTimes(1);
		expect(opened()).toBe(1);
		stream().emit('state');
		expect(connection()).toBe('live');
	});

	it('is waited for when it does not answer at all', async () => {
		fetched.mockImplementation((...[, init]: RequestInit[]) => {
			return new Promise((_, reject) => init?.signal?.addEventListener('abort', reject));
		});
		await elapse(14);
		expect(connection()).toBe('waiting');
	});

	it('is given the time that it asks for', async () => {
		const headers = { 'retry-after': '60' };
		fetched.mockImplementation(async () => new Response('', { status: 429, headers }));
		await elapse(6);
		expect(connection()).toBe('waiting');
		await elapse(40);
		expect(fetched).toHaveBeenCalledTimes(1);
	});
});

describe('whoever comes back', () => {
	it('finds the stream of a hidden tab given back, and gets the whole at once', async () => {
		stream().emit('state');
		setHidden(true);
		expect(opened()).toBe(0);
		await elapse(120);
		expect(fetched).not.toHaveBeenCalled();
		setHidden(false);
		await elapse(0.01);
		expect([opened(), fetched.mock.calls.length]).toEqual([1, 1]);
		expect(handlers.fullState).toHaveBeenCalledTimes(1);
	});

	it.each(['online', 'pageshow'])('hears the whole and has another stream at %s', async (event) => {
		stream().emit('state');
		view.dispatchEvent(Object.assign(new Event(event), { persisted: true }));
		await elapse(0.01);
		expect([FakeStream.all.length, opened(), fetched.mock.calls.length]).toEqual([2, 1, 1]);
	});

	it('is not shown an answer that the stream has overtaken', async () => {
		let answer = (_: Response) => {};
		fetched.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
		setHidden(true);
		setHidden(false);
		stream().emit('state', { phase: 'revealed' });
		answer(Response.json({ phase: 'open' }));
		await elapse(0.01);
		expect(handlers.fullState).toHaveBeenCalledWith({ phase: 'open' }, true);
	});

	it('to what is gone is told so once, and nothing is tried again', async () => {
		fetched.mockImplementation(async () => Response.json({}, { status: 404 }));
		stream().fail(true);
		await elapse(60);
		setHidden(true);
		setHidden(false);
		expect(handlers.gone).toHaveBeenCalledExactlyOnceWith(false);
		expect([opened(), fetched.mock.calls.length]).toEqual([0, 1]);
	});
});

describe('a stream that ends with what opened it', () => {
	it.each([
		[401, true],
		[404, false]
	])(
		'asks once, and at %i stops and tells whether it was signed out',
		async (status, signedOut) => {
			stream().emit('state');
			fetched.mockImplementation(async () => Response.json({}, { status }));
			stream().emit('ping', { ended: 'session' });
			stream().fail(true);
			await elapse(60);
			expect(handlers.ended).toHaveBeenCalledExactlyOnceWith('session');
			expect(handlers.gone).toHaveBeenCalledExactlyOnceWith(signedOut);
			expect([opened(), fetched.mock.calls.length]).toEqual([0, 1]);
		}
	);

	it('goes on with what may be seen without it', async () => {
		stream().emit('state');
		stream().emit('ping', { ended: 'hostLink' });
		await elapse(0.01);
		expect(handlers.fullState).toHaveBeenCalledTimes(1);
		stream().emit('state', { phase: 'open' }, 9);
		expect(handlers.event).toHaveBeenLastCalledWith('state', 9, { phase: 'open' });
		expect([opened(), connection()]).toEqual([1, 'live']);
		expect(handlers.gone).not.toHaveBeenCalled();
	});
});

it('a device off the network that reaches its own server stays live', async () => {
	stream().emit('state');
	view.dispatchEvent(new Event('offline'));
	await elapse(1);
	expect(connection()).toBe('live');
	fetched.mockRejectedValue(new TypeError('no network'));
	view.dispatchEvent(new Event('offline'));
	await elapse(1);
	expect(connection()).toBe('waiting');
});

it('whoever asks for the whole gets it once, however often', async () => {
	stream().emit('state');
	void live.refresh();
	await live.refresh();
	expect(handlers.fullState).toHaveBeenCalledTimes(1);
});
