/**
 * Ridge of the app's logo, which is steeper than the ridge in other pictures. Its view
 * box has a margin, so that a stroke 3 units wide is not cut off.
 */
import { ridge } from './ridge.ts';

export const LOGO = { width: 40, height: 22, stroke: 3 } as const;

/**
 * The negative `top` puts the highest point of the curve above the view box. Both slopes are then
 * still steep where they stop at the gap.
 */
export const { slope } = ridge({ ...LOGO, thumb: 5, pad: 2, top: -3 });
