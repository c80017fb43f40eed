/** Cookies by which a workshop knows a phone or its host again; their names end in its code. */

export const SEAT_COOKIE = 'kantlijn-seat-';
export const HOST_COOKIE = 'kantlijn-host-';

/** For as long as a workshop can last: it is deleted before that when nobody does anything in it. */
export const WORKSHOP_COOKIE_DAYS = 400;
