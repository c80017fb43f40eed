/** Names of devices. */
import { m } from '../generated/paraglide/messages.js';

/**
 * Returns a device in words, such as "Chrome op Android".
 * @param label device label of the server; `null` for an unknown device
 */
export function deviceName(label: string | null): string {
	const [browser, system] = label?.split('/') ?? [];
	if (browser && system) return m.device_label({ browser, system });
	return browser || system || m.device_unknown();
}
