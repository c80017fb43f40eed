/**
 * Ridge of the app's logo, which is steeper than the ridge in other pictures. Its box leaves space
 * for strokes that are 3 units wide.
 */
import { ridge } from './ridge.ts';

export const LOGO = { width: 40, height: 22, stroke: 3 } as const;

/**
 * The negative `top` puts the highest point of the ridge above the box. So the slopes are still
 * steep at the gap, where they end.
 */
export const { slope } = ridge({ ...LOGO, thumb: 5, pad: 2, top: -3 });
