/** The ridge on the page as a PNG that stands on its own: its styles, ground and question go along. */

/** Pixels in the file for one on the page. */
const SCALE = 3;
const MARGIN = 32;
const LINE = 30;
const STYLES = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-dasharray', 'opacity'];
const LETTERS = ['font-size', 'font-weight', 'text-anchor', 'font-family'];

interface Words {
	question: string;
	/** How many stand on each side, under their side's foot. */
	left: string;
	right: string;
}

export async function pictureFile(
	drawing: SVGSVGElement,
	{ question, left, right }: Words
): Promise<Blob> {
	const { width, height } = drawing.viewBox.baseVal;
	const copy = drawing.cloneNode(true) as SVGSVGElement;
	const originals = drawing.querySelectorAll<SVGElement>('*');
	copy.querySelectorAll<SVGElement>('*').forEach((element, index) => {
		const original = originals[index];
		if (original) settle(element, getComputedStyle(original));
	});
	// Whoever saves it is nobody special in the picture.
	for (const ring of copy.querySelectorAll('[data-part="own"]')) ring.remove();
	copy.setAttribute('width', `${width * SCALE}`);
	copy.setAttribute('height', `${height * SCALE}`);
	const text = new XMLSerializer().serializeToString(copy);
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
	await image.decode();

	const canvas = document.createElement('canvas');
	const lines = wrapped(question, width);
	canvas.width = (width + 2 * MARGIN) * SCALE;
	canvas.height = (height + 3 * MARGIN + (lines.length + 1) * LINE) * SCALE;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas');
	const page = getComputedStyle(document.body);
	context.fillStyle = page.backgroundColor;
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.scale(SCALE, SCALE);
	context.fillStyle = page.color;
	context.font = questionFont();
	lines.forEach((line, index) => context.fillText(line, MARGIN, MARGIN + (index + 0.7) * LINE));
	const top = MARGIN + lines.length * LINE + MARGIN / 2;
	context.drawImage(image, MARGIN, top, width, height);
	context.font = `600 16px ${page.fontFamily}`;
	const under = top + height + LINE;
	context.fillText(left, MARGIN, under);
	context.textAlign = 'right';
	context.fillText(right, MARGIN + width, under);
	const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!file) throw new Error('the picture could not be made');
	return file;
}

/** What a stylesheet says of an element, written on the element itself. */
function settle(element: SVGElement, style: CSSStyleDeclaration): void {
	const names = element.tagName === 'text' ? [...STYLES, ...LETTERS] : STYLES;
	for (const name of names) element.style.setProperty(name, style.getPropertyValue(name));
	if (element.tagName === 'stop') {
		element.style.setProperty('stop-color', style.getPropertyValue('stop-color'));
	}
	element.removeAttribute('class');
}

const questionFont = () =>
	`italic 400 22px ${getComputedStyle(document.documentElement).getPropertyValue('--serif')}`;

function wrapped(question: string, width: number): string[] {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) return [question];
	context.font = questionFont();
	const lines: string[] = [];
	let line = '';
	for (const word of question.split(/\s+/)) {
		const longer = line ? `${line} ${word}` : word;
		if (line && context.measureText(longer).width > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}
