/** The role card as a PNG file and on paper. */
import { constants, inflateSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import type { Person } from './person.ts';

const QUESTION = 'Hoe krijgen we onze planning weer betrouwbaar?';

/** Opens the card of a new assignment. */
async function openCard(anna: Person): Promise<void> {
	await anna.open('/assignments/new?place=-47');
	await anna.fill('De vraag van de cliënt', QUESTION);
	await anna.click('button', 'Bewaar opdracht en plek');
	await expect.poll(() => anna.path()).toMatch(/^\/assignments\/[0-9a-f-]{36}/);
	await anna.open(`${await anna.path()}/card`);
	await anna.findStill('button', 'Bewaar als plaatje');
}

/** Keeps the files that the page would download, and the calls to print. */
const keepFiles = (anna: Person) =>
	anna.evaluate(() => {
		const kept = { files: [] as Blob[], prints: 0 };
		Object.assign(window, { kept });
		URL.createObjectURL = (file: Blob) => {
			kept.files.push(file);
			return '#';
		};
		HTMLAnchorElement.prototype.click = () => undefined;
		window.print = () => void kept.prints++;
	});

interface Kept {
	kept: { files: Blob[]; prints: number };
}

const keptFiles = (anna: Person) =>
	anna.evaluate(() => (window as unknown as Kept).kept.files.length);

/** Saves the card by its button, and returns the PNG file. */
async function save(anna: Person): Promise<Buffer> {
	const before = await keptFiles(anna);
	await anna.click('button', 'Bewaar als plaatje');
	await expect.poll(() => keptFiles(anna)).toBe(before + 1);
	const text = await anna.evaluate(
		(at) =>
			new Promise<string>((resolve) => {
				const reader = new FileReader();
				reader.onload = () => resolve(String(reader.result));
				reader.readAsDataURL((window as unknown as Kept).kept.files[at] ?? new Blob());
			}),
		before
	);
	expect(text).toMatch(/^data:image\/png;base64,/);
	return Buffer.from(text.slice(text.indexOf(',') + 1), 'base64');
}

/**
 * Returns the share of pixels of a file that differ from the card drawn by this engine without its
 * fonts, from 0 to 1.
 */
const differsFromBare = (anna: Person, png: Buffer) =>
	anna.evaluate(
		async (address) => {
			const drawing = document.querySelector('svg[role="img"][viewBox]');
			if (!(drawing instanceof SVGSVGElement)) throw new Error('There is no card.');
			const copy = drawing.cloneNode(true) as SVGSVGElement;
			const { width, height } = drawing.viewBox.baseVal;
			copy.setAttribute('width', String(width));
			copy.setAttribute('height', String(height));
			const bare = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
			const [one, other] = await Promise.all(
				[address, bare].map(async (source) => {
					const image = new Image();
					image.src = source;
					await image.decode();
					const canvas = document.createElement('canvas');
					[canvas.width, canvas.height] = [width, height];
					const context = canvas.getContext('2d');
					context?.drawImage(image, 0, 0, width, height);
					return context?.getImageData(0, 0, width, height).data ?? [];
				})
			);
			let differing = 0;
			for (let at = 0; at < (one?.length ?? 0); at += 4) {
				if (Math.abs((one?.[at] ?? 0) - (other?.[at] ?? 0)) > 24) differing++;
			}
			return differing / (width * height);
		},
		`data:image/png;base64,${png.toString('base64')}`
	);

/** Counts the pages of a PDF file, which Firefox lists in a compressed part. */
function pagesOf(pdf: Buffer): number {
	const whole = pdf.toString('latin1');
	const parts = [...whole.matchAll(/\/FlateDecode[^]*?stream\r?\n([^]*?)endstream/g)].map(
		([, part = '']) =>
			inflateSync(Buffer.from(part, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH })
	);
	const found = [whole, ...parts.map(String)].join('\n').match(/\/Type ?\/Page\b/g);
	return found?.length ?? 0;
}

test('the card is saved as a PNG twice: both are equal, and have the fonts of the page', async ({
	newPerson
}) => {
	const anna = await newPerson();
	await openCard(anna);
	await anna.shot('page');
	await keepFiles(anna);
	const first = await save(anna);
	const second = await save(anna);
	anna.keep('saved', first);
	// Without the fonts the lines of letters would differ from here on, as the second test shows.
	expect(await differsFromBare(anna, first)).toBeGreaterThan(0.01);
	expect(first.equals(second)).toBe(true);
});

test('the card is printed alone, on one page', async ({ newPerson }) => {
	const anna = await newPerson();
	await openCard(anna);
	await keepFiles(anna);
	await anna.click('button', 'Druk af op A5');
	expect(await anna.evaluate(() => (window as unknown as Kept).kept.prints)).toBe(1);
	const pdf = await anna.tab.pdf?.();
	if (pdf) expect(pagesOf(pdf)).toBe(1);
	await anna.asPrinted();
	expect(await anna.find('img', 'Rolkaart', false)).not.toBeNull();
	for (const name of ['Opdrachten', 'Terug naar de opdracht']) {
		expect(await anna.find('link', name, false), name).toBeNull();
	}
	expect(await anna.find('heading', QUESTION, false)).toBeNull();
	await anna.shot('on-paper');
});
