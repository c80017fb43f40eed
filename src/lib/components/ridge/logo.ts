/**
 * Ridge of the app's logo: steeper than in other pictures, in a box with space for lines 3 units
 * wide.
 */
import { ridge } from './ridge.ts';

export const LOGO = { width: 40, height: 22, stroke: 3 } as const;

/**
 * The highest point of the ridge lies above the box (negative `top`), so the slopes are still steep
 * where the gap ends them.
 */
export const { slope } = ridge({ ...LOGO, thumb: 5, pad: 2, top: -3 });
