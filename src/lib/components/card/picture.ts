/** Export of a drawing on the page as a self-contained SVG or PNG file, with its fonts embedded. */
import { FACES } from '$lib/generated/fonts/faces';
import { isInstalledOnIos, shareFile } from '../../state/share-file.ts';
import { download } from '../../state/request.ts';

/** Width of a PNG file in pixels: 330 pixels per inch when printed on A5, and 230 on A4. */
const PNG_WIDTH = 1920;

/**
 * Returns the drawing as an SVG file.
 * @throws Error when a font cannot be fetched, since the picture would look different without it
 */
export async function svgFile(drawing: SVGSVGElement): Promise<Blob> {
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	tidy(copy);
	const { width, height } = drawing.viewBox.baseVal;
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String(height));
	const title = document.createElementNS(copy.namespaceURI, 'title');
	title.textContent = copy.getAttribute('aria-label');
	const style = document.createElementNS(copy.namespaceURI, 'style');
	style.textContent = (await Promise.all(FACES.map(fontFace))).join('\n');
	copy.prepend(title, style);
	const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`;
	return new Blob([text], { type: 'image/svg+xml' });
}

/**
 * Returns the drawing as a PNG file.
 * @throws Error when a font cannot be fetched or the browser refuses the canvas
 */
export async function pngFile(drawing: SVGSVGElement): Promise<Blob> {
	const image = new Image();
	image.src = await dataAddress(await svgFile(drawing));
	await image.decode();
	const canvas = document.createElement('canvas');
	const { width, height } = drawing.viewBox.baseVal;
	canvas.width = PNG_WIDTH;
	canvas.height = Math.round((PNG_WIDTH * height) / width);
	const context = canvas.getContext('2d');
	context?.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) throw new Error('The browser made no PNG of the canvas.');
	return blob;
}

/**
 * Downloads a file as `name`, which includes the extension. In an app installed on iOS the share
 * sheet opens instead.
 */
export async function save(file: Blob, name: string): Promise<void> {
	if (isInstalledOnIos() && (await shareFile(new File([file], name, { type: file.type })))) return;
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// Some browsers read the URL only some time after the click, so it stays valid for a minute.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function fontFace({
	family,
	style,
	weight,
	range,
	url
}: (typeof FACES)[number]): Promise<string> {
	const font = await download(url);
	if (!font) throw new Error(`The font at ${url} could not be fetched.`);
	const address = await dataAddress(new Blob([font], { type: 'font/woff2' }));
	return (
		`@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};` +
		`src:url(${address}) format('woff2');unicode-range:${range}}`
	);
}

function dataAddress(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error);
		reader.readAsDataURL(blob);
	});
}

/** Removes what only the page needs: Svelte's marker comments and the `class` attributes. */
function tidy(copy: SVGSVGElement): void {
	const nodes = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
	const comments: Node[] = [];
	while (nodes.nextNode()) comments.push(nodes.currentNode);
	for (const comment of comments) (comment as Comment).remove();
	for (const element of [copy, ...copy.querySelectorAll('[class]')]) {
		element.removeAttribute('class');
	}
}
