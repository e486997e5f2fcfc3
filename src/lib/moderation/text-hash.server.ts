import { sha256Hex } from '../shared/hash.server.ts';
import type { PeopleText } from './texts.server.ts';

type Hashed = Pick<
	PeopleText,
	'title' | 'body' | 'place' | 'photo' | 'hasPhoto' | 'isFor' | 'revision'
>;

/** What tells two states of a text apart: a form says with it what its reader had before their eyes. */
export function hashOf({ title, body, place, photo, hasPhoto, isFor, revision }: Hashed): string {
	const whole = JSON.stringify([title, body, place, photo, hasPhoto, isFor, revision]);
	return sha256Hex(whole).slice(0, 32);
}
