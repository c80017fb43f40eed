/**
 * Finds in the built pages what the oldest browsers do not have, by the data of MDN. It knows the
 * properties, values, units, functions, queries and selectors of CSS, the syntax of JavaScript, and
 * the functions of JavaScript and of the page by their names.
 */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AnyNode, parse as parseScript } from 'acorn';
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';
import { OLDEST_BROWSERS } from './oldest-browsers.js';

/** Browsers of the list; those of phones have the engine and the version of their laptops'. */
export const BROWSERS = ['safari', 'chrome', 'firefox'] as const;
export type Versions = Record<(typeof BROWSERS)[number], number>;

interface Support {
	version_added: string | boolean | null;
	version_removed?: string | boolean | null;
	flags?: unknown;
	alternative_name?: string;
}
interface Feature {
	__compat?: { support: Record<string, Support | Support[]> };
	[name: string]: unknown;
}
interface Tree {
	[name: string]: Tree & Feature;
}

const mdn = createRequire(import.meta.url)('@mdn/browser-compat-data') as {
	css: Tree;
	javascript: Tree;
	api: Tree;
};

/** Interfaces whose functions are looked for; names of rarer ones are names of our own too. */
const INTERFACES = ['AbortSignal', 'Document', 'Element', 'HTMLElement', 'Navigator', 'Node'];

/** Objects that the pages do not use, whose functions have names of our own. */
const OTHERS = /^(Iterator|Temporal|SuppressedError|(Async)?DisposableStack)$/;

function versionOf(feature: Feature, browser: string): number {
	const all = [feature.__compat?.support[browser]].flat().filter((one) => one !== undefined);
	const versions = all
		.filter((one) => !one.flags && !one.alternative_name && !one.version_removed)
		.map((one) => (typeof one.version_added === 'string' ? one.version_added : ''))
		.map((version) => Number.parseFloat(version.replace('≤', '')))
		.filter((version) => !Number.isNaN(version));
	return Math.min(...versions, Infinity);
}

export function oldest(browser: string): number {
	const name = OLDEST_BROWSERS.find((one) => one.startsWith(browser)) ?? '';
	return Number(name.slice(browser.length));
}

const isLate = (feature: Feature | undefined) =>
	BROWSERS.some((browser) => feature && versionOf(feature, browser) > oldest(browser));

/** Returns the features in the build that one of the oldest browsers lacks, with their versions. */
export function lateFeatures(client: string): Map<string, Versions> {
	const found = new Map<string, Versions>();
	const note = (name: string, feature: Feature | undefined) => {
		if (!feature?.__compat) return;
		const versions = Object.fromEntries(
			BROWSERS.map((browser) => [browser, versionOf(feature, browser)])
		) as Versions;
		if (isLate(feature)) found.set(name, versions);
	};
	for (const file of globSync(`${client}/**/*.css`)) {
		postcss.parse(readFileSync(file, 'utf8')).walk((node) => {
			if (node.type === 'decl') ofDeclaration(node, note);
			if (node.type === 'atrule') ofAtRule(node, note);
			if (node.type === 'rule') ofSelector(node, note);
		});
	}
	for (const file of globSync(`${client}/{_app,service-worker}*{,/**/*}.js`)) {
		const script = parseScript(readFileSync(file, 'utf8'), {
			ecmaVersion: 'latest',
			sourceType: 'module'
		});
		walk(script, (node) => ofScript(node, note));
	}
	return found;
}

type Note = (name: string, feature: Feature | undefined) => void;

function ofDeclaration({ prop, value }: Declaration, note: Note): void {
	const { properties, types } = mdn.css;
	if (prop.startsWith('-')) return;
	const property = properties?.[prop];
	note(prop, property);
	if (!isLate(property)) {
		for (const word of value.split(/[\s,()]+/)) note(`${prop}: ${word}`, property?.[word]);
	}
	for (const [, name = ''] of value.matchAll(/([a-z-]+)\(/g)) {
		note(`${name}()`, types?.[name] ?? types?.color?.[name]);
	}
	for (const [, unit = ''] of value.matchAll(/\d([a-z]+)\b/g)) note(unit, types?.length?.[unit]);
}

function ofAtRule({ name, params }: AtRule, note: Note): void {
	const rule = mdn.css['at-rules']?.[name];
	note(`@${name}`, rule);
	for (const [, feature = ''] of params.matchAll(/\(([a-z-]+)/g)) {
		note(`@${name} (${feature})`, rule?.[feature]);
	}
	if (/[<>]/.test(params)) note(`@${name} with < and >`, rule?.range_syntax);
}

function ofSelector({ selector }: Rule, note: Note): void {
	for (const [text, name = ''] of selector.matchAll(/::?([a-z-]+)/g)) {
		note(text, mdn.css.selectors?.[name]);
	}
	if (selector.includes('&')) note('&', mdn.css.selectors?.nesting);
}

function ofScript(node: AnyNode, note: Note): void {
	const { builtins, classes, regular_expressions } = mdn.javascript;
	if (node.type === 'StaticBlock') note('static {}', classes?.static?.initialization_blocks);
	if (node.type === 'Literal' && 'regex' in node && node.regex) {
		const { pattern, flags } = node.regex;
		if (/\(\?<[=!]/.test(pattern)) note('(?<=)', regular_expressions?.lookbehind_assertion);
		if (flags.includes('v')) note('/v', builtins?.RegExp?.unicodeSets);
	}
	if (node.type === 'NewExpression' && node.callee.type === 'MemberExpression') {
		const { object, property } = node.callee;
		if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
		note(`${object.name}.${property.name}`, builtins?.[object.name]?.[property.name]);
	}
	if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return;
	const { object, property } = node.callee;
	if (property.type !== 'Identifier' || node.callee.computed) return;
	const { name } = property;
	if (object.type === 'Identifier') {
		const own = builtins?.[object.name] ?? mdn.api[object.name];
		if (own) return note(`${object.name}.${name}`, own[name] ?? own[`${name}_static`]);
	}
	ofMethod(name, note);
}

/** Notes a method whose object is unknown, if no older object has one of this name. */
function ofMethod(name: string, note: Note): void {
	const owners = [
		...Object.entries(mdn.javascript.builtins ?? {}).filter(([one]) => !OTHERS.test(one)),
		...INTERFACES.map((one) => [one, mdn.api[one]] as const)
	].filter(([, members]) => members && Object.hasOwn(members, name));
	const first = owners.toSorted(
		([, a], [, b]) => versionOf(a?.[name] ?? {}, 'safari') - versionOf(b?.[name] ?? {}, 'safari')
	)[0];
	if (first) note(`${first[0]}.${name}`, first[1]?.[name]);
}

function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
	visit(node);
	for (const part of Object.values(node).flat() as unknown[]) {
		if (part && typeof part === 'object' && 'type' in part) walk(part as AnyNode, visit);
	}
}
