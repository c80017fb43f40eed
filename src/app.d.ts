import type { IncomingMessage } from 'node:http';
import type { Locale, ParticipantLocale } from '$lib/domain/locale';
import type { Refusal } from '$lib/server/refusal';
import type { Session } from '$lib/server/accounts/sessions';
import type { HandedDevice } from '$lib/server/check-ins/handed-devices';

declare global {
	namespace App {
		interface Error {
			/**
			 * Code of the error: the code of a refusal, `offline` when the browser has no
			 * connection, `away` when the server cannot be reached, or `fault` for every other
			 * error.
			 */
			message: string;
			/**
			 * Heading of the error page for a refusal; `detail` explains the refusal in a sentence.
			 */
			title?: string;
			detail?: string;
			/** Id of the request, which a user can report. */
			id?: string;
		}
		interface Locals {
			session: Session | null;
			/** Set on a device that a helper has handed to a client; `session` is then `null`. */
			handed: HandedDevice | null;
			/** Whether the database is unavailable, so that no session could be looked up. */
			away: boolean;
			/** Refusal that a load function or action threw and did not handle. */
			refused?: Refusal;
			requestId: string;
			locale: Locale;
			/** Set on participants' pages, which have two languages more than the other pages. */
			participantLocale?: ParticipantLocale | undefined;
			/**
			 * IANA time zone for dates: the browser's if it is known, else the account's, else
			 * Europe/Amsterdam.
			 */
			timeZone: string;
		}
		interface PageState {
			/**
			 * Whether the control for placing is shown, although the assignment already has a placement.
			 */
			placing?: boolean;
			/** Whether the role card is shown alone, without the rest of its page. */
			shown?: boolean;
		}
		interface Platform {
			/** Request object of Node, from adapter-node. */
			req: IncomingMessage;
		}
	}
}

export {};
