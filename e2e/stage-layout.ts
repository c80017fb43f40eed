/** Measures the layout of the stage: overlaps, overflow, and the place of the ridge. */
import type { Page } from '@playwright/test';

export interface Layout {
	/** Sentences about blocks that overlap each other, or that are cut off. */
	faults: string[];
	/** Edges of the ridge in pixels, rounded: left, top, right, bottom; `null` without a ridge. */
	ridge: number[] | null;
}

/** Measures the page once its pictures are drawn in their present size. */
export function measure(page: Page): Promise<Layout> {
	return page.evaluate(async () => {
		await document.fonts.ready;
		// Until scripts run, a ridge has two drawings of usual widths.
		while (document.querySelector('svg.narrow, svg.wide')) await new Promise(requestAnimationFrame);
		// Sizes are observed once per frame, and a changed size changes others in the next one.
		for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);

		interface Block {
			name: string;
			element: Element;
			left: number;
			right: number;
			top: number;
			bottom: number;
		}
		const faults: string[] = [];
		const main = document.querySelector('main') as HTMLElement;
		const isSeen = (element: Element) =>
			element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
			!element.closest('.visually-hidden, dialog');
		const blockOf = (element: Element): Element =>
			getComputedStyle(element).display === 'inline' && element.parentElement
				? blockOf(element.parentElement)
				: element;
		const boxOf = (
			name: string,
			element: Element,
			{ left, right, top, bottom }: DOMRect
		): Block => ({
			name,
			element,
			left,
			right,
			top,
			bottom
		});
		const around = (name: string, element: Element, boxes: readonly DOMRect[]): Block => ({
			name,
			element,
			left: Math.min(...boxes.map(({ left }) => left)),
			right: Math.max(...boxes.map(({ right }) => right)),
			top: Math.min(...boxes.map(({ top }) => top)),
			bottom: Math.max(...boxes.map(({ bottom }) => bottom))
		});

		/** Whether a word of the text goes on on the next line. A question may hyphenate its words. */
		const isBroken = (text: Node) =>
			[...(text.textContent ?? '').matchAll(/[^\s-]+/g)].some(({ index, 0: word }) => {
				const range = document.createRange();
				range.setStart(text, index);
				range.setEnd(text, index + word.length);
				return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
			});

		// Text: as wide as its lines, and as high as its block, since fonts are higher than their lines.
		const lines = new Map<Element, DOMRect[]>();
		const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			if (!node.textContent?.trim() || !parent || parent.closest('svg') || !isSeen(parent))
				continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const block = blockOf(parent);
			lines.set(block, [...(lines.get(block) ?? []), ...range.getClientRects()]);
			if (!block.matches('.question') && isBroken(node)) faults.push(`broken: ${node.textContent}`);
		}
		const blocks: Block[] = [...lines].map(([block, rects]) => {
			const { top, bottom, left, right } = block.getBoundingClientRect();
			const text = around(block.textContent.trim().slice(0, 40), block, rects);
			if (text.left < left - 1 || text.right > right + 1) faults.push(`${text.name}: too wide`);
			return { ...text, top, bottom };
		});

		for (const qr of main.querySelectorAll('.qr')) {
			blocks.push(boxOf('QR code', qr, qr.getBoundingClientRect()));
		}
		const waiting = [...main.querySelectorAll('[data-part="waiting"]')];
		if (waiting.length > 0) {
			const boxes = waiting.map((dot) => dot.getBoundingClientRect());
			blocks.push(around('row of dots', main, boxes));
		}
		const svg = main.querySelector('svg.measured');
		if (svg) {
			const frame = svg.getBoundingClientRect();
			const shapes = [...svg.querySelectorAll('path, circle, text')];
			const drawn = around(
				'picture',
				svg,
				shapes.map((shape) => shape.getBoundingClientRect())
			);
			// The slopes' line may be drawn over the edge by half of its width.
			const edge = 0.005 * innerHeight;
			if (drawn.top < frame.top - edge || drawn.bottom > frame.bottom + edge) {
				faults.push(`picture: drawn from ${drawn.top} to ${drawn.bottom}`);
			}
			blocks.push({ ...boxOf('picture', svg, frame), left: drawn.left, right: drawn.right });
		}

		const { scrollWidth, scrollHeight } = document.documentElement;
		if (scrollWidth > innerWidth) faults.push(`page: ${scrollWidth} wide`);
		const isScrolling = main.querySelector('.zoomed') !== null;
		if (scrollHeight > innerHeight && !isScrolling) faults.push(`page: ${scrollHeight} high`);
		for (const { name, left, right, top, bottom } of blocks) {
			const isHigh = !isScrolling && (top < -1 || bottom > innerHeight + 1);
			if (left < -1 || right > innerWidth + 1 || isHigh) {
				faults.push(`${name}: outside, ${[left, top, right, bottom].map(Math.round).join(' ')}`);
			}
		}
		blocks.forEach((one, index) => {
			for (const other of blocks.slice(index + 1)) {
				if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
				const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
				const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
				if (wide > 1 && high > 1) {
					faults.push(
						`${one.name} / ${other.name}: overlap of ${wide.toFixed()} × ${high.toFixed()}`
					);
				}
			}
		});

		const slopes = [...main.querySelectorAll('svg.measured .slope')];
		const ridge =
			slopes.length > 0
				? around(
						'ridge',
						main,
						slopes.map((one) => one.getBoundingClientRect())
					)
				: null;
		return {
			faults,
			ridge: ridge && [ridge.left, ridge.top, ridge.right, ridge.bottom].map(Math.round)
		};
	});
}
