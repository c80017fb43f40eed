import type { IncomingMessage } from 'node:http';
import type { Locale } from '$lib/domain/locale';
import type { Refusal } from '$lib/server/refusal';
import type { Session } from '$lib/server/accounts/sessions';

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
			/** Nobody can be recognised now, since the store is away. */
			away: boolean;
			/** What a load or an action was refused without turning it into words itself. */
			refused?: Refusal;
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
