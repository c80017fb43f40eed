/** First answer through a client's link, which binds the link to the browser that answers. */
import type { GivenAnswer } from '../../domain/check-in-changes.ts';
import type { ApiEvent } from '../http/api-event.ts';
import { clientActs } from '../rate-limit/limits.ts';
import { clientNetwork } from '../rate-limit/network.ts';
import { store } from '../store.ts';
import { type Claimed, answerByLink } from './clients.ts';
import { keepKey, keyIn } from './cookies.ts';

export interface Claim {
	token: string;
	answer: GivenAnswer;
	/** Key that the browser made; see `FirstAnswer`. */
	key?: string | undefined;
	/**
	 * Whether the client answers on the helper's device. Its browser then keeps no key of the
	 * client.
	 */
	sharedDevice?: boolean;
}

/**
 * Gives an answer through a link, which from then on works in this browser only.
 * @throws Refusal `too-many`, or those of {@link answerByLink}
 */
export async function claim(
	event: ApiEvent,
	{ token, answer, key, sharedDevice = false }: Claim
): Promise<Claimed> {
	await clientActs.demand(clientNetwork(event));
	const claimed = await answerByLink(store(), {
		...{ token, answer, key, sharedDevice },
		keyOf: (client) => keyIn(event, client),
		account: event.locals.session?.account.id ?? null
	});
	if (!sharedDevice) keepKey(event, claimed.view.id, claimed.key);
	return claimed;
}
