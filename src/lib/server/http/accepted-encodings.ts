/** Header Accept-Encoding: the encodings in which a client takes an answer. */

/**
 * Whether a client accepts an encoding that it names. The sign `*`, and the order of preference, are
 * not considered.
 * @param header value of the header Accept-Encoding; empty without one
 */
export function accepts(header: string, encoding: string): boolean {
	return header.split(',').some((one) => {
		// The text is split instead of matched by a pattern that allows spaces around the semicolon,
		// because the time of such a pattern grows with the square of the text's length.
		const [name = '', ...parameters] = one.toLowerCase().split(';');
		const isExcluded = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter.trim()));
		return name.trim() === encoding && !isExcluded;
	});
}
