/**
 * Finds the act that each route authorises, by reading the route's source code. The first statement
 * of every load and action must await `authorise`, and every API method must be made by `endpoint`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type Act, ACTS } from '../lib/domain/permissions.ts';
import { contract } from '../lib/server/http/contract.ts';

const ENTRY = /^\+(page\.server|layout\.server|server)\.ts$/;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'];
/** Exports that SvelteKit reads as page options. They need no call of `authorise`. */
const SETTINGS = ['prerender', 'ssr', 'csr', 'trailingSlash', 'config', 'entries'];

export interface Inspection {
	/**
	 * The file's exports that authorise an act, such as `load` or `actions.place`, each with the act.
	 */
	guards: { name: string; act: Act }[];
	/** Exports that authorise no act, each with the reason. */
	open: string[];
}

/** Finds the authorised acts in the source text of one route file. */
export function inspect(path: string, text: string): Inspection {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const found: Inspection = { guards: [], open: [] };
	const isEndpointOurs =
		/import \{[^}]*\bendpoint\b[^}]*\} from '\$lib\/server\/http\/endpoint'/.test(text);

	function entry(name: string, made: ts.Node | undefined) {
		if (made && ts.isSatisfiesExpression(made)) return entry(name, made.expression);
		if (METHODS.includes(name) && made && ts.isCallExpression(made)) {
			const [operation] = made.arguments;
			const isEndpoint = made.expression.getText() === 'endpoint' && isEndpointOurs;
			const isOwn =
				operation?.getText().endsWith(`.${name}`) &&
				text.includes(`contract['${contractOf(path)}']`);
			const act = isEndpoint && isOwn ? declaredAct(contractOf(path), name) : undefined;
			if (act) found.guards.push({ name, act });
			else found.open.push(`${path} ${name}: is no endpoint of its own route`);
			return;
		}
		const act = made && guardOf(made);
		if (isAct(act)) found.guards.push({ name, act });
		else found.open.push(`${path} ${name}: ${act ? `no act is called ${act}` : 'no guard'}`);
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

const isAct = (name: string | undefined): name is Act => name !== undefined && name in ACTS;

const contractOf = (path: string) =>
	path
		.replace(/^src\/routes/, '')
		.replace(/\/\+server\.ts$/, '')
		.replace(/\[(\w+)(=\w+)?\]/g, '{$1}');

function declaredAct(path: string, method: string): Act | undefined {
	const operations: Record<string, Record<string, { act: Act }>> = contract;
	return operations[path]?.[method]?.act;
}

/** Returns the act that a function's first statement authorises, if any. */
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
	return isSimple ? actIn(first, event.text) : undefined;
}

/**
 * Returns the act that an expression always authorises. Calls in nested functions, and in branches
 * that may not run, do not count.
 */
function actIn(node: ts.Node, event: string): string | undefined {
	if (ts.isFunctionLike(node)) return undefined;
	if (ts.isConditionalExpression(node)) return actIn(node.condition, event);
	const isLogical =
		ts.isBinaryExpression(node) &&
		['&&', '||', '??', '&&=', '||=', '??='].includes(node.operatorToken.getText());
	if (isLogical) return actIn(node.left, event);
	if (ts.isCallExpression(node) && node.expression.getText() === 'authorise') {
		const [asked, act] = node.arguments;
		const isOurs = asked?.getText() === event && ts.isAwaitExpression(node.parent);
		return isOurs && act && ts.isStringLiteral(act) ? act.text : undefined;
	}
	return ts.forEachChild(node, (child) => actIn(child, event));
}

export interface Guard {
	/** `GET /path` of a page, `POST /path?/action` of an action, or an API method and path. */
	route: string;
	act: Act;
}

/** Collects the acts of all routes, and the exports that authorise no act (`open`). */
export function routeActs(folder = 'src/routes', layout: Act | null = null) {
	const names = readdirSync(folder, { withFileTypes: true });
	const read = (name: string) => {
		const path = join(folder, name);
		return inspect(path, readFileSync(path, 'utf8'));
	};
	const files = names.filter((one) => ENTRY.test(one.name)).map(({ name }) => name);
	const inspected = new Map(files.map((name) => [name, read(name)]));
	const open = [...inspected.values()].flatMap((one) => one.open);
	const own = inspected.get('+layout.server.ts')?.guards[0]?.act ?? layout;
	const guards: Guard[] = [];

	const address = addressOf(folder);
	const { guards: ofPage = [] } = inspected.get('+page.server.ts') ?? {};
	if (names.some(({ name }) => name === '+page.svelte')) {
		const act = ofPage.find(({ name }) => name === 'load')?.act ?? own;
		if (act) guards.push({ route: `GET ${address}`, act });
		else open.push(`${folder}: a page without a load, in no layout with one`);
	}
	for (const { name, act } of ofPage) {
		const [, action] = name.split('.');
		if (action === 'default') guards.push({ route: `POST ${address}`, act });
		else if (action) guards.push({ route: `POST ${address}?/${action}`, act });
	}
	for (const { name, act } of inspected.get('+server.ts')?.guards ?? []) {
		const path = address.startsWith('/api/') ? contractOf(`${folder}/+server.ts`) : address;
		guards.push({ route: `${name} ${path}`, act });
	}
	for (const entry of names.filter((one) => one.isDirectory())) {
		const below = routeActs(join(folder, entry.name), own);
		guards.push(...below.guards);
		open.push(...below.open);
	}
	return { guards, open };
}

/**
 * Returns the path of a route's pages: its folder without layout groups, and with SvelteKit's
 * parameters.
 */
const addressOf = (folder: string) =>
	folder.replace(/^src\/routes/, '').replace(/\/\([^)]+\)/g, '') || '/';
