import { describe, expect, it } from 'vitest';
import { ACTS } from '../domain/permissions.ts';
import { inspect, routeActs } from '../../testing/route-acts.ts';

describe('who may', () => {
	const { guards, open } = routeActs();

	it('is asked first by every load, action and endpoint', () => {
		expect(guards.length).toBeGreaterThan(100);
		expect(open).toEqual([]);
	});

	it('is asked with every act somewhere', () => {
		expect(new Set(guards.map(({ act }) => act))).toEqual(new Set(Object.keys(ACTS)));
	});
});

describe('this check itself', () => {
	const page = 'src/routes/x/+page.server.ts';
	const api = 'src/routes/api/assignments/[id]/+server.ts';
	const imported = "import { endpoint } from '$lib/server/http/endpoint';\n";

	it.each([
		["export const load = async (event) => { const o = await authorise(event, 'page.read'); };"],
		["export const load = (event) => await authorise(event, 'page.read');"],
		["export const load = (event) => { return list(await authorise(event, 'page.read')); };"],
		["export async function load(event) { await authorise(event, 'page.read'); }"],
		["export const actions = { async default(event) { await authorise(event, 'page.read'); } };"],
		[
			"export const actions = { a: async (event) => { await authorise(event, 'page.read'); } } satisfies X;"
		],
		['export const prerender = false;'],
		['const helper = () => 1;']
	])('lets through what asks first: %s', (text) => {
		expect(inspect(page, text).open).toEqual([]);
	});

	it.each([
		['export const load = async () => ({});'],
		["export const load = async (event) => { await x(); await authorise(event, 'page.read'); };"],
		["export const load = async (event) => { if (x) await authorise(event, 'page.read'); };"],
		["export const load = async (event) => { x && await authorise(event, 'page.read'); };"],
		["export const load = async (event) => { x ? await authorise(event, 'page.read') : 1; };"],
		["export const load = async (event) => { () => await authorise(event, 'page.read'); };"],
		["export const load = async (event) => { await authorise(event, 'no.such.act'); };"],
		["export const load = async (event) => { await authorise(other, 'page.read'); };"],
		['export const load = async (event) => { await authorise(event, act); };'],
		["export const load = async (event) => { authorise(event, 'page.read'); };"],
		["export const load = async (event) => { void authorise(event, 'page.read'); };"],
		["export const load = async (event) => { // await authorise(event, 'page.read')\n };"],
		['export const load = made(elsewhere);'],
		['export async function load(event) { return 1; }'],
		['export const actions = { default(event) { return 1; } };'],
		["export const actions = { a(event) { await authorise(event, 'page.read'); }, b(event) {} };"],
		['export const actions = { ...others };'],
		['export const actions = { a };'],
		['export const actions = others;'],
		["export { load } from './elsewhere';"],
		["export * from './elsewhere';"]
	])('finds what is open: %s', (text) => {
		expect(inspect(page, text).open).toHaveLength(1);
	});

	it('knows an endpoint of its own route from any other', () => {
		const good = `${imported}export const GET = endpoint(contract['/api/assignments/{id}'].GET, {});`;
		expect(inspect(api, good).open).toEqual([]);
		for (const bad of [
			good.replace(imported, ''),
			good.replace('].GET', '].DELETE'),
			good.replace('/{id}', ''),
			good.replace('endpoint(contract', 'unguarded(contract'),
			'export const GET = async (event) => new Response();',
			'export function fallback(event) { return new Response(); }'
		]) {
			expect(inspect(api, bad).open, bad).toHaveLength(1);
		}
	});
});
