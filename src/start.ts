/**
 * Entry point of `npm start`. It validates the settings, imports the built application, and listens
 * with the application's HTTP server. Node runs this file directly, without bundling.
 */
import { fileURLToPath } from 'node:url';
import { configureAdapter } from './lib/server/http/entry/adapter-settings.ts';
import type { Handler } from './lib/server/http/entry/http-server.ts';
import { addresses, listen, listenErrorText } from './lib/server/http/entry/listen.ts';
import { processSlot } from './lib/server/http/entry/process-slot.ts';
import { loadSettings, SettingsError } from './lib/server/settings.ts';

// Only this process's user can read the files that this process creates.
process.umask(0o077);

const settings = loadSettingsOrExit();
const { origin, trustProxy, host } = settings;
configureAdapter(process.env, origin);
processSlot.sources = new URL('.', import.meta.url);
const handler = await importHandler();
const client = fileURLToPath(new URL('../build/client', import.meta.url));

try {
	if (!processSlot.createHttpServer) throw new Error('The application did not start.');
	const created = processSlot.createHttpServer({ handler, trustProxy, origin, client });
	const port = await listen(created.server, host, settings.port);
	created.shutDownOnSignal();
	const { here, network } = addresses(host, port);
	console.log(`Kantlijn         ${here}`);
	for (const address of network) console.log(`in this network  ${address}`);
} catch (error) {
	const { code } = error as NodeJS.ErrnoException;
	exitWith(listenErrorText(code, host, settings.port) ?? error);
}

function loadSettingsOrExit() {
	try {
		return loadSettings(process.env);
	} catch (error) {
		return exitWith(error instanceof SettingsError ? error.message : error);
	}
}

/**
 * Imports the built application, which opens its database during the import. If the import fails,
 * the process ends with a message.
 */
async function importHandler(): Promise<Handler> {
	try {
		return (await import(new URL('../build/handler.js', import.meta.url).href)).handler;
	} catch (error) {
		const { operatorMessage, message, code } = error as NodeJS.ErrnoException & {
			/** Message for the operator, which only some errors of the application have. */
			operatorMessage?: string;
		};
		if (code === 'ERR_MODULE_NOT_FOUND' && message.includes('build/handler.js')) {
			return exitWith('The application is not built yet: run npm start, or npm run build first.');
		}
		return exitWith(operatorMessage ?? error);
	}
}

/**
 * Ends the process.
 * @param why message for the operator, or an unexpected error, which is printed with its stack
 */
function exitWith(why: unknown): never {
	console.error(why);
	process.exit(1);
}
