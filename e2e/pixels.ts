/** Compares pictures pixel by pixel. */
import type { Page } from '@playwright/test';

/** Largest difference per channel (0 to 255) at which two pixels count as equal. */
const TOLERANCE = 24;

/** Returns the share of pixels that differ, from 0 to 1; 1 for pictures of different sizes. */
export async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
	const addresses = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
	return page.evaluate(
		async ([addresses, tolerance]) => {
			const [a, b] = await Promise.all(
				addresses.map(async (address) => {
					const image = new Image();
					image.src = address;
					await image.decode();
					const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
					const context = canvas.getContext('2d');
					context?.drawImage(image, 0, 0);
					return context?.getImageData(0, 0, canvas.width, canvas.height);
				})
			);
			if (!a || !b || a.width !== b.width || a.height !== b.height) return 1;
			let differing = 0;
			for (let at = 0; at < a.data.length; at += 4) {
				const off = [0, 1, 2].some(
					(channel) =>
						Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > tolerance
				);
				if (off) differing++;
			}
			return differing / (a.width * a.height);
		},
		[addresses, TOLERANCE] as const
	);
}
