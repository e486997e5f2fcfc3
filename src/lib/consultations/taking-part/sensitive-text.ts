/** What makes somebody look at a text before others read it. */
export type SensitiveReason = 'phone' | 'email' | 'nir' | 'own-illness' | 'link';

/** Letters without accents, so that « hospitalisée » is met as « hospitalisee ». Lengths stay: one letter for one. */
function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[’ʼ]/g, "'")
		.toLowerCase();
}

/** Ten digits or +33, in pairs or not. */
const PHONE = /(?<![\d.,])(?:\+33|0033|0)[\s.-]?[1-9](?:[\s.-]?\d{2}){4}(?!\d)/;
const EMAIL = /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\]|\sarobase\s)\s?[\p{L}\d-]+\.[\p{L}\d.-]{2,}/iu;
/** Sex, year, month, department (2A and 2B too), commune, order, then maybe the key. Numéro d’inscription au répertoire. */
const NIR =
	/(?<!\d)[12378][\s.]?\d{2}[\s.]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s.]?(?:\d{2}|2[ab])[\s.]?\d{3}[\s.]?\d{3}(?:[\s.]?\d{2})?(?!\d)/;
const LINK = /https?:\/\/|www\./;

const ILLNESS =
	'cancer|tumeur|diabete|diabetique|depression|depressi(?:f|ve)|bipolaire|schizophren\\w*|alzheimer|parkinson|epilep\\w+|asthm\\w+|sida|vih|seropositi\\w+|hepatite|cirrhose|sclerose|fibromyalgie|endometriose|anorexi\\w+|boulimi\\w+|burn-?out|avc|infarctus|alcoolique|addict\\w*|toxicomane|autis\\w+|handicap\\w*|maladie|malade|enceinte|fausse couche|ivg|avortement|menopaus\\w+|insuffisance\\s\\w+|chimio\\w*|dialys\\w+|operee?|hospitalisee?|traitement|antidepresseurs?|psychotropes?|suicid\\w*|mucoviscidose|thyroide|migraines?|arthrose|polyarthrite|obes\\w+|dyslexi\\w+|tdah';
/** « j’ai un cancer », « je suis diabétique », « mon mari a fait un AVC », « on m’a opéré », « mon traitement »… */
const OWN = [
	`j'ai (?:\\w+ ){0,4}?(?:${ILLNESS})`,
	`je (?:suis|souffre|prends|vis) (?:\\w+ |d'){0,4}?(?:${ILLNESS})`,
	`on m'a (?:\\w+ ){0,3}?(?:${ILLNESS})`,
	`mon (?:propre )?(?:${ILLNESS})`,
	`ma (?:propre )?(?:${ILLNESS})`,
	`(?:mon|ma|mes|notre|nos) (?:[a-z]+[- ])?(?:mari|femme|fils|fille|enfants?|pere|mere|frere|soeur|conjointe?|compagn\\w+|voisine?|parents?|bebe|ami[es]*) (?:\\w+ |d'|l'){0,4}?(?:${ILLNESS})`
].map((pattern) => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'u'));

/**
 * Details of a person, or words on one's own health, that a text may hold. It sees the usual forms, not all: people look
 * at what it finds, and others report what it misses. Speaking of an illness in general passes (« les malades du diabète »).
 */
export function sensitiveReasonsOf(text: string): SensitiveReason[] {
	const flat = plain(text).replace(/œ/g, 'oe').replace(/\s+/g, ' ');
	const found: SensitiveReason[] = [];
	if (NIR.test(flat)) found.push('nir');
	else if (PHONE.test(flat)) found.push('phone');
	if (EMAIL.test(flat)) found.push('email');
	if (LINK.test(flat)) found.push('link');
	if (OWN.some((pattern) => pattern.test(flat))) found.push('own-illness');
	return found;
}
