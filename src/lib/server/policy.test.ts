import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { RIGHTS } from '../domain/policy.ts';
import { contract } from './http/contract.ts';

const ENTRY = /^\+(page\.server|layout\.server|server)\.ts$/;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'];
/** Exports that SvelteKit reads as page options; they need no guard. */
const SETTINGS = ['prerender', 'ssr', 'csr', 'trailingSlash', 'config', 'entries'];

interface Found {
	/** Rights named by the guards of the file. */
	rights: string[];
	/** Exports without a valid guard, with the reason. */
	open: string[];
}

/** Inspects one file: every load, action and method must check a right in its first statement. */
function inspect(path: string, text: string): Found {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const found: Found = { rights: [], open: [] };
	const isEndpointOurs =
		/import \{[^}]*\bendpoint\b[^}]*\} from '\$lib\/server\/http\/endpoint'/.test(text);

	function entry(name: string, made: ts.Node | undefined) {
		if (made && ts.isSatisfiesExpression(made)) return entry(name, made.expression);
		if (METHODS.includes(name) && made && ts.isCallExpression(made)) {
			const [operation] = made.arguments;
			const right = made.expression.getText() === 'endpoint' && isEndpointOurs;
			const declared = operation?.getText().endsWith(`.${name}`) && text.includes(contractOf(path));
			if (!right || !declared) found.open.push(`${path} ${name}: is no endpoint of its own route`);
			return;
		}
		const right = made && guardOf(made);
		if (right && right in RIGHTS) found.rights.push(right);
		else found.open.push(`${path} ${name}: ${right ? `no right is called ${right}` : 'no guard'}`);
	}

	function exported(name: string, made: ts.Node | undefined) {
		if (SETTINGS.includes(name)) return;
		if (name !== 'actions') return entry(name, made);
		const actions = made && ts.isSatisfiesExpression(made) ? made.expression : made;
		if (!actions || !ts.isObjectLiteralExpression(actions)) {
			found.open.push(`${path} actions: cannot be looked into`);
			return;
		}
		for (const one of actions.properties) {
			const action = ts.isPropertyAssignment(one) ? one.initializer : one;
			entry(`actions.${one.name?.getText() ?? '…'}`, action);
		}
	}

	for (const statement of file.statements) {
		if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) {
			found.open.push(`${path}: exports what stands elsewhere`);
		}
		const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
		if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
		if (ts.isFunctionDeclaration(statement)) exported(statement.name?.text ?? '…', statement);
		if (!ts.isVariableStatement(statement)) continue;
		for (const { name, initializer } of statement.declarationList.declarations) {
			exported(name.getText(), initializer);
		}
	}
	return found;
}

const contractOf = (path: string) =>
	`contract['${path
		.replace(/^src\/routes/, '')
		.replace(/\/\+server\.ts$/, '')
		.replace(/\[(\w+)(=\w+)?\]/g, '{$1}')}']`;

/** The right that a function's first statement checks. */
function guardOf(made: ts.Node): string | undefined {
	if (!ts.isFunctionLike(made) || !('body' in made) || !made.body) return undefined;
	const event = made.parameters[0]?.name;
	if (!event || !ts.isIdentifier(event)) return undefined;
	const first = ts.isBlock(made.body) ? made.body.statements[0] : made.body;
	const isSimple =
		first &&
		(ts.isExpressionStatement(first) ||
			ts.isVariableStatement(first) ||
			ts.isReturnStatement(first) ||
			ts.isExpression(first));
	return isSimple ? askedIn(first, event.text) : undefined;
}

/**
 * The right checked in an expression, apart from nested functions and branches that may not run.
 */
function askedIn(node: ts.Node, event: string): string | undefined {
	if (ts.isFunctionLike(node)) return undefined;
	if (ts.isConditionalExpression(node)) return askedIn(node.condition, event);
	const isLogical =
		ts.isBinaryExpression(node) &&
		['&&', '||', '??', '&&=', '||=', '??='].includes(node.operatorToken.getText());
	if (isLogical) return askedIn(node.left, event);
	if (ts.isCallExpression(node) && node.expression.getText() === 'may') {
		const [asked, right] = node.arguments;
		const isOurs = asked?.getText() === event && right && ts.isStringLiteral(right);
		return isOurs ? right.text : undefined;
	}
	return ts.forEachChild(node, (child) => askedIn(child, event));
}

function entries(folder = 'src/routes'): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return entries(path);
		return ENTRY.test(entry.name) ? [path] : [];
	});
}

const files = entries().map((path) => inspect(path, readFileSync(path, 'utf8')));

describe('who may', () => {
	it('is asked first by every load, action and endpoint', () => {
		expect(files.length).toBeGreaterThan(10);
		expect(files.flatMap(({ open }) => open)).toEqual([]);
	});

	it('is asked with every right somewhere, and each operation has one that exists', () => {
		const operations = Object.values(contract).flatMap((methods) =>
			Object.values(methods).map(({ right }) => right)
		);
		const used = new Set([...files.flatMap(({ rights }) => rights), ...operations]);
		expect([...used].sort()).toEqual(Object.keys(RIGHTS).sort());
	});
});

describe('this check itself', () => {
	const page = 'src/routes/x/+page.server.ts';
	const api = 'src/routes/api/assignments/[id]/+server.ts';
	const imported = "import { endpoint } from '$lib/server/http/endpoint';\n";

	it.each([
		["export const load = async (event) => { const o = may(event, 'page.read'); };"],
		["export const load = (event) => may(event, 'page.read');"],
		["export const load = (event) => { return list(may(event, 'page.read')); };"],
		["export async function load(event) { may(event, 'page.read'); }"],
		["export const actions = { async default(event) { may(event, 'page.read'); } };"],
		["export const actions = { a: async (event) => { may(event, 'page.read'); } } satisfies X;"],
		['export const prerender = false;'],
		['const helper = () => 1;']
	])('lets through what asks first: %s', (text) => {
		expect(inspect(page, text).open).toEqual([]);
	});

	it.each([
		['export const load = async () => ({});'],
		["export const load = async (event) => { await x(); may(event, 'page.read'); };"],
		["export const load = async (event) => { if (x) may(event, 'page.read'); };"],
		["export const load = async (event) => { x && may(event, 'page.read'); };"],
		["export const load = async (event) => { x ? may(event, 'page.read') : 1; };"],
		["export const load = async (event) => { () => may(event, 'page.read'); };"],
		["export const load = async (event) => { may(event, 'no.such.right'); };"],
		["export const load = async (event) => { may(other, 'page.read'); };"],
		['export const load = async (event) => { may(event, right); };'],
		["export const load = async (event) => { // may(event, 'page.read')\n };"],
		['export const load = made(elsewhere);'],
		['export async function load(event) { return 1; }'],
		['export const actions = { default(event) { return 1; } };'],
		["export const actions = { a(event) { may(event, 'page.read'); }, b(event) {} };"],
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
