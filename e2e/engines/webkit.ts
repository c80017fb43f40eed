/**
 * WebKitGTK, the engine of Safari, over W3C WebDriver. Its driver serves one session at a time, so
 * each tab has a driver and a browser of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findWebKit } from '../../src/tasks/find-engines.js';
import { temporaryFolder } from '../../src/testing/folders.ts';
import { freePort } from '../../src/testing/free-port.ts';
import { patience } from '../../src/testing/patience.ts';
import type { Point, RunningEngine, Size, Tab } from './tab.ts';

const START_MS = patience(20_000);
const SCREEN = '1600x1400x24';
/** The toolbar of the window takes room, which the size of a window includes. */
const TOOLBAR = 38;

/** Without these sizes, the toolbar keeps the window wider than a phone. */
const NARROW_TOOLBAR = '* { padding: 0; margin: 0; min-width: 0; font-size: 6px; }';

/** Code points that WebDriver gives to keys without a character. */
const KEYS: Record<string, string> = {
	ArrowLeft: '\uE012',
	ArrowUp: '\uE013',
	ArrowRight: '\uE014',
	ArrowDown: '\uE015',
	End: '\uE010',
	Home: '\uE011',
	Enter: '\uE007',
	Tab: '\uE004',
	Escape: '\uE00C',
	Backspace: '\uE003',
	PageUp: '\uE00E',
	PageDown: '\uE00F'
};

const running = new Set<ChildProcess>();
process.on('exit', () => {
	for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts a program that ends with this process, even if this process is killed. The windows end
 * with the X server.
 */
function start(program: string, args: string[], env = process.env): ChildProcess {
	const child = spawn('setpriv', ['--pdeathsig', 'KILL', program, ...args], {
		env,
		stdio: ['ignore', 'ignore', 'ignore', 'pipe']
	});
	running.add(child);
	child.on('close', () => running.delete(child));
	return child;
}

async function end(child: ChildProcess): Promise<void> {
	if (!running.has(child)) return;
	const closed = once(child, 'close');
	child.kill('SIGKILL');
	await closed;
}

export async function launchWebKit(): Promise<RunningEngine> {
	const found = findWebKit();
	if (!found) throw new Error('There is no WebKit on this machine.');
	const screen = start(found.display, ['-displayfd', '3', '-screen', '0', SCREEN]);
	const [display] = await once(screen.stdio[3] as NodeJS.ReadableStream, 'data', {
		signal: AbortSignal.timeout(START_MS)
	});
	const settings = temporaryFolder();
	mkdirSync(join(settings, 'gtk-3.0'));
	writeFileSync(join(settings, 'gtk-3.0/gtk.css'), NARROW_TOOLBAR);
	const env = {
		...process.env,
		DISPLAY: `:${String(display).trim()}`,
		XDG_CONFIG_HOME: settings,
		GDK_BACKEND: 'x11',
		GSK_RENDERER: 'cairo',
		LIBGL_ALWAYS_SOFTWARE: '1',
		NO_AT_BRIDGE: '1',
		// As root, WebKit starts only without its sandbox.
		...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' })
	};
	return {
		newTab: (size) => newTab(found, env, size),
		close: () => end(screen)
	};
}

async function newTab(
	{ driver, browser }: { driver: string; browser: string },
	env: NodeJS.ProcessEnv,
	size: Size
): Promise<Tab> {
	const port = await freePort();
	const child = start(driver, [`--port=${port}`], env);
	const options = { binary: browser, args: ['--automation'] };
	const session = await firstAnswer<{ sessionId: string }>(port, {
		capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } }
	});
	const path = `/session/${session.sessionId}`;
	const post = <Result>(what: string, body: object = {}) =>
		call<Result>(port, 'POST', `${path}/${what}`, body);
	const act = (...actions: object[]) => post<null>('actions', { actions });
	const keys = (text: Iterable<string>) =>
		act({
			type: 'key',
			id: 'keyboard',
			actions: [...text].flatMap((value) => [
				{ type: 'keyDown', value },
				{ type: 'keyUp', value }
			])
		});
	await post('window/rect', { width: size.width, height: size.height + TOOLBAR });

	return {
		open: (url) => post('url', { url }),
		run: (source, argument) =>
			post('execute/sync', { script: `return (${source})(arguments[0])`, args: [argument] }),
		drag: async (points) =>
			void (await act({ type: 'pointer', id: 'mouse', actions: pressed(points) })),
		// The driver takes a finger for a mouse.
		swipe: null,
		press: async (key) => void (await keys([KEYS[key] ?? key])),
		type: async (text) => void (await keys(text)),
		back: () => post('back'),
		forward: () => post('forward'),
		reload: () => post('refresh'),
		screenshot: async () =>
			Buffer.from(await call<string>(port, 'GET', `${path}/screenshot`), 'base64'),
		pdf: null,
		async close() {
			await call(port, 'DELETE', path);
			await end(child);
		}
	};
}

function pressed([first, ...others]: readonly Point[]): object[] {
	if (!first) return [];
	const move = ({ x, y }: Point, duration: number) => ({
		...{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration }
	});
	return [
		move(first, 0),
		{ type: 'pointerDown', button: 0 },
		...others.map((point) => move(point, 40)),
		{ type: 'pointerUp', button: 0 }
	];
}

/** Asks for a session until the driver listens. */
async function firstAnswer<Result>(port: number, body: object): Promise<Result> {
	for (const deadline = Date.now() + START_MS; ; await setTimeout(50)) {
		try {
			return await call<Result>(port, 'POST', '/session', body);
		} catch (error) {
			const refused = error instanceof TypeError; // by `fetch`, while nothing listens
			if (!refused || Date.now() > deadline) throw error;
		}
	}
}

/** @throws Error with the driver's message */
async function call<Result>(
	port: number,
	method: string,
	path: string,
	body?: object
): Promise<Result> {
	const response = await fetch(`http://127.0.0.1:${port}${path}`, {
		method,
		...(body && { body: JSON.stringify(body) })
	});
	const { value } = (await response.json()) as { value: Result & { message?: string } };
	if (!response.ok) throw new Error(`WebKit: ${method} ${path}: ${value.message}`);
	return value;
}
