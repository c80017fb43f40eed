/** A browser tab of one person, as far as the stories need one. Each engine has its own driver. */

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type BrowserEngine = (typeof ENGINES)[number];

/** Point on the visible part of the page, in CSS pixels. */
export interface Point {
	x: number;
	y: number;
}

export interface Size {
	width: number;
	height: number;
}

export interface Tab {
	open(url: string): Promise<void>;
	/** Runs the source of a function in the page; its argument and result are JSON. */
	run<Result>(source: string, argument: unknown): Promise<Result>;
	/** Presses the mouse at the first point, moves through the others, and releases at the last. */
	drag(points: readonly Point[]): Promise<void>;
	/**
	 * Puts a finger at the first point, moves it through the others, and lifts it; `null` where the
	 * driver has no touchscreen.
	 */
	swipe: ((points: readonly Point[]) => Promise<void>) | null;
	/** Presses a key by its name in the UI Events standard, such as "ArrowLeft". */
	press(key: string): Promise<void>;
	type(text: string): Promise<void>;
	back(): Promise<void>;
	forward(): Promise<void>;
	reload(): Promise<void>;
	screenshot(): Promise<Buffer>;
	/** Prints to a PDF file; `null` where the driver cannot print. */
	pdf: (() => Promise<Buffer>) | null;
	close(): Promise<void>;
}

export interface RunningEngine {
	/** Opens a tab in a browser session of its own, which shares nothing with other tabs. */
	newTab(size: Size): Promise<Tab>;
	close(): Promise<void>;
}
