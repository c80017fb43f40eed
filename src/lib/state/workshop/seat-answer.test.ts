/**
 * Tests what a phone says about its answer. The workshop and the tabs are those of phone-model.ts, in
 * which a test decides what arrives, and when.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { position } from '../../domain/continuum.ts';
import type { Action } from '../../domain/workshop-control.ts';
import { Browser, Server, Tab } from '../../../testing/phone-model.ts';
import { answerIn, statusIn } from './seat-answer.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Actions of a host. Those that open a round occur twice, so that phones can often answer. */
const HOST: Action[] = [
	...(
		[
			'lock',
			'reveal',
			'hide',
			'again',
			'again',
			'next',
			'previous',
			'open',
			'open',
			'end',
			'undo'
		] as const
	).map((action) => ({ action })),
	...[1, 2, 3].map((question) => ({ action: 'goto' as const, question }))
];

/** Everything that can happen in a tab, apart from a new answer. */
const IN_TAB: Record<string, (tab: Tab) => void> = {
	'the server handles the answer, or its receipt arrives': (tab) => tab.servePut(),
	'an event arrives': (tab) => tab.hearEvent(),
	'the server handles the request for the whole state, or it arrives': (tab) => tab.serveLook(),
	'a pause is over': (tab) => tab.ring(),
	'another tab is heard': (tab) => tab.hearNews(),
	'the connection drops before the answer arrived': (tab) => tab.drop(false),
	'the connection drops after the answer arrived': (tab) => tab.drop(true),
	'the stream is back': (tab) => tab.connect(),
	'the page is shown again': (tab) => (tab.connect(), tab.look()),
	'the page is loaded anew': (tab) => tab.reload(),
	'the page loads its data anew': (tab) => void (tab.stale && tab.reload()),
	'the participant joins again': (tab) => tab.browser.rejoin(tab)
};

type Step =
	| { host: Action }
	| { remove: true }
	| ({ tab: number } & ({ does: string } | { gives: number | null }));

const tab = fc.nat({ max: 1 });
const IN_ANY_TAB = Object.keys(IN_TAB);
/** Messages that arrive by themselves when nothing goes wrong. */
const ARRIVALS = IN_ANY_TAB.slice(0, 5);

const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 20, arbitrary: fc.constantFrom(...HOST).map((host) => ({ host })) },
	{ weight: 30, arbitrary: fc.record({ tab, gives: fc.option(fc.constantFrom(-99, -47, 3, 5)) }) },
	{ weight: 30, arbitrary: fc.record({ tab, does: fc.constantFrom(...IN_ANY_TAB) }) },
	{ weight: 100, arbitrary: fc.record({ tab, does: fc.constantFrom(...ARRIVALS) }) },
	{ weight: 1, arbitrary: fc.constant({ remove: true as const }) }
);

function take(server: Server, tabs: readonly Tab[], one: Step): void {
	if ('host' in one) return server.control(one.host);
	const [first] = tabs;
	if ('remove' in one) {
		if (first) server.removed.add(first.browser.seat);
		for (const each of tabs) each.announce();
		return;
	}
	const tab = tabs[one.tab % tabs.length];
	if (!tab) return;
	if ('does' in one) IN_TAB[one.does]?.(tab);
	else if (tab.isOpen && tab.round !== null && !tab.answer.facts.removed) {
		tab.answer.give(tab.round, one.gives === null ? null : position(one.gives));
	}
}

/** Lets everything arrive until nothing is under way any more. */
async function rest(tabs: readonly Tab[]): Promise<void> {
	for (let n = 0; n < 500; n += 1) {
		await settled();
		const busy = tabs.find(
			(tab) =>
				!tab.connected ||
				tab.polls ||
				tab.stale ||
				tab.puts.length +
					tab.looks.length +
					tab.events.length +
					tab.news.length +
					tab.alarms.length >
					0
		);
		if (!busy) return;
		if (!busy.connected) busy.connect();
		else if (busy.stale) busy.reload();
		else if (busy.polls) busy.look();
		for (const does of ARRIVALS) IN_TAB[does]?.(busy);
	}
	throw new Error('The tabs never come to rest.');
}

const says = (tab: Tab) => statusIn(tab.answer.facts, tab.round);

/** Checks that a tab which says that its place is in speaks of an answer that the server has. */
function expectNoLie(server: Server, tab: Tab): void {
	if (says(tab) !== 'placed') return;
	// A tab that does not know yet of the browser's new seat sends its answer for the new seat.
	const { seats } = tab.browser;
	expect(seats.some((seat) => server.of(seat).has(tab.round ?? 0))).toBe(true);
}

/** Checks that a tab to which everything has arrived says what the server has. */
function expectTruth(server: Server, tab: Tab): void {
	const { seat, round } = tab;
	if (server.removed.has(seat)) return expect(says(tab)).toBe('gone');
	expect(tab.round).toBe(server.view(seat).round);
	if (round === null) return expect(says(tab)).toMatch(/^(none|missed)$/);
	const stored = server.of(seat).get(round);
	expect(answerIn(tab.answer.facts, round)).toBe(stored);
	if (says(tab) === 'closed') return;
	expect(says(tab)).toMatch(stored === undefined ? /^(none|missed)$/ : /^placed$/);
}

/** Returns the tabs of one browser in a workshop whose first question is open. */
function opened(count = 1) {
	const server = new Server();
	server.control({ action: 'open' });
	const browser = new Browser(server);
	return { server, browser, tabs: Array.from({ length: count }, () => new Tab(browser)) };
}

const give = (tab: Tab, place: number) => tab.answer.give(tab.round ?? 0, position(place));

describe('an answer', () => {
	it('is kept for a reload until the server has it', async () => {
		const { server, browser, tabs } = opened();
		const [tab] = tabs as [Tab];
		give(tab, -47);
		expect([says(tab), browser.kept?.answer]).toEqual(['sending', -47]);
		tab.reload();
		expect(says(tab)).toBe('sending');
		await rest(tabs);
		expect([says(tab), browser.kept, server.of(tab.seat).get(1)]).toEqual(['placed', null, -47]);
	});

	it('of another seat is not sent after a reload', async () => {
		const { server, browser, tabs } = opened();
		const [tab] = tabs as [Tab];
		give(tab, -47);
		server.removed.add(tab.seat);
		browser.rejoin(tab);
		await rest(tabs);
		expect([says(tab), server.of(tab.seat).size]).toEqual(['none', 0]);
	});

	it('that came too late is said to be so, also in the next round, until another is given', async () => {
		const { server, tabs } = opened();
		const [tab] = tabs as [Tab];
		give(tab, -47);
		server.control({ action: 'lock' });
		await rest(tabs);
		expect(says(tab)).toBe('closed');
		server.control({ action: 'next' });
		await rest(tabs);
		expect(says(tab)).toBe('missed');
		give(tab, 3);
		await rest(tabs);
		expect(says(tab)).toBe('placed');
	});

	it('does not come back in the next round when the phone repeats what it found', async () => {
		const { server, tabs } = opened();
		const [tab] = tabs as [Tab];
		give(tab, -47);
		await rest(tabs);
		server.control({ action: 'next' });
		await rest(tabs);
		tab.answer.found({ round: 1, answer: position(-47) });
		expect(says(tab)).toBe('none');
	});

	it('of another tab is known here too, and replaces one that still waits', async () => {
		const { tabs } = opened(2);
		const [one, other] = tabs as [Tab, Tab];
		give(one, -47);
		one.drop(false);
		give(other, 3);
		await rest(tabs);
		for (const tab of tabs) {
			expect([says(tab), answerIn(tab.answer.facts, 1)]).toEqual(['placed', 3]);
		}
	});

	it('of two tabs at once is the same in both, whichever the server has last', async () => {
		const { tabs, server } = opened(2);
		const [one, other] = tabs as [Tab, Tab];
		give(one, -47);
		give(other, 3);
		one.servePut();
		other.drop(true);
		await settled();
		other.hearNews();
		await rest(tabs);
		expect(tabs.map((tab) => answerIn(tab.answer.facts, 1))).toEqual([3, 3]);
		expect(server.of(one.seat).get(1)).toBe(3);
	});
});

describe('whatever arrives, gets lost or is late', () => {
	it.each([1, 2])(
		'a phone with %i tab(s) never says that a place is in that is not, and at rest says what the server has',
		async (count) => {
			await fc.assert(
				fc.asyncProperty(fc.array(step, { maxLength: 120, size: 'max' }), async (steps) => {
					const { server, tabs } = opened(count);
					for (const one of steps) {
						take(server, tabs, one);
						await settled();
						for (const each of tabs) expectNoLie(server, each);
					}
					await rest(tabs);
					for (const each of tabs) expectTruth(server, each);
				}),
				{ numRuns: 2000 }
			);
		},
		60_000
	);
});
