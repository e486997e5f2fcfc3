/**
 * Words of a question that ask a person about their health, or that of somebody close. It sees the usual forms, not all.
 * Asking about the territory passes: care nearby, what is missing for people who live with an illness, what would help.
 */
export function asksAboutHealth(text: string): boolean {
	const flat = plain(text);
	return PATTERNS.some((pattern) => pattern.test(flat));
}

/** Small letters without accents, one kind of apostrophe and of dash, single spaces. */
function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[’ʼ]/g, "'")
		.replace(/[‐‑–—-]/g, '-')
		.replace(/[\s\u00a0\u202f]+/g, ' ')
		.toLowerCase()
		.replace(/œ/g, 'oe');
}

const ILLNESS =
	'(?:cancers?|tumeurs?|diabetes?|diabetiques?|depressions?|depressi(?:f|ve)s?|deprimee?s?|bipolaires?|schizophren\\w*|alzheimer|parkinson|epilep\\w+|asthm\\w+|sida|vih|seropositi\\w+|hepatites?|cirrhose|scleroses?|fibromyalgie|endometriose|anorexi\\w+|boulimi\\w+|burn-?out|avc|infarctus|alcooliques?|dependance|addictions?|addicte?s?|toxicomanes?|autis\\w+|handicap\\w*|maladies?|malades?|enceintes?|fausses? couches?|ivg|avortements?|menopaus\\w+|chimio\\w*|dialys\\w+|operee?s?|hospitalisee?s?|hospitalisations?|traitements?|medicaments?|antidepresseurs?|anxiolytiques?|somniferes?|psychotropes?|suicid\\w*|mucoviscidose|thyroide|migraines?|arthrose|polyarthrite|obes\\w+|surpoids|dyslexi\\w+|tdah|hypertension|cholesterol|allergi\\w+|douleurs?|troubles? (?:psychi\\w+|psycholog\\w+|du sommeil|alimentaires?|mentaux|mental)|pathologies?|covid|vaccinee?s?|diagnostiquee?s?|bonne sante|mauvaise sante|probleme de sante|problemes de sante|soucis? de sante|anxieu\\w+|anxiete|insomni\\w+)';
const OWN_BODY =
	"(?:etat de sante|sante|maladies?|traitements?|medicaments?|handicaps?|poids|imc|grossesses?|pathologies?|tension|diagnostics?|vaccins?|vaccinations?|antecedents|dossier medical|symptomes?|douleurs?|addictions?|groupe sanguin|sexualite|moral|consommation d'(?:alcool|drogues?)|consommation de (?:tabac|cannabis|drogues?|medicaments?))";
const NEAR =
	"(?:(?:l[ea]s?|un|une|des|du|de|d|en|au|aux|a|deja|eu|ete|fait|actuellement|souvent|parfois|vous-meme|ou|chronique|grave|l|n|pas|y|suivre?|suivie?|connu|vecu|ressenti) |[ld]')";
const CLOSE =
	'(?:mari|femme|fils|fille|enfants?|pere|mere|frere|soeur|conjointe?|compagn\\w+|parents?|bebe|proches?|famille|foyer|entourage)';

const PATTERNS = [
	`(?:avez|auriez|aviez|etes|etiez|seriez|suivez|prenez|souffrez|vivez|portez|sentez|as|es|prends|souffres)[- ](?:vous|tu) (?:avec )?${NEAR}{0,5}${ILLNESS}`,
	`vous (?:avez|etes|prenez|suivez|vivez|sentez) (?:avec )?${NEAR}{0,5}${ILLNESS}`,
	'souffr(?:ez|es)[- ](?:vous|tu)|vous souffrez',
	`(?:votre|vos|ta|ton|tes) (?:propre |propres )?${OWN_BODY}`,
	`(?:sante|maladies?|traitements?|handicaps?) de (?:vos|votre|ton|ta|tes) ${CLOSE}`,
	`(?:votre|vos|ton|ta|tes) ${CLOSE} (?:a|ont|est|sont|souffre\\w*|prend|prennent|suit|suivent)[- ](?:t-)?(?:il|elle|ils|elles)? ?${NEAR}{0,5}${ILLNESS}`,
	`(?:votre|vos|ton|ta|tes) ${CLOSE} (?:souffre|est|sont|a|ont) ?${NEAR}{0,5}${ILLNESS}`,
	`de quelles? (?:maladies?|pathologies?|handicaps?)|quelles? (?:maladies?|pathologies?) avez`,
	'(?:fumez|fumes)[- ](?:vous|tu)|vous droguez[- ]vous',
	"(?:buvez|bois|consommez|consommes|prenez|prends)[- ](?:vous|tu) (?:\\w+ ){0,3}?(?:du |de la |de |des |d'|l')?(?:alcool\\w*|tabac|cannabis|drogues?|vin|biere)",
	'(?:vous etes-vous|vous a-t-on|avez-vous ete) (?:fait )?(?:vaccin|operer?|diagnosti|hospitalis|soign|depist)',
	'comment (?:vous sentez|te sens)[- ](?:vous|tu)|comment (?:allez|vas)[- ](?:vous|tu)(?= ?(?:[?!.,]|$|aujourd|en ce))',
	'(?:do|are|did|have) you (?:have |suffer|ever had |been |take |taking )?(?:a |an |any |from )?(?:cancer|diabet|depress|ill(?:ness)?|sick|disab|pregnan|diagnos|hospitali|medic|vaccinat)',
	'your (?:own )?(?:health|illness|disease|disability|medication|treatment|weight|pregnancy)'
].map((pattern) => new RegExp(`(?<![\\p{L}])(?:${pattern})`, 'u'));
