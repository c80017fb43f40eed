import type { IncomingMessage } from 'node:http';
import type { Locale } from '$lib/domain/locale';
import type { Session } from '$lib/server/sessions';

declare global {
	namespace App {
		interface Error {
			/** A refusal's code, or `fault`; put into words by the error page. */
			message: string;
			/** The request's id, for whoever reports a fault. */
			id?: string;
		}
		interface Locals {
			session: Session | null;
			requestId: string;
			locale: Locale;
			/** In which dates are shown: the browser's, else the account's. */
			timeZone: string;
		}
		interface Platform {
			/** Node's own request, from adapter-node. */
			req: IncomingMessage;
		}
	}
}

export {};
