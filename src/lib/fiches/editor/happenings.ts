import { fieldLabel } from '../text/field-messages.ts';
import type { FieldKey } from '../text/shape.ts';
import * as m from './messages.ts';

/** Something somebody else did, for the announcements and the log. */
export type Happening =
	| { kind: 'joined' | 'left'; name: string }
	| { kind: 'wrote'; name: string; field: FieldKey }
	| { kind: 'row-removed'; name: string; field: FieldKey }
	| { kind: 'undone' | 'redone'; field: FieldKey };

/** Several things in one sentence: names together, the fields of each person together. */
export function sentenceOf(happenings: readonly Happening[]): string | null {
	const parts: string[] = [];
	const names = (kind: 'joined' | 'left') => [
		...new Set(happenings.flatMap((one) => (one.kind === kind ? one.name : [])))
	];
	if (names('joined').length) parts.push(m.joined({ names: names('joined') }));
	if (names('left').length) parts.push(m.left({ names: names('left') }));
	const written = new Map<string, Set<string>>();
	const others = new Set<string>();
	for (const one of happenings) {
		if (!('field' in one)) continue;
		const field = fieldLabel(one.field);
		const name = 'name' in one && one.name ? one.name : m.somebody();
		if (one.kind === 'wrote') written.set(name, (written.get(name) ?? new Set()).add(field));
		if (one.kind === 'row-removed') others.add(m.rowRemoved({ name, field }));
		if (one.kind === 'undone') others.add(m.undone({ field }));
		if (one.kind === 'redone') others.add(m.redone({ field }));
	}
	for (const [name, fields] of written) parts.push(m.wrote({ name, fields: [...fields] }));
	parts.push(...others);
	return parts.length ? parts.join('. ') : null;
}
