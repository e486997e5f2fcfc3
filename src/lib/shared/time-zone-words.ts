import { currentLocale, type InEachLanguage } from './messages.ts';
import type { TimeZone } from './time-zone.ts';

/** « heure de Paris ». A zone added to the list does not compile until each language has its words. */
const words: InEachLanguage<Record<TimeZone, string>> = {
	fr: {
		'Europe/Paris': 'heure de Paris',
		'America/Guadeloupe': 'heure de la Guadeloupe',
		'America/Martinique': 'heure de la Martinique',
		'America/Cayenne': 'heure de la Guyane',
		'Indian/Reunion': 'heure de La Réunion',
		'Indian/Mayotte': 'heure de Mayotte',
		'America/Miquelon': 'heure de Saint-Pierre-et-Miquelon',
		'America/St_Barthelemy': 'heure de Saint-Barthélemy',
		'America/Marigot': 'heure de Saint-Martin',
		'Pacific/Noumea': 'heure de Nouvelle-Calédonie',
		'Pacific/Wallis': 'heure de Wallis-et-Futuna',
		'Pacific/Tahiti': 'heure de Tahiti',
		'Pacific/Marquesas': 'heure des Marquises',
		'Pacific/Gambier': 'heure des Gambier'
	},
	en: {
		'Europe/Paris': 'Paris time',
		'America/Guadeloupe': 'Guadeloupe time',
		'America/Martinique': 'Martinique time',
		'America/Cayenne': 'French Guiana time',
		'Indian/Reunion': 'Réunion time',
		'Indian/Mayotte': 'Mayotte time',
		'America/Miquelon': 'Saint-Pierre and Miquelon time',
		'America/St_Barthelemy': 'Saint Barthélemy time',
		'America/Marigot': 'Saint Martin time',
		'Pacific/Noumea': 'New Caledonia time',
		'Pacific/Wallis': 'Wallis and Futuna time',
		'Pacific/Tahiti': 'Tahiti time',
		'Pacific/Marquesas': 'Marquesas time',
		'Pacific/Gambier': 'Gambier time'
	}
};

export function timeZoneWords(zone: TimeZone, locale = currentLocale()): string {
	return words[locale][zone];
}
