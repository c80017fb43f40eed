import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveConnection } from './live-connection.ts';

/** A stream that the test speaks for; what a browser's own does is tested in one. */
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
	say(kind: string, data: object = {}, id = 8) {
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
const told = { event: vi.fn(), whole: vi.fn(), connection: vi.fn(), back: vi.fn(), gone: vi.fn() };
const asked = vi.fn<() => Promise<Response>>();
let stop: () => void;
let line: LiveConnection;

beforeEach(() => {
	vi.useFakeTimers();
	vi.clearAllMocks();
	FakeStream.all = [];
	page.hidden = false;
	asked.mockImplementation(async () => Response.json({ phase: 'open' }));
	vi.stubGlobal('EventSource', FakeStream);
	vi.stubGlobal('document', page);
	vi.stubGlobal('fetch', (...args: []) => asked(...args));
	vi.stubGlobal('addEventListener', view.addEventListener.bind(view));
	line = new LiveConnection({ events: '/events', whole: '/whole' }, told);
	stop = line.start();
});
afterEach(() => {
	stop();
	expect(vi.getTimerCount()).toBe(0);
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const stream = () => FakeStream.all.at(-1) as FakeStream;
const opened = () => FakeStream.all.filter(({ readyState }) => readyState !== 2).length;
const connection = () => told.connection.mock.lastCall?.[0];
const passes = (seconds: number) => vi.advanceTimersByTimeAsync(1000 * seconds);

function turn(hidden: boolean) {
	page.hidden = hidden;
	page.dispatchEvent(new Event('visibilitychange'));
}

describe('a stream that works', () => {
	it('is all there is: nothing else is asked', async () => {
		stream().say('state', { phase: 'open' });
		for (let minute = 0; minute < 12; minute++) {
			await passes(15);
			stream().say('ping');
		}
		expect(told.event).toHaveBeenCalledExactlyOnceWith('state', 8, { phase: 'open' });
		expect(connection()).toBe('live');
		expect(asked).not.toHaveBeenCalled();
		expect(FakeStream.all).toHaveLength(1);
	});

	it('that breaks off and comes back by itself makes nobody ask, and says that it is back', async () => {
		stream().say('state');
		stream().fail(false);
		await passes(2);
		told.back.mockClear();
		stream().say('state');
		expect(told.back).toHaveBeenCalledTimes(1);
		await passes(20);
		stream().say('state', {}, 9);
		expect(told.back).toHaveBeenCalledTimes(1);
		expect(asked).not.toHaveBeenCalled();
	});
});

describe('a stream through which nothing comes', () => {
	it('within five seconds is replaced by asking, and tried again meanwhile', async () => {
		await passes(5.1);
		expect(asked).toHaveBeenCalledTimes(1);
		expect(told.whole).toHaveBeenCalledWith({ phase: 'open' }, false);
		expect(connection()).toBe('polling');
		await passes(20);
		expect(asked.mock.calls.length).toBeGreaterThan(4);
		expect(FakeStream.all.length).toBeGreaterThan(1);
		expect(opened()).toBeLessThanOrEqual(1);
	});

	it('for longer than two pings is taken for dead', async () => {
		stream().say('state');
		await passes(39);
		expect(opened()).toBe(1);
		await passes(2);
		expect([opened(), connection()]).toEqual([0, 'polling']);
	});

	it('and then is heard again ends the asking', async () => {
		await passes(6);
		for (let second = 0; second < 20 && opened() === 0; second++) await passes(1);
		expect(connection()).toBe('polling');
		stream().say('state');
		asked.mockClear();
		expect(connection()).toBe('live');
		await passes(30);
		expect(asked).not.toHaveBeenCalled();
	});

	it('since it breaks off again and again is replaced all the same', async () => {
		stream().say('state');
		for (let second = 0; second < 7; second++) {
			stream().fail(false);
			await passes(1);
		}
		expect(connection()).toBe('polling');
	});

	it('because the server refuses it is replaced at once', async () => {
		stream().fail(true);
		await passes(0.1);
		expect(connection()).toBe('polling');
	});
});

describe('a server that cannot be reached', () => {
	it('is waited for, and the page says so until it answers again', async () => {
		asked.mockRejectedValue(new TypeError('no network'));
		await passes(6);
		expect(connection()).toBe('waiting');
		await passes(10);
		expect(asked.mock.calls.length).toBeGreaterThan(2);
		asked.mockImplementation(async () => Response.json({}));
		expect(told.back).not.toHaveBeenCalled();
		await passes(4);
		expect(connection()).toBe('polling');
		expect(told.back).toHaveBeenCalledTimes(1);
		expect(opened()).toBe(1);
		stream().say('state');
		expect(connection()).toBe('live');
	});

	it('is waited for when it does not answer at all', async () => {
		asked.mockImplementation((...[, init]: RequestInit[]) => {
			return new Promise((_, reject) => init?.signal?.addEventListener('abort', reject));
		});
		await passes(14);
		expect(connection()).toBe('waiting');
	});

	it('is given the time that it asks for', async () => {
		const headers = { 'retry-after': '60' };
		asked.mockImplementation(async () => new Response('', { status: 429, headers }));
		await passes(6);
		expect(connection()).toBe('waiting');
		await passes(40);
		expect(asked).toHaveBeenCalledTimes(1);
	});
});

describe('whoever comes back', () => {
	it('finds the stream of a hidden tab given back, and gets the whole at once', async () => {
		stream().say('state');
		turn(true);
		expect(opened()).toBe(0);
		await passes(120);
		expect(asked).not.toHaveBeenCalled();
		turn(false);
		await passes(0.01);
		expect([opened(), asked.mock.calls.length]).toEqual([1, 1]);
		expect(told.whole).toHaveBeenCalledTimes(1);
	});

	it.each(['online', 'pageshow'])('hears the whole and has another stream at %s', async (event) => {
		stream().say('state');
		view.dispatchEvent(Object.assign(new Event(event), { persisted: true }));
		await passes(0.01);
		expect([FakeStream.all.length, opened(), asked.mock.calls.length]).toEqual([2, 1, 1]);
	});

	it('is not shown an answer that the stream has overtaken', async () => {
		let answer = (_: Response) => {};
		asked.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
		turn(true);
		turn(false);
		stream().say('state', { phase: 'revealed' });
		answer(Response.json({ phase: 'open' }));
		await passes(0.01);
		expect(told.whole).toHaveBeenCalledWith({ phase: 'open' }, true);
	});

	it('to what is gone is told so once, and nothing is tried again', async () => {
		asked.mockImplementation(async () => new Response('', { status: 404 }));
		stream().fail(true);
		await passes(60);
		turn(true);
		turn(false);
		expect(told.gone).toHaveBeenCalledTimes(1);
		expect([opened(), asked.mock.calls.length]).toEqual([0, 1]);
	});
});

it('a device off the network that reaches its own server stays live', async () => {
	stream().say('state');
	view.dispatchEvent(new Event('offline'));
	await passes(1);
	expect(connection()).toBe('live');
	asked.mockRejectedValue(new TypeError('no network'));
	view.dispatchEvent(new Event('offline'));
	await passes(1);
	expect(connection()).toBe('waiting');
});

it('whoever asks for the whole gets it once, however often', async () => {
	stream().say('state');
	void line.ask();
	await line.ask();
	expect(told.whole).toHaveBeenCalledTimes(1);
});
