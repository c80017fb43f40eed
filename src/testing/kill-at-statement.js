// Kills a server under test right before the nth SQL statement that changes tables, where n is
// KANTLIJN_TEST_KILL_AT. Without that variable it prints those statements and kills nothing. The
// server itself needs no test code: `node --import ./src/testing/kill-at-statement.js
// src/start.ts`.
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

const CHANGES = /^\s*(create|alter|drop|insert into "?kysely|commit)/i;
const at = Number(process.env.KANTLIJN_TEST_KILL_AT ?? 0);
let count = 0;

/**
 * Counts a statement that changes tables, and kills the server at the nth.
 * @param {unknown} text
 */
function pass(text) {
	if (typeof text !== 'string' || !CHANGES.test(text)) return;
	count += 1;
	if (!at) console.log(`statement ${count}: ${text.replace(/\s+/g, ' ').slice(0, 60)}`);
	if (count === at) process.kill(process.pid, 'SIGKILL');
}

/**
 * Replaces a method by one that first counts the SQL statement that it gets. The statement is the
 * first argument, or the property `text` of the first argument.
 * @param {any} prototype
 * @param {string} name
 */
function wrap(prototype, name) {
	const original = prototype[name];
	/** @param {any[]} given */
	prototype[name] = function (...given) {
		pass(typeof given[0] === 'string' ? given[0] : given[0]?.text);
		return original.apply(this, given);
	};
}

wrap(DatabaseSync.prototype, 'prepare');
wrap(pg.Client.prototype, 'query');
