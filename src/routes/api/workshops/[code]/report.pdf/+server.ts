import { contract } from '$lib/server/http/contract';
import { endpoint } from '$lib/server/http/endpoint';
import { store } from '$lib/server/store';
import { workshopIn } from '$lib/server/workshops/access';
import { resultsOf } from '$lib/server/workshops/results';
import { reportPdf } from './report-document';

export const GET = endpoint(contract['/api/workshops/{code}/report.pdf'].GET, {
	resource: workshopIn,
	async answer({ event, workshop }) {
		const { code, createdAt, endedAt } = workshop;
		const { locale, timeZone } = event.locals;
		const results = await resultsOf(store(), code);
		const pdf = await reportPdf(
			{ ...results, code, createdAt, endedAt },
			{ locale, timeZone, now: Date.now() }
		);
		return new Response(new Uint8Array(pdf), {
			headers: {
				'content-type': 'application/pdf',
				'content-disposition': `attachment; filename="workshop-${code}.pdf"`
			}
		});
	}
});
