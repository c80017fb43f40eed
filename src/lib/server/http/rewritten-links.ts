/**
 * Page for a link whose `#` was changed to `%23` by a mail scanner. The secret after the `#` then
 * arrives in the path. The page sends the browser to the link with its `#`. No `Location` or
 * `Referer` header contains the secret.
 */
import { linkBeforeRewriting } from '../../domain/secret-link.ts';
import { m } from '../../generated/paraglide/messages.js';
import { type ApiEvent, isApi } from './api-event.ts';

/**
 * Responds to a request for a link whose `#` was changed to `%23`; returns `null` for every other
 * request.
 */
export function recoverRewrittenLink(event: ApiEvent): Response | null {
	const { method } = event.request;
	if ((method !== 'GET' && method !== 'HEAD') || isApi(event)) return null;
	const link = linkBeforeRewriting(event.url.pathname);
	if (link === null) return null;
	return new Response(method === 'HEAD' ? null : pageFor(link, event.locals.locale), {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'private, no-store',
			'referrer-policy': 'no-referrer',
			'x-robots-tag': 'noindex'
		}
	});
}

/**
 * Redirects by a meta refresh. It needs no script, and replaces this page in the browser's history.
 */
function pageFor(link: string, locale: 'nl' | 'en'): string {
	const href = link.replace(/[&"'<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
	return `<!doctype html>
<html lang="${locale}">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta http-equiv="refresh" content="0; url=${href}" />
		<title>${m.link_rewritten({}, { locale })} · Kantlijn</title>
		<link rel="stylesheet" href="/error.css" />
	</head>
	<body>
		<main>
			<h1>${m.link_rewritten({}, { locale })}</h1>
			<p>${m.link_rewritten_what({}, { locale })}</p>
			<p><a href="${href}">${m.link_rewritten_go({}, { locale })}</a></p>
		</main>
	</body>
</html>
`;
}
