import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/authorise';
import { qrOf } from '$lib/qr-code';
import { isEmbedded } from '$lib/server/http/embed';
import { originForOthers } from '$lib/server/http/public-origin';
import type { WorkshopTable } from '$lib/server/db/workshop-tables';
import { store } from '$lib/server/store';
import { dotsByHand } from '$lib/server/workshops/hand-dots';
import { workshopIn } from '$lib/server/workshops/access';
import { outcomeOf } from '$lib/server/workshops/outcome';
import { viewOf } from '$lib/server/workshops/snapshot';
import { enterAsHost } from '../host-action';
import { screenTextsIn } from '../screen';
import type { Actions, PageServerLoad } from './$types';
import type { JoinDetails } from '$lib/components/stage/stage-data';

export const load: PageServerLoad = async (event) => {
	const { workshop, ...found } = await authorise(event, 'workshop.watch', workshopIn);
	const embedded = isEmbedded(event.url.searchParams);
	const isHost = found.isHost && !embedded;
	const { code, locale } = workshop;
	if (event.params.code !== code) redirect(307, `/w/${code}/stage${event.url.search}`);
	// Everybody in the room reads the stage, so it is in the workshop's language instead of the
	// language of this browser.
	event.locals.locale = locale;
	const { state, dots } = await viewOf(store(), code, { view: 'wall', seat: null });
	return {
		code,
		isHost,
		/** Theme of the embedded screen, whose address says it; `null` for the projected one. */
		embedded: embedded ? embeddedTheme(event.url) : null,
		whole: { ...state, dots },
		byHand: isHost ? (await dotsByHand(store().read, workshop.id, state.round)).length : null,
		now: Date.now(),
		outcome: state.phase === 'ended' ? await outcomeOf(store().read, code) : null,
		join: joinDetailsOf(event.url, workshop),
		screen: screenTextsIn(locale)
	};
};

const embeddedTheme = ({ searchParams }: URL) =>
	searchParams.get('embed') === 'light' ? ('light' as const) : ('dark' as const);

export const actions: Actions = {
	/** Makes this browser the host's when the form has the host link's secret. */
	async host(event) {
		await authorise(event, 'workshop.watch');
		return enterAsHost(event, `/w/${event.params.code}/stage`);
	}
};

/**
 * Address and QR code with which phones join; `null` when other devices cannot reach this server.
 */
function joinDetailsOf(
	url: URL,
	{ code, address }: Pick<WorkshopTable, 'code' | 'address'>
): JoinDetails | null {
	const origin = originForOthers(url, address);
	if (!origin) return null;
	return { address: new URL(origin).host, qr: qrOf(`${origin}/w/${code}`) };
}
