/** Attachment that makes text smaller until it fits in its area of the stage. */

/** Factor by which the text shrinks at each try. */
const SHRINK = 0.96;
/** Smallest size of the text, as a share of its normal size. */
const LEAST = 0.4;

/**
 * Sets the custom property `--fit`, a factor for font sizes, on the element: the largest at which
 * the element's content is not higher than the element.
 * @returns the function that ends the observation of the element's size
 */
export function fit(element: HTMLElement): () => void {
	const adjust = () => {
		for (let scale = 1; ; scale *= SHRINK) {
			element.style.setProperty('--fit', scale.toFixed(3));
			const over = element.scrollHeight - element.clientHeight;
			if (over <= 0 || scale * SHRINK < LEAST) return;
		}
	};
	const observer = new ResizeObserver(adjust);
	observer.observe(element);
	// Text has another height in the web font than in the fallback font.
	document.fonts.addEventListener('loadingdone', adjust);
	return () => {
		observer.disconnect();
		document.fonts.removeEventListener('loadingdone', adjust);
	};
}
