/**
 * How often in a minute. A whole room shares one network address, so what it does is counted for
 * each seat and each code; only making workshops is counted for an address, and generously.
 */
import { SlidingWindow } from './sliding-window.ts';

/** Answers of one seat: more than anybody can give by hand. */
export const answersPerSeat = new SlidingWindow(300);

/** Seats taken in one workshop: three thousand may scan the code at once. */
export const seatsPerWorkshop = new SlidingWindow(6_000);

/** Keys and dots of a workshop's hosts. */
export const controlsPerWorkshop = new SlidingWindow(900);

/** Workshops made from one address. */
export const workshopsPerAddress = new SlidingWindow(300);
