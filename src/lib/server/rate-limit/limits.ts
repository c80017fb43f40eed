/**
 * Limits per minute. Participants of a workshop may share one network address, so their requests
 * are counted per seat or per workshop. Only new workshops are counted per address, with a high
 * limit.
 */
import { SlidingWindow } from './sliding-window.ts';

/** Answers of one seat; more than a person can give by hand. */
export const answersPerSeat = new SlidingWindow(300);

/** Seats taken in one workshop; three thousand people may scan the code at once. */
export const seatsPerWorkshop = new SlidingWindow(6_000);

/** Actions and dots placed by hand of all hosts of one workshop. */
export const controlsPerWorkshop = new SlidingWindow(900);

/** Workshops created from one network address. */
export const workshopsPerAddress = new SlidingWindow(300);
