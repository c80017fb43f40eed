/** Saving a drawing that the page does not show. */
import { type Component, mount, unmount } from 'svelte';
import { pngFile, save, svgFile } from './picture.ts';

/**
 * Renders a component outside the page, and saves its `<svg>` as a file.
 * @param name file name without its extension
 * @throws Error where the browser refuses to draw
 */
export async function saveDrawing<Props extends Record<string, unknown>>(
	Drawing: Component<Props>,
	props: Props,
	kind: 'png' | 'svg',
	name: string
): Promise<void> {
	const target = document.createElement('div');
	const drawn = mount(Drawing, { target, props });
	try {
		const svg = target.querySelector('svg');
		if (!svg) throw new Error('The drawing has no <svg>.');
		save(await (kind === 'png' ? pngFile(svg) : svgFile(svg)), `${name}.${kind}`);
	} finally {
		await unmount(drawn);
	}
}
