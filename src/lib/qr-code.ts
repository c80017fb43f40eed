/** A QR code as an SVG path, drawn on the server, or in the browser for a link with a secret. */
import QRCode from 'qrcode';

export interface Qr {
	/** Width and height of the code in modules (its smallest squares), as in the SVG's view box. */
	size: number;
	/** Path data of the SVG, with one rectangle per horizontal run of dark modules. */
	path: string;
}

export function qrOf(text: string): Qr {
	const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
	let path = '';
	for (let y = 0; y < size; y++) {
		for (let x = 0; x < size; x++) {
			if (!data[y * size + x]) continue;
			let width = 1;
			while (x + width < size && data[y * size + x + width]) width += 1;
			path += `M${x} ${y}h${width}v1h-${width}z`;
			x += width;
		}
	}
	return { size, path };
}
