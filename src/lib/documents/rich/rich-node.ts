/** A node of rich text as it is shown and given to other programs, in ProseMirror's JSON form. */
export type RichNode = {
	type: string;
	attrs?: Record<string, unknown>;
	content?: RichNode[];
	text?: string;
	marks?: { type: string; attrs?: Record<string, unknown> }[];
};

/** The plain text of rich nodes, one line a block. */
export function plainTextOf(nodes: readonly RichNode[]): string {
	return nodes.map(textOfNode).filter(Boolean).join('\n');
}

function textOfNode(node: RichNode): string {
	if (node.text !== undefined) return node.text;
	if (node.type === 'hardBreak') return '\n';
	const children = node.content ?? [];
	const inline = children.some((child) => child.text !== undefined || child.type === 'hardBreak');
	return children.map(textOfNode).join(inline ? '' : '\n');
}
