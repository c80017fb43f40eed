/**
 * Kysely plugin that gives every new text column of PostgreSQL the collation "C". The column then
 * sorts by bytes in a database of any locale, as in SQLite, which matters because times, ids and
 * cursors are compared as text.
 */
import {
	type ColumnDefinitionNode,
	DataTypeNode,
	type KyselyPlugin,
	OperationNodeTransformer,
	type PluginTransformQueryArgs,
	type PluginTransformResultArgs,
	RawNode,
	type RootOperationNode
} from 'kysely';

class Transformer extends OperationNodeTransformer {
	protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
		const column = super.transformColumnDefinition(node);
		const { dataType } = column;
		if (!DataTypeNode.is(dataType) || dataType.dataType !== 'text') return column;
		return { ...column, dataType: RawNode.createWithSql('text collate "C"') };
	}
}

export class SortAsBytes implements KyselyPlugin {
	readonly #transformer = new Transformer();

	transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
		return this.#transformer.transformNode(node, queryId);
	}

	async transformResult({ result }: PluginTransformResultArgs) {
		return result;
	}
}
