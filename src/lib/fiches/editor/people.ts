import type { Awareness } from 'y-protocols/awareness';
import { PATTERN_COUNT } from '../../documents/person-mark.ts';
import type { FieldKey } from '../text/shape.ts';
import * as m from './messages.ts';

/** Somebody else who has the fiche open. Name, colour and pattern are given by the server, whatever their browser says. */
export type Person = {
	clientId: number;
	name: string;
	/** `#rrggbb` */
	color: string;
	/** One of `PATTERN_COUNT`, so that nobody depends on colour. */
	pattern: number;
	field: FieldKey | null;
};

/** `mine` is the account of this page: its other windows are named so. */
export function peopleOf(awareness: Awareness, mine: string): Person[] {
	return [...awareness.getStates()]
		.filter(([clientId, state]) => clientId !== awareness.clientID && state?.user?.name)
		.map(([clientId, { user, field }]) => ({
			clientId,
			name: user.accountId === mine ? m.elsewhere({ name: user.name }) : String(user.name),
			color: /^#[0-9a-f]{6}$/i.test(user.color) ? user.color : '#6b6b6b',
			pattern: Math.abs(Number(user.pattern) || 0) % PATTERN_COUNT,
			field: typeof field === 'string' ? (field as FieldKey) : null
		}))
		.sort((a, b) => a.name.localeCompare(b.name) || a.clientId - b.clientId);
}
