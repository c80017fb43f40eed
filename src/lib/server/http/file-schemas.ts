/**
 * Schemas of values in exported account files. A file may come from another server, an older
 * version or other software, and write times in other ways. An import stores all times in the form
 * of the tables.
 */
import { z } from 'zod';

/**
 * Maximum number of milliseconds by which the clock of the server that wrote the file may be ahead
 * of this server's.
 */
const CLOCK_MS = 120_000;

/**
 * Earliest accepted time. Nothing in a file happened before 1970, and times before the year 0 would
 * not sort as text.
 */
const EARLIEST = '1970-01-01T00:00:00.000Z';

/**
 * Schema of a time: accepts RFC 3339 with any offset and precision, and returns UTC with
 * milliseconds.
 */
export const fileTime = z.iso.datetime({ offset: true }).overwrite((value) => {
	const date = new Date(value);
	// Zod has already reported a text that is no time, but still runs this step.
	return isNaN(date.getTime()) ? value : date.toISOString();
});

/** Schema of a {@link fileTime} in the past, for times that a server sets by its own clock. */
export const pastTime = fileTime.check(({ value, issues }) => {
	if (isNaN(Date.parse(value))) return;
	const latest = new Date(Date.now() + CLOCK_MS).toISOString();
	// `toISOString` writes more digits for a year before 0 or after 9999.
	const isEarly = value.length !== EARLIEST.length || value < EARLIEST;
	if (!isEarly && value <= latest) return;
	const code = isEarly ? 'time-too-early' : 'time-in-future';
	issues.push({ code: 'custom', params: { code }, input: value });
});
