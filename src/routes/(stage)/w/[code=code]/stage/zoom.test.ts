import { expect, it } from 'vitest';
import { zoomOf } from './zoom.ts';

const screen = { width: 1280, height: 720 };

it.each([
	['a full screen', { width: 1280, height: 720 }, 1],
	['a full screen at 200 %', { width: 640, height: 360 }, 2],
	['a window with tabs and a scroll bar', { width: 1265, height: 600 }, 1],
	['a window with tabs at 200 %', { width: 640, height: 300 }, 2],
	['a window with a side panel', { width: 900, height: 700 }, 1],
	['a window at 50 %', { width: 2560, height: 1440 }, 1],
	['an unknown size', { width: undefined, height: undefined }, 1]
])('the zoom of %s is known', (_, inner, zoom) => {
	expect(zoomOf(screen, inner)).toBe(zoom);
});
