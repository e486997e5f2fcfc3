import { message, plural } from '../shared/messages.ts';
import { formatDate, formatDateTime, formatNumber } from '../shared/format.ts';
import type { CopyValue } from '../treatments/personal-data.server.ts';
import { no, yes } from '../votes/words.ts';

export const copyTitle = message({ fr: 'Mes données', en: 'My data' });
export const copyLead = message({
	fr: 'Tout ce que le site garde sous votre compte, dans l’ordre de la page « Données personnelles », qui dit à quoi cela sert et combien de temps.',
	en: 'All that the site keeps under your account, in the order of the page “Personal data”, which says what it is for and for how long.'
});
export const copyDownload = message({
	fr: 'Télécharger ces données (fichier JSON)',
	en: 'Download these data (JSON file)'
});
export const copyPrint = message({
	fr: 'Cette page s’imprime telle quelle.',
	en: 'This page prints as it is.'
});
export const copyOf = message<{ email: string; date: string }>({
	fr: ({ email, date }) => `Copie faite pour ${email}, le ${date}.`,
	en: ({ email, date }) => `Copy made for ${email}, on ${date}.`
});
export const nothingKept = message({ fr: 'Rien.', en: 'Nothing.' });
export const nothingTied = message({
	fr: 'Rien ne mène d’un compte à ce qui est gardé là.',
	en: 'Nothing leads from an account to what is kept there.'
});
export const lines = message<{ count: number }>({
	fr: ({ count }) => `${formatNumber(count)} ${plural('fr', count, 'élément', 'éléments')}`,
	en: ({ count }) => `${formatNumber(count)} ${plural('en', count, 'item', 'items')}`
});
export const notFoundHere = message({
	fr: 'Ce que vous avez donné sans compte, ou à une consultation dont les suites sont publiées, n’est plus lié à vous : seul votre lien privé y mène.',
	en: 'What you gave without an account, or to a consultation whose follow-up is published, is no longer tied to you: only your private link leads to it.'
});

/** A value as it is read; instants in the time of Paris. */
export function valueWords(value: CopyValue): string {
	if (value instanceof Date) return formatDateTime(value);
	if (typeof value === 'boolean') return value ? yes() : no();
	if (typeof value === 'number') return formatNumber(value);
	if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
	return value ?? '';
}
