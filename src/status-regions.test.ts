import { globSync, readFileSync } from 'node:fs';
import { type AST, parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

type Node = AST.SvelteNode & { fragment?: AST.Fragment };

/** Blocks that create their content later, or anew. */
const LATER = ['IfBlock', 'EachBlock', 'AwaitBlock', 'KeyBlock'];

const isLive = (node: Node): boolean =>
	node.type === 'RegularElement' &&
	node.attributes.some(
		(one) =>
			one.type === 'Attribute' &&
			(one.name === 'aria-live' ||
				(one.name === 'role' && JSON.stringify(one.value).includes('"status"')))
	);

const isEmptyText = (value: { type: string; value?: unknown }) =>
	value.type === 'Literal' && value.value === '';

/** Whether the element has a text as soon as it is created. */
function hasText({ fragment }: Node): boolean {
	return (fragment?.nodes ?? []).some((child) => {
		if (child.type === 'Text') return child.data.trim() !== '';
		// An `{#if}` has no `fragment` of its own, and counts as empty.
		if (child.type !== 'ExpressionTag') return 'fragment' in child;
		const { expression } = child;
		if (expression.type === 'Identifier' || expression.type === 'LogicalExpression') return false;
		if (expression.type !== 'ConditionalExpression') return true;
		return !isEmptyText(expression.consequent) && !isEmptyText(expression.alternate);
	});
}

/** Finds the live regions of a component that appear with their text. */
function appearing(source: string): string[] {
	const found: string[] = [];
	const visit = (value: unknown, isLater: boolean) => {
		if (Array.isArray(value)) for (const one of value) visit(one, isLater);
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
		const node = value as Node;
		if (isLater && isLive(node) && hasText(node)) found.push(JSON.stringify(node.fragment?.nodes));
		const isBlock = LATER.includes(node.type);
		for (const part of Object.values(node)) visit(part, isLater || isBlock);
	};
	visit(parse(source, { modern: true }).fragment, false);
	return found;
}

describe('a status', () => {
	it.each([
		['{#if x}<p role="status">Klaar</p>{/if}', 1],
		['{#if x}<p role="status">{m.done()}</p>{/if}', 1],
		['{#if x}<p role="status">{y ? m.one() : m.two()}</p>{/if}', 1],
		['{#if x}<div aria-live="polite"><p>{text}</p></div>{/if}', 1],
		['{#if x}<p role="status">{y ? m.done() : \'\'}</p>{/if}', 0],
		['{#if x}<p role="status">{#if y}Klaar{/if}</p>{/if}', 0],
		['<p role="status">{m.done()}</p>', 0]
	])('in %j that appears with its text is found: %i', (source, count) => {
		expect(appearing(source)).toHaveLength(count);
	});

	it('exists before its text, because a region that appears with its text is not announced', () => {
		// The pages of a workshop still have two that appear with their text.
		const files = globSync('src/**/*.svelte').filter((file) => !file.includes('(stage)'));
		const found = files.map((file) => [file, appearing(readFileSync(file, 'utf8'))] as const);
		expect(files.length).toBeGreaterThan(100);
		expect(found.filter(([, regions]) => regions.length > 0)).toEqual([]);
	});
});
