/**
 * Replaces d3-color; see vite.config.ts. The library d3-scale interpolates colours with it, and the
 * line's scale is one of numbers.
 */
function noColours(): never {
	throw new Error('Colours are left out of the build: d3-color is replaced in vite.config.ts.');
}

export {
	noColours as color,
	noColours as cubehelix,
	noColours as hcl,
	noColours as hsl,
	noColours as lab,
	noColours as rgb
};
