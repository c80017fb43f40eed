/**
 * Schemas of values in exported account files. A file may come from another server, an older
 * version or other software, and its times may have other formats. An import converts all times to
 * the format of the tables.
 */
import { z } from 'zod';

/**
 * Maximum number of milliseconds by which the clock of the server that wrote the file may be ahead
 * of this server's.
 */
const CLOCK_MS = 120_000;

/**
 * Earliest accepted time. Nothing in a file can have happened before 1970. Moreover, times before
 * the year 0 would sort wrongly as text.
 */
const EARLIEST = '1970-01-01T00:00:00.000Z';

/**
 * Schema of a time: accepts RFC 3339 with any offset and precision, and returns UTC with
 * milliseconds.
 */
export const fileTime = z.iso.datetime({ offset: true }).overwrite((value) => {
	const date = new Date(value);
	// Zod runs this step even for a text that is no time, but has already reported that text.
	return isNaN(date.getTime()) ? value : date.toISOString();
});

/**
 * Schema of a {@link fileTime} that must be in the past, because a server set it by its own clock.
 */
export const pastTime = fileTime.check(({ value, issues }) => {
	if (isNaN(Date.parse(value))) return;
	const latest = new Date(Date.now() + CLOCK_MS).toISOString();
	// The length differs for a year before 0 or after 9999, for which `toISOString` writes more
	// digits.
	const isEarly = value.length !== EARLIEST.length || value < EARLIEST;
	if (!isEarly && value <= latest) return;
	const code = isEarly ? 'time-too-early' : 'time-in-future';
	issues.push({ code: 'custom', params: { code }, input: value });
});
