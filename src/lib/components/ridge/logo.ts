/** Ridge as the app's logo: steeper than elsewhere, in a box with space for a stroke of 3. */
import { ridge } from './ridge.ts';

export const LOGO = { width: 40, height: 22, stroke: 3 } as const;

/** The crest (`top`) lies outside the box, so the slopes end at the gap before they would meet. */
export const { slope } = ridge({ ...LOGO, thumb: 5, pad: 2, top: -3 });
