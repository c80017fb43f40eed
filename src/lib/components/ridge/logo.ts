/** The ridge as a mark: steeper than elsewhere, in a box that leaves room for a stroke of 3. */
import { ridge } from './ridge.ts';

export const LOGO = { width: 40, height: 22, stroke: 3 } as const;

/** `top` lies outside the box: what shows is cut off where the gap begins. */
export const { slope } = ridge({ ...LOGO, thumb: 5, pad: 2, top: -3 });
