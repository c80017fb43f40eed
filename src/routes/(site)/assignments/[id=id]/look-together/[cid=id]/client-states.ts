/** Names of a client's states, in words for the helper. */
import type { ClientState, Consent } from '$lib/domain/check-in';
import { m } from '$lib/generated/paraglide/messages.js';

export const STATE_WORDS: Record<ClientState, () => string> = {
	waiting: m.checkin_waiting,
	answered: m.checkin_answered,
	declined: m.checkin_declined,
	calling: m.checkin_calling,
	revealed: m.checkin_revealed,
	proposed: m.checkin_proposed,
	agreed: m.checkin_agreed,
	expired: m.checkin_expired,
	erased: m.checkin_mark_erased
};

/** Words for a client's last answer to the proposal. */
export const CONSENT_WORDS: Record<Consent, () => string> = {
	yes: m.checkin_said_yes,
	'not-yet': m.checkin_said_not_yet,
	withdrawn: m.checkin_withdrew
};
