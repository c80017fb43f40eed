/**
 * Passes files on through the share sheet of the device. An app installed on iOS has no other way out
 * for a file: a download opens over the app, without a way back.
 */

import { download as fetchFile } from './request.ts';

/** Whether this page runs as an installed app on iOS. */
export const isInstalledOnIos = () =>
	(globalThis.navigator as { standalone?: boolean } | undefined)?.standalone === true;

/** Whether the browser can share a file of this type. */
export function canShareFile(type: string): boolean {
	try {
		return navigator.canShare?.({ files: [new File([''], 'x', { type })] }) ?? false;
	} catch {
		return false;
	}
}

/**
 * Opens the share sheet. Must be called soon after the user's press, because browsers require one.
 * @returns false when the browser refuses; a user who closes the sheet counts as served
 */
export async function shareFile(file: File, text?: string): Promise<boolean> {
	try {
		await navigator.share({ files: [file], ...(text && { text }) });
		return true;
	} catch (error) {
		return error instanceof DOMException && error.name === 'AbortError';
	}
}

/**
 * Lets links with `download` open the share sheet instead, in an app installed on iOS.
 * @returns a function that ends this
 */
export function shareDownloads(): () => void {
	const press = (event: MouseEvent) => {
		const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[download]');
		if (!link || link.href.startsWith('blob:')) return;
		event.preventDefault();
		void shareLinked(link);
	};
	document.addEventListener('click', press);
	return () => document.removeEventListener('click', press);
}

async function shareLinked({ href, download }: HTMLAnchorElement): Promise<void> {
	const blob = await fetchFile(href);
	if (blob) {
		const name = download || (new URL(href).pathname.split('/').at(-1) ?? 'kantlijn');
		if (await shareFile(new File([blob], name, { type: blob.type }))) return;
	}
	// Without the share sheet the file opens as it would in the browser.
	location.href = href;
}
