import type { IncomingMessage } from 'node:http';
import type { Locale } from '$lib/domain/locale';
import type { Refusal } from '$lib/server/refusal';
import type { Session } from '$lib/server/accounts/sessions';

declare global {
	namespace App {
		interface Error {
			/** Code of a refusal; `offline` or `away` from the browser; else `fault`. */
			message: string;
			/** Heading and sentence of the error page for a refusal. */
			title?: string;
			detail?: string;
			/** Id of the request, for reporting a fault. */
			id?: string;
		}
		interface Locals {
			session: Session | null;
			/** The store is unavailable, so that no session can be looked up. */
			away: boolean;
			/** Refusal thrown by a load function or action that did not handle it. */
			refused?: Refusal;
			requestId: string;
			locale: Locale;
			/** IANA time zone for dates: the browser's, else the account's. */
			timeZone: string;
		}
		interface Platform {
			/** Node's request object, from adapter-node. */
			req: IncomingMessage;
		}
	}
}

export {};
