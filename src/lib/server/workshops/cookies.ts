/** Cookies of a seat and of a host; each name ends in the code of the workshop. */

export const SEAT_COOKIE = 'kantlijn-seat-';
export const HOST_COOKIE = 'kantlijn-host-';

/** Lifetime of both cookies in days, the longest that browsers allow. */
export const WORKSHOP_COOKIE_DAYS = 400;
