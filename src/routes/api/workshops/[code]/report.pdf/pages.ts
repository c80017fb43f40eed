/**
 * Pages of a PDF: blocks of text and pictures below each other, with a new page where a block does
 * not fit. Lengths are in points. The document is tagged, so that a screen reader knows headings,
 * paragraphs and what a picture shows.
 */
import PDFDocument from 'pdfkit';
import heading from '$lib/generated/fonts/pdf-heading.ttf?inline';
import label from '$lib/generated/fonts/pdf-label.ttf?inline';
import question from '$lib/generated/fonts/pdf-question.ttf?inline';
import text from '$lib/generated/fonts/pdf-text.ttf?inline';
import { INK } from '$lib/components/card/sheet';
import type { Locale } from '$lib/domain/locale';

const FONTS = { heading, label, question, text };
export type PdfFont = keyof typeof FONTS;
export type Pdf = PDFKit.PDFDocument;

const MARGIN = 51;
/** Width of the column of text on A4. */
export const COLUMN = 595.28 - 2 * MARGIN;

export interface TextStyle {
	font?: PdfFont;
	size: number;
	fill?: string;
	/** Space above the text. */
	above?: number;
	/** Height that has to be free below the text, so that it does not stand alone on a page. */
	with?: number;
	/** Language, where it is another than the document's. */
	lang?: Locale;
	align?: 'left' | 'center' | 'right';
}

export class Pages {
	readonly pdf: Pdf;
	readonly #root: PDFKit.PDFStructureElement;
	readonly #chunks: Buffer[] = [];

	constructor({ title, lang }: { title: string; lang: Locale }) {
		this.pdf = new PDFDocument({
			size: 'A4',
			margin: MARGIN,
			lang,
			tagged: true,
			displayTitle: true,
			pdfVersion: '1.7',
			info: { Title: title, Creator: 'Kantlijn', Producer: 'Kantlijn' }
		});
		for (const [name, data] of Object.entries(FONTS)) {
			const [, encoded = ''] = data.split(',');
			this.pdf.registerFont(name, Buffer.from(encoded, 'base64'));
		}
		this.pdf.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
		this.#root = this.pdf.struct('Document');
		this.pdf.addStructure(this.#root);
	}

	/** Writes one paragraph or heading. */
	write(tag: 'H1' | 'H2' | 'H3' | 'P', words: string, style: TextStyle): void {
		const { font = 'text', size, fill = INK, above = 0, align = 'left' } = style;
		const shown = printable(words);
		this.pdf.font(font).fontSize(size);
		const height = this.pdf.heightOfString(shown, { width: COLUMN });
		this.#leave(above, height + (style.with ?? 0));
		this.#root.add(
			this.pdf.struct(tag, style.lang ? { lang: style.lang } : {}, () => {
				this.pdf
					.font(font)
					.fontSize(size)
					.fillColor(fill)
					.text(shown, MARGIN, this.pdf.y, { width: COLUMN, align });
			})
		);
	}

	/** Writes two paragraphs beside each other, the second at the right edge. */
	pair(left: string, right: string, styles: readonly [TextStyle, TextStyle]): void {
		const [first] = styles;
		const half = COLUMN / 2 - 8;
		const words = [printable(left), printable(right)] as const;
		const heights = words.map((one, at) => {
			const style = styles[at] ?? first;
			this.pdf.font(style.font ?? 'text').fontSize(style.size);
			return this.pdf.heightOfString(one || ' ', { width: half });
		});
		this.#leave(first.above ?? 0, Math.max(...heights));
		const top = this.pdf.y;
		words.forEach((one, at) => {
			const { font = 'text', size, fill = INK } = styles[at] ?? first;
			if (one === '') return;
			this.#root.add(
				this.pdf.struct('P', {}, () => {
					this.pdf
						.font(font)
						.fontSize(size)
						.fillColor(fill)
						.text(one, at === 0 ? MARGIN : MARGIN + COLUMN - half, top, {
							width: half,
							align: at === 0 ? 'left' : 'right'
						});
				})
			);
		});
		this.pdf.y = top + Math.max(...heights);
	}

	/**
	 * Draws a picture as wide as the column.
	 * @param size of the drawing, in its own units
	 * @param alt text that says what the picture shows
	 */
	draw(
		{ width, height }: { width: number; height: number },
		alt: string,
		paint: (pdf: Pdf) => void
	): void {
		const scale = COLUMN / width;
		this.#leave(4, height * scale);
		const top = this.pdf.y;
		this.#root.add(
			this.pdf.struct('Figure', { alt: printable(alt) }, () => {
				this.pdf.save().translate(MARGIN, top).scale(scale);
				paint(this.pdf);
				this.pdf.restore();
			})
		);
		this.pdf.x = MARGIN;
		this.pdf.y = top + height * scale;
	}

	/** Whether a block of this height still fits on the page. */
	fits(height: number): boolean {
		return this.pdf.y + height <= this.pdf.page.height - MARGIN;
	}

	newPage(): void {
		this.pdf.addPage();
	}

	/** Ends the document, and resolves with the file. */
	end(): Promise<Buffer> {
		return new Promise((resolve, reject) => {
			this.pdf.on('end', () => resolve(Buffer.concat(this.#chunks)));
			this.pdf.on('error', reject);
			this.#root.end();
			this.pdf.end();
		});
	}

	#leave(above: number, height: number): void {
		if (!this.fits(above + height)) this.pdf.addPage();
		else this.pdf.y += above;
	}
}

/** Letters that the fonts have: those of Western European languages. */
const WITHOUT_GLYPH = /[^\n\u0020-\u00ffŒœŸ‘’‚“”„–—…•−€←→↑↓✓]/gu;

/** Letters with a bar, which Unicode takes for letters of their own. */
const BARRED: Record<string, string> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D' };

/**
 * Returns a text in letters that the fonts have. A letter with a rare accent loses the accent, and
 * any other letter becomes a question mark: an empty box would say no more.
 */
export function printable(words: string): string {
	return words
		.normalize('NFC')
		.replace(/[\u2066-\u2069\u200b-\u200f\u00ad]/g, '')
		.replace(/[\u2009\u202f]/g, '\u00a0')
		.replace(WITHOUT_GLYPH, (letter) => {
			const plain = BARRED[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
			return plain.search(WITHOUT_GLYPH) < 0 && plain !== '' ? plain : '?';
		});
}
