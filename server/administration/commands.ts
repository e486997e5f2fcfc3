import { isName, tidyName } from '#lib/accounts/rules.ts';
import { isEmail, normalEmail } from '#lib/shared/typed/typed-address.ts';
import type { Db } from '#lib/database/database.server.ts';
import { nameAdministrator } from '#lib/installation/administrators/name-administrator.server.ts';
import {
	openAccount,
	type Opened,
	type Person
} from '#lib/installation/administrators/open-account.server.ts';
import { removeAdministrator } from '#lib/installation/administrators/remove-administrator.server.ts';
import { listAdministrators } from '#lib/installation/queries.server.ts';
import { formatDate, formatDateTime } from '#lib/shared/format.ts';

const USAGE =
	'Usage : npm run admin -- ajouter ADRESSE [NOM] (qui administre), lien ADRESSE [NOM] (un compte, sans courriel), retirer ADRESSE, ou liste';

/** What to print, or why not, in French: whoever has the machine reads it. */
export type Told = { lines: string[] } | { refusal: string };

const verbs: Record<string, string> = {
	...{ add: 'ajouter', link: 'lien', remove: 'retirer', list: 'liste' }
};

/** Does what `npm run admin` was asked. `origin`: where the links that it gives lead. */
export async function administer(
	db: Db,
	{ words, origin, now = new Date() }: { words: readonly string[]; origin: string; now?: Date }
): Promise<Told> {
	const [typed = '', address = '', ...name] = words;
	const verb = verbs[typed] ?? typed;
	if (verb === 'liste' && words.length === 1) return { lines: await listed(db) };
	const email = normalEmail(address);
	if (!isEmail(email)) return { refusal: USAGE };
	if (verb === 'retirer' && name.length === 0) return removed(db, email);
	if (verb !== 'ajouter' && verb !== 'lien') return { refusal: USAGE };
	const displayName = tidyName(name.join(' ')) || email.split('@')[0]!;
	if (!isName(displayName)) return { refusal: 'ce nom ne peut pas être celui d’une personne.' };
	const person = { email, displayName, now };
	return {
		lines: verb === 'lien' ? await linked(db, person, origin) : await added(db, person, origin)
	};
}

async function added(db: Db, person: Person, origin: string): Promise<string[]> {
	const named = await nameAdministrator(db, person);
	const who = named.isNewAdministrator ? 'administre' : 'administrait déjà';
	const account = named.isNew ? ' Son compte est créé.' : '';
	return [`${person.email} ${who} cette installation.${account}`, ...linesOf(named, origin)];
}

async function linked(db: Db, person: Person, origin: string): Promise<string[]> {
	const opened = await db.transaction((tx) => openAccount(tx, person));
	const account = opened.isNew ? 'Un compte est créé' : 'Ce compte existait déjà';
	return [`${account} : ${person.email}.`, ...linesOf(opened, origin)];
}

function linesOf({ token, expiresAt }: Opened, origin: string): string[] {
	return [
		'Un lien, pour choisir un mot de passe et entrer (une seule fois) :',
		`  ${new URL(`/lien/${token}`, origin).href}`,
		`Il vaut jusqu’au ${formatDateTime(expiresAt)}. Qui l’a entre : ne le montrez qu’à cette personne.`
	];
}

async function removed(db: Db, email: string): Promise<Told> {
	if (!(await removeAdministrator(db, { email })))
		return { refusal: `${email} n’administre pas cette installation.` };
	return { lines: [`${email} n’administre plus cette installation. Son compte reste.`] };
}

async function listed(db: Db): Promise<string[]> {
	const all = await listAdministrators(db);
	if (all.length === 0) return ['Personne n’administre cette installation.'];
	return all.map(
		({ email, displayName, since }) => `${email}\t${displayName}\tdepuis le ${formatDate(since)}`
	);
}
