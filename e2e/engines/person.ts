/** A person with a browser, who finds things by role and name, and reads, clicks, drags and types. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Page, expect } from '@playwright/test';
import axe from 'axe-core';
import type { Point, Tab } from './tab.ts';

/** Elements that may have each role; axe then decides. */
const CANDIDATES = {
	button: 'button, [role="button"], summary',
	link: 'a[href]',
	heading: 'h1, h2, h3',
	slider: 'input[type="range"]',
	textbox: 'input:not([type="range"]), textarea',
	img: 'img, [role="img"]'
};
export type Role = keyof typeof CANDIDATES;

export interface Found extends Point {
	text: string;
	width: number;
	height: number;
	/** Whether a click at the centre of the element reaches it. */
	isReachable: boolean;
}

/**
 * Finds a visible element in the page, and scrolls it into view. Runs in the page.
 */
function findInPage({ selector, role, name, exact }: Record<string, string | boolean>) {
	const { axe: here } = window as unknown as { axe: typeof axe };
	// The types of axe leave this function out.
	const { getRole: roleOf } = here.commons.aria as unknown as {
		getRole(element: Element): string | null;
	};
	here.teardown();
	here.setup(document.documentElement);
	const fits = (element: Element) => {
		const said = here.commons.text.accessibleText(element).replace(/\s+/g, ' ').trim();
		return exact ? said === name : said.includes(String(name));
	};
	const found = [...document.querySelectorAll(String(selector))].find((element) => {
		if (!element.checkVisibility()) return false;
		// axe gives no role to `summary`, which every browser presses like a button.
		const its = element.localName === 'summary' ? 'button' : roleOf(element);
		return its === role && fits(element);
	});
	here.teardown();
	if (!found) return null;
	const seen = found.getBoundingClientRect();
	if (seen.top < 0 || seen.bottom > innerHeight) found.scrollIntoView({ block: 'center' });
	const { left, top, width, height } = found.getBoundingClientRect();
	const [x, y] = [left + width / 2, top + height / 2];
	const at = document.elementFromPoint(x, y);
	const isReachable = at !== null && (found.contains(at) || at.contains(found));
	return { x, y, width, height, text: found.textContent?.trim() ?? '', isReachable };
}

export class Person {
	readonly tab: Tab;
	readonly origin: string;
	/** Returns the path of a screenshot with this name. */
	readonly #pathOf: (name: string) => string;

	constructor(tab: Tab, origin: string, pathOf: (name: string) => string) {
		this.tab = tab;
		this.origin = origin;
		this.#pathOf = pathOf;
	}

	/** Runs a function in the page, like Playwright's. It may use nothing outside itself. */
	readonly evaluate = (async (work: (argument: unknown) => unknown, argument: unknown = null) =>
		this.tab.run(String(work), argument)) as unknown as Page['evaluate'];

	open(path: string): Promise<void> {
		return this.tab.open(new URL(path, this.origin).href);
	}

	/** Returns the path of the page; empty while the page is leaving for the next one. */
	path(): Promise<string> {
		return this.evaluate(() => location.pathname).catch(() => '');
	}

	/** Returns what the page shows; empty while the page is leaving for the next one. */
	text(): Promise<string> {
		return this.evaluate(() => document.body.innerText.replace(/\s+/g, ' ')).catch(() => '');
	}

	async sees(text: string | RegExp, timeout?: number): Promise<void> {
		const options = { ...(timeout && { timeout }) };
		if (typeof text === 'string') await expect.poll(() => this.text(), options).toContain(text);
		else await expect.poll(() => this.text(), options).toMatch(text);
	}

	/** Waits until the page's scripts run, because earlier input has no effect. */
	async awake(): Promise<void> {
		const isThere = () => this.evaluate(() => document.querySelector('svg.measured') !== null);
		await expect.poll(isThere).toBe(true);
	}

	/** Finds an element by its role and its name, or by a part of its name. */
	async find(role: Role, name: string, exact = true): Promise<Found | null> {
		if (!(await this.evaluate(() => 'axe' in window))) {
			await this.tab.run(`() => { ${axe.source} }`, null);
		}
		const what = { selector: CANDIDATES[role], role, name, exact };
		return this.tab.run<Found | null>(String(findInPage), what);
	}

	/** Waits until an element is there, stands still and can be clicked. */
	async findStill(role: Role, name: string, exact = true): Promise<Found> {
		let found: Found | null = null;
		let before: Found | null = null;
		const isStill = async () => {
			before = found;
			// The page may be leaving for the next one.
			found = await this.find(role, name, exact).catch(() => null);
			return Boolean(found?.isReachable && before && before.x === found.x && before.y === found.y);
		};
		await expect.poll(isStill, { message: `${role} "${name}"`, intervals: [50] }).toBe(true);
		return found as unknown as Found;
	}

	async click(role: Role, name: string, exact = true): Promise<void> {
		const { x, y } = await this.findStill(role, name, exact);
		await this.tab.drag([{ x, y }]);
	}

	async fill(label: string, text: string): Promise<void> {
		await this.click('textbox', label, false);
		await this.evaluate(() => {
			const field = document.activeElement;
			if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
		});
		await this.tab.type(text);
	}

	async place(side: string, far = 'Duidelijk'): Promise<void> {
		await this.awake();
		await this.click('button', side);
		await this.click('button', far);
	}

	/** Saves a screenshot for comparison by eye. */
	async shot(name: string): Promise<void> {
		await this.evaluate(async () => void (await document.fonts.ready));
		this.keep(name, await this.tab.screenshot());
	}

	/** Saves a picture for comparison by eye. */
	keep(name: string, picture: Buffer): void {
		const path = this.#pathOf(name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, picture);
	}

	/** Shows the page as on paper, by letting the rules for print apply and those for screens not. */
	async asPrinted(): Promise<void> {
		await this.evaluate(() => {
			const change = (rules: CSSRuleList) => {
				for (const rule of rules) {
					if (rule instanceof CSSMediaRule) {
						const { media } = rule;
						if (/\bprint\b/.test(media.mediaText)) media.mediaText = 'all';
						else if (/\bscreen\b/.test(media.mediaText)) media.mediaText = 'not all';
					}
					if ('cssRules' in rule) change(rule.cssRules as CSSRuleList);
				}
			};
			for (const sheet of document.styleSheets) {
				if (/\bprint\b/.test(sheet.media.mediaText)) sheet.media.mediaText = 'all';
				change(sheet.cssRules);
			}
		});
	}
}
